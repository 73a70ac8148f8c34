// HTML bodies to try: the cases of the core's own tests, and made-up ones.

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", "\\": "\\" };

/** The inputs of a file of cases (`tests/body.rs` says how one is written). */
export function casesOf(file: string): string[] {
  const inputs = file.split(/^=== .*\n/m).slice(1);
  return inputs.map((one) =>
    one
      .split(/^---$/m)[0]!
      .replace(/\\u\{(\w+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
      .replace(/\\([ntr\\])/g, (_, letter: string) => ESCAPES[letter]!),
  );
}

/** Parts of HTML, well formed only by accident. Where a script would run or a request go, a hook tells. */
const PARTS = (
  "<p>|</p>|<a href=/x>|</a>|<b>|</b>|<i>|</i>|<ul><li>|<li>|</ul>|<ol start=3>|</ol>|<table><tr><td>|<td>|<tr>|" +
  "</table>|<caption>|</caption>|<th scope=row>|<h2>|</h2>|<h5>|<figure>|</figure>|<figcaption>|</figcaption>|" +
  "<img src=/e2e/picture.png alt=pic>|<img src='javascript:__canary=1' alt=bad>|<img src=x: onerror=__canary=1>|" +
  "<pre>\n|</pre>|<blockquote>|</blockquote>|<dl><dt>|<dd>|</dl>|<details><summary>|</details>|<ruby>漢<rt>かん|" +
  "</ruby>|<svg onload=__canary=1>|</svg>|<svg><style><img src=x: onerror=__canary=1></style>|<math><mi>|</math>|" +
  "<math><annotation-xml encoding=text/html><p>|<template>|</template>|<script>__canary=1</script>|<style>|</style>|" +
  "<iframe srcdoc='<script>parent.__canary=1</script>'></iframe>|<iframe src='javascript:parent.__canary=1'>|" +
  "</iframe>|<object data=/o>|</object>|<noscript>|</noscript>|<!--|-->|<br>|<hr>|<wbr>|&amp;|&lt;|&#0;|&#x80;|&nbsp;|" +
  "&notanentity;|<span dir=rtl lang=ar>|</span>|<q>|</q>|<time datetime=2026>|word|two words| |\n|é|😀|\u00ad|\u0001|" +
  "<![CDATA[x]]>|<select><option>|</select>|<textarea>|</textarea>|<xmp>|</xmp>|<plaintext>|<form>|</form>|<body>|" +
  "<html>|</body>|<frameset>|<button>|</button>|<a href='java&#10;script:__canary=1'>|<x-y onclick=__canary=1>|" +
  "<p style=color:red id=q>|<marquee>|<nobr>|<font color=red>|<center>|<input autofocus onfocus=__canary=1>|<base href=//t.example/>|" +
  "<div>|</div>|<section>|</section>|<b>&nbsp;</b>|<i> </i>|<p></p>|<p>&nbsp;</p>|<div><br></div>|<em>|</em>|<blockquote>|<hr/>|" +
  "<meta http-equiv=refresh content=0>|<link rel=stylesheet href=//t.example/c>|<title>|</title>|<video src=//t.example/v>|</video>"
).split("|");

/** Random numbers that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many made-up bodies, every second part of them letters: what is lost must be there to be missed. */
export function generated(seed: number, count: number): string[] {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 2 + below(20) },
      (_, at) => PARTS[below(PARTS.length)]! + (at % 2 ? `w${below(1000)}` : ""),
    ).join(""),
  );
}
