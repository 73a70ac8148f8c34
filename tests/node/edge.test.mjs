// The example worker in workerd, before a site that does everything wrong.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { renderShadow } from "../../dist/server.js";
import { cacheKey } from "../../dist/edge.js";
import { runtimes } from "../runtimes/install.mjs";
import { startWorkerd } from "../runtimes/workerd.mjs";

const WORKER = fileURLToPath(new URL("../../www/examples/edge/worker.js", import.meta.url));
const EARLY = fileURLToPath(new URL("../runtimes/early-worker.js", import.meta.url));
const { workerd, why } = await runtimes();

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://quay.example/bell",
  headline: "The bell “Müller” rings — again 🔔",
  datePublished: "2026-11-24T08:05:00+02:00",
  keywords: ["Bells", "Harbours"],
  articleBody: "The bell rang on Tuesday.\n\nA rope had worn through.",
};
const script = (article, attributes = "") =>
  `<script type="application/ld+json" ${attributes}>${typeof article == "string" ? article : JSON.stringify(article)}</script>`;
const page = (body, head = "", lang = "en") =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bell</title>${head}</head><body>${body}</body></html>`;
const ELEMENT = "<offprint-article><p>fallback</p></offprint-article>";
const HTML = { "content-type": "text/html; charset=utf-8" };
const STYLES = { styles: "/dist/elements.css" };
const AT = { url: "https://quay.example/bell" };
const shadow = (article = ARTICLE, view = "article", options = {}) =>
  renderShadow(JSON.stringify(article), view, { lang: "en", ...AT, ...STYLES, ...options });
const filled = (html, ...from) => html.replace("<offprint-article>", `<offprint-article>${shadow(...from)}`);

let site;
let worker;
let answer;
const asked = [];

/** What the worker makes of the site's answer: a page's text, or a handler. */
async function through(given, init = {}, path = "/bell") {
  answer =
    typeof given == "function"
      ? given
      : (_, response) => response.writeHead(200, given.headers ?? HTML).end(given.body ?? given);
  const response = await fetch(worker.url + path, init);
  return { response, text: await response.text() };
}

describe("a page through the worker", { skip: workerd ? false : `workerd: ${why}` }, () => {
  before(async () => {
    site = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    await once(site.listen(0, "127.0.0.1"), "listening");
    worker = await startWorkerd(workerd, { worker: WORKER, site: site.address().port });
  });
  after(async () => {
    await worker?.close();
    site?.closeAllConnections();
    site?.close();
  });

  const same = {
    "has no element": page("<p>None.</p>", script(ARTICLE)),
    "has no article": page(ELEMENT),
    "has JSON that is none": page(ELEMENT, script("{,,,")),
    "has an element in a comment only": page(`<!-- ${ELEMENT} -->`, script(ARTICLE)),
    "has an element in a script only": page(`<script>"${ELEMENT}"</script>`, script(ARTICLE)),
    "has an element in a template only": page(`<template>${ELEMENT}</template>`, script(ARTICLE)),
    "has its JSON in a comment only": page(ELEMENT, `<!-- ${script(ARTICLE)} -->`),
    "has its JSON in a template only": page(ELEMENT + `<template>${script(ARTICLE)}</template>`),
    "names a script that is not there": page(
      '<offprint-article for="none"></offprint-article>',
      script(ARTICLE),
    ),
    "names itself in a circle": page(
      '<offprint-article id="a" for="b"></offprint-article><offprint-share id="b" for="a"></offprint-share>',
      script(ARTICLE),
    ),
    "has its view already": page(
      '<offprint-article><template shadowrootmode="open"><p part="x">Mine</p></template></offprint-article>',
      script(ARTICLE),
    ),
    "is in a language without words here": page("<offprint-topics></offprint-topics>", script(ARTICLE), "fr"),
    "is cut off in its script": page(ELEMENT) + '<script type="application/ld+json">{"@type":"NewsArti',
    "is empty": "",
    "has a text element within a select": page(
      "<h1>Text</h1><select><option>1<noscript>a</noscript></select><p>after</p>" + ELEMENT,
      script(ARTICLE),
    ),
    "is nested very deeply": page("<i>".repeat(30_000) + "deep" + ELEMENT, script(ARTICLE)),
  };
  for (const [what, html] of Object.entries(same)) {
    it(`goes on as it came where it ${what}`, async () => {
      const { response, text } = await through(html);
      assert.equal(text, html);
      assert.equal(response.status, 200);
    });
  }

  const rewritten = {
    "the JSON in the head": page(ELEMENT, script(ARTICLE)),
    "the JSON at the end": page(ELEMENT + script(ARTICLE)),
    "broken JSON beside": page(ELEMENT, script("{,,,") + script(ARTICLE) + script("[]")),
    "a type with parameters, in capitals": page(
      ELEMENT,
      script(ARTICLE).replace("ld+json", "LD+JSON; charset=utf-8"),
    ),
    "marked JSON": page(
      ELEMENT,
      `<script type="application/json" data-offprint="/props/article">${JSON.stringify({ props: { article: ARTICLE } })}</script>`,
    ),
    "a comment that looks like a script": page(`<!-- <script> --><p>x</p>${ELEMENT}`, script(ARTICLE)),
    "capital letters": page(ELEMENT, script(ARTICLE)).replace("</offprint-article>", "</OFFPRINT-ARTICLE>"),
  };
  for (const [what, html] of Object.entries(rewritten)) {
    it(`is filled: ${what}`, async () => assert.equal((await through(html)).text, filled(html)));
  }

  it("is filled where its JSON escapes what would end a script", async () => {
    const article = { ...ARTICLE, headline: "Of </script><!--<script> and <b>" };
    for (const escape of [
      (text) => text.replaceAll("<", "\\u003c"),
      (text) => text.replaceAll("</", "<\\/").replaceAll("<!", "\\u003c!"),
    ]) {
      const html = page(ELEMENT, script(escape(JSON.stringify(article))));
      const { text } = await through(html);
      assert.equal(text, filled(html, article));
      assert.doesNotMatch(text.slice(text.indexOf("<template")), /<\/script><!--/);
    }
  });

  it("is filled where every byte comes alone", async () => {
    const html = page(ELEMENT + script(ARTICLE), "<!-- é -->");
    const { text } = await through(async (_, response) => {
      response.writeHead(200, HTML);
      for (const byte of Buffer.from(html)) {
        if (!response.write(Buffer.of(byte))) await once(response, "drain");
        await new Promise(setImmediate);
      }
      response.end();
    });
    assert.equal(text, filled(html));
  });

  it("shows in each element what its attributes and its language ask for", async () => {
    const other = { ...ARTICLE, url: "https://quay.example/other", headline: "Other", keywords: ["Ropes"] };
    const html = page(
      `<offprint-article heading-level="4"></offprint-article>
       <offprint-article for="second"></offprint-article>
       <div lang="de"><offprint-topics topic-url="/t/{slug}?a=1&amp;b=2"></offprint-topics></div>
       <offprint-share targets="x email" folded></offprint-share>
       <offprint-reading-time></offprint-reading-time><offprint-print></offprint-print>`,
      script(ARTICLE) + script(other, 'id="second"') + '<link rel="canonical" href="/bell?a=1&amp;b=2">',
    );
    const { text } = await through(html);
    assert.match(text, /<h4[^>]*>The bell/);
    assert.match(text, /<h2[^>]*>Other/);
    assert.match(text, /Themen/);
    assert.match(text, /href="[^"]*\/t\/Bells\?a=1&amp;b=2"/);
    assert.equal(text.match(/data-target="/g).length, 2);
    assert.match(text, /<offprint-reading-time><template/);
    assert.match(text, /<offprint-print><\/offprint-print>/);
  });

  describe("whose JSON has no text", () => {
    const { articleBody: _, ...bare } = ARTICLE;
    const sentence = (n) =>
      `On day ${n} the crew of the bell boat mended the rope, and the harbour was quiet.`;
    const paragraphs = [1, 2, 3, 4, 5].map((n) => `<p>${sentence(n)} ${sentence(n)} ${sentence(n)}</p>`);
    const story = `<nav><a href="/">Home</a></nav><main><h1>${ARTICLE.headline}</h1><article id="story">${paragraphs.join("")}</article></main>`;
    const other = `<div class="notes"><p>The notes are another text: ${sentence(9)}</p><p>${sentence(10)}</p></div>`;
    const TEXT = "On day 5 the crew";
    const shadows = (text) =>
      [...text.matchAll(/<template shadowrootmode[^]*?<\/template>/g)].map(([all]) => all);

    it("is filled with the text that the page shows, and with its reading time", async () => {
      const html = page(ELEMENT + "<offprint-reading-time></offprint-reading-time>" + story, script(bare));
      const { text } = await through(html);
      const [article, time] = shadows(text);
      assert.ok(article.includes(TEXT), "the text");
      assert.ok(!article.includes("Home"), "not what stands around it");
      assert.match(time, /reading-time/);
      assert.equal(text.replaceAll(/<template shadowroot[^]*?<\/template>/g, ""), html);
      // As a server that is given the whole page makes it.
      const made = renderShadow(html, "article", { ...AT, ...STYLES });
      assert.equal(article, shadows(made)[0]);
    });

    for (const [what, html] of Object.entries({
      "an element's body": page(story + other + ELEMENT.replace(">", ' body=".notes">'), script(bare)),
      "the page's script": page(story + other + ELEMENT, script(bare, 'data-body=".notes"')),
      "a script of another kind": page(
        story + other + ELEMENT,
        script(bare) + '<script type="module" src="/o.js" data-body=".notes"></script>',
      ),
      "the script that the element's for names": page(
        story + other + ELEMENT.replace(">", ' for="a">'),
        script(bare, 'id="a" body=".notes"'),
      ),
    }))
      it(`takes the text from where its publisher says: ${what}`, async () => {
        const [article] = shadows((await through(html)).text);
        assert.ok(article.includes("The notes are another text"));
        assert.ok(!article.includes(TEXT));
      });

    it("leaves the page's text to the page's own JSON, not to that of one script", async () => {
      const html = page(story + ELEMENT.replace(">", ' for="a">'), script(bare, 'id="a"'));
      const [article] = shadows((await through(html)).text);
      assert.ok(article.includes("The bell"));
      assert.ok(!article.includes(TEXT));
    });

    it("is read from its own marks where it has no JSON at all", async () => {
      const head = '<meta property="og:type" content="article"><meta property="og:title" content="Of ropes">';
      const { text } = await through(page(story + ELEMENT + "<offprint-share></offprint-share>", head));
      assert.ok(shadows(text)[0].includes(TEXT));
      assert.equal(shadows(text).length, 2);
    });

    it("is filled where it comes in odd pieces, some within a letter", async () => {
      const html = page(ELEMENT + story.replaceAll("crew", "crêw — 🔔"), script(bare));
      const bytes = Buffer.from(html);
      const { text } = await through(async (_, response) => {
        response.writeHead(200, HTML);
        for (let at = 0, length = 1; at < bytes.length; at += length, length = (length * 7) % 61) {
          if (!response.write(bytes.subarray(at, at + length))) await once(response, "drain");
          await new Promise(setImmediate);
        }
        response.end();
      });
      assert.ok(shadows(text)[0].includes("On day 5 the crêw — 🔔"));
      assert.equal(text.replaceAll(/<template shadowroot[^]*?<\/template>/g, ""), html);
    });

    it("goes on as it came where it is over the limit", async () => {
      const html = page(ELEMENT + story + "<p>Tide and bell.</p>".repeat(450_000), script(bare));
      const { text } = await through(html);
      assert.ok(text === html, "9 MB go on as they came");
    });
  });

  it("is the article of its address where several stand on it", async () => {
    const other = { ...ARTICLE, url: "https://quay.example/other", headline: "Other" };
    const html = page(
      ELEMENT + script(other) + script(ARTICLE),
      '<link rel="canonical" href="https://quay.example/bell">',
    );
    assert.match((await through(html)).text, /<h2[^>]*>The bell/);
  });

  it("sends its head before its end has come", async () => {
    let end;
    answer = (_, response) => {
      response.writeHead(200, HTML).write(page("|" + ELEMENT, script(ARTICLE)).split("</body>")[0]);
      end = () => response.end("</body></html>");
    };
    const { body } = await fetch(worker.url + "/bell");
    const reader = body.getReader();
    let text = "";
    while (!text.includes("</head>")) text += Buffer.from((await reader.read()).value);
    assert.doesNotMatch(text, /<template/);
    end();
    for (let part; !(part = await reader.read()).done;) text += Buffer.from(part.value);
    assert.match(text, /<template[^]*<\/html>$/);
  });

  it("may be huge", async () => {
    const filler = "<p>Tide and bell.</p>".repeat(150_000);
    const html = page(ELEMENT + filler + script(ARTICLE));
    assert.ok(html.length > 3e6);
    const { text } = await through(html);
    assert.ok(text === filled(html), "3 MB are filled");
    const more = page(ELEMENT + filler.repeat(3) + script(ARTICLE));
    const { text: whole } = await through(more);
    assert.ok(whole === more, "past the limit, 9 MB go on as they came");
  });

  for (const [encoding, pack] of Object.entries({ gzip: gzipSync, br: brotliCompressSync })) {
    it(`is filled where it is packed by ${encoding}`, async () => {
      const html = page(ELEMENT, script(ARTICLE));
      const { text } = await through({
        body: pack(html),
        headers: { ...HTML, "content-encoding": encoding, "content-length": pack(html).length },
      });
      assert.equal(text, filled(html));
    });
  }

  const bytes = Buffer.from(page(ELEMENT, script({ ...ARTICLE, headline: "Caf\xe9" })), "latin1");
  const untouched = {
    "an encoding that the header states": { "content-type": "text/html; charset=iso-8859-1" },
    "no-transform": { ...HTML, "cache-control": "public, no-transform" },
    "plain text": { "content-type": "text/plain" },
    "a feed": { "content-type": "application/xml" },
    "no type": {},
  };
  for (const [what, headers] of Object.entries(untouched)) {
    it(`goes on byte by byte: ${what}`, async () => {
      answer = (_, response) =>
        response.writeHead(200, { ...headers, etag: '"a"', "content-length": bytes.length }).end(bytes);
      const response = await fetch(worker.url + "/bell");
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
      assert.equal(response.headers.get("etag"), '"a"');
      assert.equal(response.headers.get("content-length"), String(bytes.length));
    });
  }
  for (const meta of [
    '<meta charset="windows-1252">',
    '<meta http-equiv="content-type" content="text/html;charset=windows-1252">',
    "",
  ]) {
    it(`goes on byte by byte where the page itself is not said to be UTF-8: ${meta}`, async () => {
      const html = Buffer.from(bytes.toString("latin1").replace('<meta charset="utf-8">', meta), "latin1");
      answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html);
      assert.deepEqual(Buffer.from(await (await fetch(worker.url + "/bell")).arrayBuffer()), html);
    });
  }

  it("keeps status, cookies and policy, and drops what spoke of other bytes", async () => {
    const html = page(ELEMENT, script(ARTICLE));
    const { response } = await through({
      body: html,
      headers: {
        ...HTML,
        "content-length": Buffer.byteLength(html),
        "content-security-policy": "default-src 'self'",
        "set-cookie": ["a=1", "b=2"],
        "accept-ranges": "bytes",
        "last-modified": "Tue, 24 Nov 2026 08:05:00 GMT",
        etag: '"v1"',
      },
    });
    const { headers } = response;
    assert.equal(headers.get("content-length"), null);
    assert.equal(headers.get("accept-ranges"), null);
    assert.equal(headers.get("last-modified"), null);
    assert.equal(headers.get("content-security-policy"), "default-src 'self'");
    assert.deepEqual(headers.getSetCookie(), ["a=1", "b=2"]);
    assert.match(headers.get("etag"), /^W\/"v1;offprint-[\d.]+-\w+"$/);
  });

  it("is validated by what it was made of, and comes anew when its article is corrected", async () => {
    let version = '"v1"';
    let headline = "Wrong";
    const upstream = (request, response) => {
      const tags = request.headers["if-none-match"] ?? "";
      if (tags.includes(version)) return response.writeHead(304, { etag: version }).end();
      response
        .writeHead(200, { ...HTML, etag: version })
        .end(page(ELEMENT, script({ ...ARTICLE, headline })));
    };
    const navigation = (etag) => ({
      headers: { accept: "text/html,*/*", ...(etag && { "if-none-match": etag }) },
    });
    const first = await through(upstream, navigation());
    const etag = first.response.headers.get("etag");
    const again = await through(upstream, navigation(etag));
    assert.equal(again.response.status, 304);
    assert.equal(again.response.headers.get("etag"), etag);
    for (const other of ['"v1"', 'W/"v1;offprint-0.0.9-abc"']) {
      assert.equal((await through(upstream, navigation(other))).response.status, 200, other);
    }
    [version, headline] = ['"v2"', "Right"];
    const corrected = await through(upstream, navigation(etag));
    assert.equal(corrected.response.status, 200);
    assert.match(corrected.text, /<h2[^>]*>Right/);
    assert.notEqual(corrected.response.headers.get("etag"), etag);
    // What is no page keeps its own validator.
    const picture = (request, response) =>
      request.headers["if-none-match"] == '"p", W/"p"' || request.headers["if-none-match"]?.includes('"p"')
        ? response.writeHead(304, { etag: '"p"' }).end()
        : response.writeHead(200, { "content-type": "image/png", etag: '"p"' }).end("x");
    const { response } = await through(picture, { headers: { accept: "image/*", "if-none-match": '"p"' } });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get("etag"), '"p"');
  });

  it("has the same headers for HEAD", async () => {
    const upstream = (_, response) =>
      response.writeHead(200, { ...HTML, etag: '"v1"', "content-length": 999 }).end();
    const { response, text } = await through(upstream, { method: "HEAD" });
    assert.equal(text, "");
    assert.match(response.headers.get("etag"), /^W\/"v1;offprint-/);
    assert.notEqual(response.headers.get("content-length"), "999");
  });

  it("passes on a form that is sent, and errors and redirects of the site", async () => {
    const echo = async (request, response) => {
      let sent = "";
      for await (const chunk of request) sent += chunk;
      response.writeHead(200, { "content-type": "text/plain" }).end(`${request.method} ${sent}`);
    };
    assert.equal((await through(echo, { method: "POST", body: "a=1" })).text, "POST a=1");
    const html = page(ELEMENT, script(ARTICLE));
    const failing = await through((_, response) =>
      response.writeHead(503, { ...HTML, etag: '"e"' }).end(html),
    );
    assert.deepEqual(
      [failing.response.status, failing.text, failing.response.headers.get("etag")],
      [503, html, '"e"'],
    );
    const moved = (_, response) => response.writeHead(302, { location: "/else" }).end();
    assert.equal((await through(moved, { redirect: "manual" })).response.headers.get("location"), "/else");
  });

  it("ends as the site's answer ended, in the middle", async () => {
    answer = (_, response) => {
      response.writeHead(200, HTML).write(page(ELEMENT).split("</body>")[0]);
      setTimeout(() => response.destroy(), 50);
    };
    await assert.rejects(async () => (await fetch(worker.url + "/bell")).text());
    // And the next reader is served.
    const html = page(ELEMENT, script(ARTICLE));
    assert.equal((await through(html)).text, filled(html));
  });

  it("wrote nothing to the log that speaks of a failure of its own", () => {
    assert.doesNotMatch(worker.output.join(""), /TypeError(?!: Parser error)|RangeError|core-/);
  });
});

describe("a page that is filled early", { skip: workerd ? false : `workerd: ${why}` }, () => {
  // Long enough that the page need not be asked whether it has more.
  const sentence = "The bell rang on Tuesday, and the harbour was quiet until the evening came. ";
  const long = { ...ARTICLE, articleBody: Array(5).fill(sentence.repeat(5)).join("\n\n") };
  const [head, tail] = page("|", script(long)).split("|");
  const broken = "<select><option>1<noscript>a</noscript></select><p>after</p>";
  const pieces = {
    "in one piece": [head + ELEMENT + broken + ELEMENT + tail],
    "piece by piece": [head, ELEMENT, broken, ELEMENT, tail],
    "after two views": [head + ELEMENT, ELEMENT + broken + tail],
  };
  for (const [how, sent] of Object.entries(pieces)) {
    it(`goes on as it came from where the rewriter stops, and has each text once: ${how}`, async () => {
      const site = createServer(async (_, response) => {
        response.writeHead(200, HTML);
        for (const piece of sent) {
          response.write(piece);
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        response.end();
      });
      await once(site.listen(0, "127.0.0.1"), "listening");
      const early = await startWorkerd(workerd, { worker: EARLY, site: site.address().port });
      try {
        const text = await (await fetch(early.url + "/bell")).text();
        assert.match(text, /<template shadowroot/);
        assert.equal(text.replaceAll(/<template shadowroot[^]*?<\/template>/g, ""), sent.join(""));
      } finally {
        await early.close();
        site.close();
      }
    });
  }
});

describe(
  "a page that is filled early, whose JSON has no text",
  { skip: workerd ? false : `workerd: ${why}` },
  () => {
    const { articleBody: _, ...bare } = ARTICLE;
    const text =
      "<p>The rope had worn through, and so the bell was silent for a year in the harbour.</p>".repeat(6);
    let site;
    let early;
    let send;
    before(async () => {
      site = createServer(async (_, response) => {
        response.writeHead(200, HTML);
        await send(response);
        response.end();
      });
      await once(site.listen(0, "127.0.0.1"), "listening");
      early = await startWorkerd(workerd, { worker: EARLY, site: site.address().port });
    });
    after(async () => {
      await early?.close();
      site?.close();
    });

    it("does not wait with an element that needs no text, and waits with one that does", async () => {
      const gate = () => {
        let open;
        const opened = new Promise((resolve) => (open = resolve));
        return { opened, open };
      };
      const [seen, end] = [gate(), gate()];
      const html = page(
        `<offprint-share></offprint-share>|${ELEMENT}|<article>${text}</article>`,
        script(bare),
      );
      const [share, article, rest] = html.split("|");
      send = async (response) => {
        response.write(share);
        // workerd gives out what it made of one piece of the page at the end of that piece.
        await seen.opened;
        response.write(article);
        await end.opened;
        response.write(rest);
      };
      const { body } = await fetch(early.url + "/bell");
      const reader = body.getReader();
      let came = "";
      while (!came.includes("</offprint-share>")) came += Buffer.from((await reader.read()).value);
      assert.match(came, /<offprint-share><template/);
      seen.open();
      end.open();
      // The text is in the last piece, which was sent after the share panel had come.
      for (let part; !(part = await reader.read()).done;) came += Buffer.from(part.value);
      assert.match(came, /<offprint-article><template[^]*?The rope had worn through[^]*?<\/template>/);
    });

    it("fills what needs no text where the page is over the limit, and leaves the text to the browser", async () => {
      const html = page(
        `<offprint-share></offprint-share>${ELEMENT}<article>${text.repeat(20_000)}</article>`,
        script(bare),
      );
      send = async (response) => void response.write(html);
      const came = await (await fetch(early.url + "/bell")).text();
      assert.match(came, /<offprint-share><template/);
      assert.doesNotMatch(came, /<offprint-article><template/);
      assert.equal(came.replaceAll(/<template shadowroot[^]*?<\/template>/g, "").length, html.length);
    });
  },
);

describe("the key of a cache", () => {
  const html = page(ELEMENT, script(ARTICLE));
  const key = (source, options = {}) => cacheKey(source, "article", options);

  it("is that of the article, not of the page around it", async () => {
    assert.match(await key(html), /^[\da-f]{64}$/);
    assert.equal(await key(html), await key(html.replace("</body>", "<p>Another advertisement</p></body>")));
  });

  it("changes with the text that the page shows, where the JSON has none", async () => {
    const { articleBody: _, ...bare } = ARTICLE;
    const text = "<p>The rope had worn through, and so the bell was silent for a year in the harbour.</p>";
    const html = page(
      `<main><article>${text.repeat(6)}</article></main><aside>Advertisement</aside>`,
      script(bare),
    );
    assert.equal(await key(html), await key(html.replace("Advertisement", "Another")));
    assert.notEqual(await key(html), await key(html.replace("The rope", "A rope")));
  });

  it("changes when the article is corrected", async () => {
    const corrected = { ...ARTICLE, articleBody: ARTICLE.articleBody.replace("Tuesday", "Monday") };
    assert.notEqual(await key(html), await key(page(ELEMENT, script(corrected))));
  });

  it("changes with view, options and the page's language, not with the order of options", async () => {
    const keys = [
      await key(html),
      await cacheKey(html, "topics"),
      await key(html, { locale: "de" }),
      await key(html, { headingLevel: 3 }),
      await key(html.replace('lang="en"', 'lang="de"')),
      await key(html, { styles: "/a.css" }),
    ];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(
      await key(html, { locale: "de", headingLevel: 3 }),
      await key(html, { headingLevel: 3, locale: "de" }),
    );
  });
});
