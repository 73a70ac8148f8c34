// `offprint check`: what the widget reads from a page, with advice.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const WWW = fileURLToPath(new URL("../../www/", import.meta.url));

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://quay.example/bell",
  inLanguage: "en",
  headline: "The bell rings again",
  datePublished: "2026-11-24T08:05:00+02:00",
  dateModified: "2026-11-24T09:05:00+02:00",
  author: [{ "@type": "Person", name: "Ona Tide" }],
  image: { "@type": "ImageObject", url: "https://quay.example/bell.jpg", caption: "The bell" },
  keywords: ["Bells", "Harbours"],
  articleBody: "A bell of bronze rang over the harbour on Tuesday, for the first time in a year.",
};

/** A page without fault; each part can be changed. */
function page({
  article = ARTICLE,
  lang = ' lang="en"',
  head = '<link rel="canonical" href="https://quay.example/bell"><meta property="og:title" content="The bell rings again | Quay">',
  body = "<h1>The bell <em>rings</em> again</h1><offprint-topics></offprint-topics>",
  module = '<script type="module" src="/offprint.js"></script>',
} = {}) {
  const json = typeof article == "string" ? article : JSON.stringify(article);
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><title>T</title>${head}<script type="application/ld+json">${json}</script></head><body>${body}${module}</body></html>`;
}

let folder;
let server;
let answer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "offprint-check-"));
  server = createServer((request, response) => answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
after(() => {
  rmSync(folder, { recursive: true });
  server.close();
});

/** Not blocking: the server of these tests must answer. */
async function check(args, input) {
  const child = spawn(process.execPath, [CLI, "check", ...args], { cwd: folder });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.end(input);
  const [status] = await once(child, "close");
  assert.doesNotMatch(stderr, /\n\s+at |node:internal/);
  return { status, stdout, stderr };
}

async function codes(html) {
  const { stdout } = await check(["-", "--format", "json"], html);
  const [{ diagnostics }] = JSON.parse(stdout);
  for (const { code, advice } of diagnostics) assert.ok(advice, `${code} has advice`);
  return diagnostics.map(({ code }) => code);
}

describe("offprint check", () => {
  it("says what the widget reads", async () => {
    writeFileSync(join(folder, "page.html"), page());
    const { status, stdout } = await check(["page.html", "--strict"]);
    assert.equal(
      stdout,
      `page.html
  headline     The bell rings again
  address      https://quay.example/bell
  language     en
  published    2026-11-24T08:05:00+02:00
  modified     2026-11-24T09:05:00+02:00
  authors      Ona Tide
  topics       Bells, Harbours
  text         17 words, 1 image
  text from    the JSON
  reading time Reading time: less than a minute
  0 errors, 0 warnings
`,
    );
    assert.equal(status, 0);
  });

  describe("of a page whose JSON has no text", () => {
    const { articleBody, ...bare } = ARTICLE;
    const paragraphs = `<p>${articleBody} ${articleBody}</p>`.repeat(4);
    const open = (body, article = bare) => page({ article, body: `<h1>The bell rings again</h1>${body}` });
    const story = open(
      `<main><article id="story">${paragraphs}</article><div class="notes"><p>A rope had worn through.</p></div></main>`,
    );

    it("says where the text stands, how long it is, and what to write down", async () => {
      const { status, stdout } = await check(["-"], story);
      assert.match(stdout, /^ {2}text {9}136 words, 1 image$/m);
      assert.match(stdout, /^ {2}text from {4}the page, where .*: #story$/m);
      assert.match(stdout, /^ {2}write down {3}data-body="#story"$/m);
      assert.match(stdout, /→ .*[Ww]rite data-body="#story" on a script, or body="#story" on the elements/);
      assert.equal(status, 0);
    });

    it("says it as JSON, and to GitHub's runner", async () => {
      const [{ reads }] = JSON.parse((await check(["-", "--format", "json"], story)).stdout);
      assert.equal(reads.words, 136);
      assert.equal(reads.body.selector, "#story");
      assert.ok(["markup", "guess"].includes(reads.body.way));
      const { stdout } = await check(["-", "--format", "github"], story);
      assert.match(
        stdout,
        /^-: The bell rings again \(136 words from the page, .*; write down data-body="#story"\)/m,
      );
      assert.match(stdout, /^::notice file=-,title=(body-from-page|guessed)::.*%0A.*data-body="#story"/m);
    });

    it("has nothing to write down where the element is named", async () => {
      const { stdout } = await check(["-", "--body", ".notes"], story);
      assert.match(stdout, /^ {2}text from {4}the page, where its publisher says: /m);
      assert.doesNotMatch(stdout, /write down/);
      assert.match(stdout, /→ Nothing has to change: the element is named\./);
    });

    it("tells a guess from what the markup says", async () => {
      const { stdout } = await check(["-"], open(`<div><div class="x">${paragraphs}</div></div>`));
      assert.match(stdout, /^ {2}text from {4}the page, where most of its text stands \(a guess\): /m);
      assert.match(stdout, /→ Look whether that is the text; if so, write data-body=/);
    });

    it("says what to do where there is no text at all", async () => {
      const { stdout } = await check(["-"], open("<main></main>"));
      assert.match(stdout, /^ {2}text from {4}none$/m);
      assert.match(stdout, /the article has no body\n {4}→ .*name the element that holds the text/);
    });

    it("says that there is no page to find an element in", async () => {
      const { stdout } = await check(["-", "--body", "#story"], JSON.stringify(ARTICLE));
      assert.match(stdout, /warning bad-option: body: #story names an element, and there is no page/);
    });

    it("tells a page without JSON from one with it", async () => {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="og:title" content="Of ropes"></head><body><h1>Other</h1><main><article>${paragraphs}</article></main></body></html>`;
      const { stdout } = await check(["-"], html);
      assert.match(stdout, /headline {5}Of ropes/);
      assert.match(stdout, /no article JSON on this page/);
      assert.doesNotMatch(stdout, /The JSON says/);
    });
  });

  it("finds no fault in a page without one", async () => assert.deepEqual(await codes(page()), []));

  const faults = {
    "page-headline": page({
      body: "<h1>Quite another story</h1>",
      head: '<link rel="canonical" href="https://quay.example/bell">',
    }),
    "page-canonical": page({ head: "" }),
    "page-canonical-differs": page({ head: '<link rel="canonical" href="https://quay.example/other">' }),
    "page-date": page({
      head: '<link rel=canonical href="https://quay.example/bell"><meta property="article:published_time" content="2026-11-23T08:05:00+02:00">',
    }),
    "page-language": page({ lang: "" }),
    "page-twice": page({
      body: `<h1>The bell rings again</h1><p>${ARTICLE.articleBody}</p><offprint-article></offprint-article>`,
    }),
    "page-for": page({ body: "<offprint-topics for='nothing'></offprint-topics>" }),
    "page-no-script": page({ module: "" }),
    "missing-field": page({ article: { ...ARTICLE, author: undefined } }),
    "unknown-date": page({ article: { ...ARTICLE, datePublished: "yesterweek" } }),
    "json-repaired": page({ article: JSON.stringify(ARTICLE).replace("}", ",}") }),
    "no-article": page({ article: "{}" }),
  };
  for (const [code, html] of Object.entries(faults)) {
    it(`finds ${code}`, async () => assert.ok((await codes(html)).includes(code)));
  }

  it("finds a policy that refuses WebAssembly, and none that allows it", async () => {
    const meta = (policy) =>
      page({
        head: `<link rel=canonical href="https://quay.example/bell"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
      });
    assert.deepEqual(await codes(meta("script-src 'self'")), ["page-policy", "page-policy-meta"]);
    assert.deepEqual(await codes(meta("script-src 'self' 'wasm-unsafe-eval'")), ["page-policy-meta"]);
    assert.deepEqual(await codes(meta("img-src *")), ["page-policy-meta"]);
  });

  it("does not take the fallback, a comment or a script for the page's own text", async () => {
    const text = ARTICLE.articleBody;
    const body = `<h1>The bell rings again</h1><!-- ${text} --><script>"${text}"</script><offprint-article><p>${text}</p></offprint-article>`;
    assert.deepEqual(await codes(page({ body })), []);
  });

  it("takes the same moment in another zone, and a title with the site's name, for the same", async () => {
    const head = `<link rel="canonical" href="https://quay.example/bell/"><meta name="article:published_time" content="2026-11-24T06:05:00Z">`;
    assert.deepEqual(await codes(page({ head })), []);
  });

  it("tells addresses apart by their queries, whatever the order of the parameters", async () => {
    const article = { ...ARTICLE, url: "https://quay.example/?story=7&part=2" };
    const linked = (href) => page({ article, head: `<link rel="canonical" href="${href}">` });
    assert.deepEqual(await codes(linked("https://quay.example/?part=2&story=7#bell")), []);
    // Said of the page, and of what was read.
    const differs = ["page-canonical-differs", "address-differs"];
    assert.deepEqual(await codes(linked("https://quay.example/?part=3&story=7")), differs);
  });

  it("reads addresses, with the policy of the header", async () => {
    answer = (request, response) => {
      if (request.url == "/moved") return response.writeHead(301, { location: "/bell" }).end();
      const headers = { "content-type": "text/html", "content-security-policy": "default-src 'self'" };
      response.writeHead(request.url == "/bell" ? 200 : 404, headers).end(page());
    };
    const site = `http://127.0.0.1:${server.address().port}`;
    const moved = await check([`${site}/moved`]);
    assert.match(moved.stdout, /info page-policy: /);
    assert.equal(moved.status, 0);
    const missing = await check([`${site}/none`]);
    assert.match(missing.stdout, /error page-status: The server answers 404/);
    assert.equal(missing.status, 1);
  });

  it("says what cannot be read, and goes on with the next", async () => {
    writeFileSync(join(folder, "page.html"), page());
    const { status, stdout } = await check(["none.html", "http://127.0.0.1:9/", "page.html"]);
    assert.match(
      stdout,
      /none\.html\n {2}There is no article[^]*page-unreachable: It cannot be read: there is no such file \(ENOENT\)/,
    );
    assert.match(stdout, /headline {5}The bell rings again/);
    assert.equal(status, 1);
  });

  it("exits by the worst that it found", async () => {
    const exits = async (html) =>
      Promise.all(
        [
          [],
          ["--strict"],
          ["--max-severity", "none"],
          ["--max-severity", "info"],
          ["--max-severity", "warning"],
        ].map(async (args) => (await check(["-", ...args], html)).status),
      );
    const info = page({
      head: '<link rel=canonical href="https://quay.example/bell"><meta http-equiv="content-security-policy" content="default-src \'none\'">',
    });
    assert.deepEqual(await exits(page()), [0, 0, 0, 0, 0]);
    assert.deepEqual(await exits(info), [0, 0, 1, 0, 0]);
    assert.deepEqual(await exits(faults["unknown-date"]), [0, 1, 1, 1, 0]);
    assert.deepEqual(await exits(faults["no-article"]), [1, 1, 1, 1, 1]);
  });

  it("speaks to GitHub's runner, and no page can command it", async () => {
    const article = { ...ARTICLE, headline: "A\n::error::B", datePublished: "x\n::error::y" };
    const { stdout } = await check(["-", "--format", "github"], page({ article }));
    assert.match(stdout, /^::warning file=-,title=unknown-date::.*%0AWrite dates as ISO 8601/m);
    assert.doesNotMatch(stdout, /^::error/m);
  });

  it("prints no control character of a page, and no line that a page begins", async () => {
    const head = '<meta property="og:title" content="Other&#10;::error::B&#27;[31m">';
    const json = JSON.stringify(ARTICLE).replace(
      "{",
      '{"a\\u001b[2J\\n::error::C":0,"a\\u001b[2J\\n::error::C":1,',
    );
    for (const format of ["text", "github"]) {
      const { stdout } = await check(["-", "--format", format], page({ head, body: "", article: json }));
      assert.match(stdout, /Other/);
      assert.doesNotMatch(stdout, /\u001b|^\s*::error::/m);
    }
  });

  it("exits 2 where the command is wrong", async () => {
    for (const args of [
      [],
      ["-", "--format", "xml"],
      ["-", "--format", "constructor"],
      ["-", "--max-severity", "error"],
      ["-", "--out", "x"],
    ]) {
      const { status, stderr } = await check(args, "");
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /^offprint: .+\n\nUsage:/);
    }
  });

  it("is not held up by a hostile page", async () => {
    const hostile = [
      "<a " + "x=' ".repeat(50_000),
      "<".repeat(200_000),
      "<!--".repeat(50_000),
      "<h1>".repeat(5_000),
      `<a${" ".repeat(100_000)}"`,
    ];
    for (const html of hostile) assert.ok(Array.isArray(await codes(`<!doctype html>${html}`)));
  });
});

describe("the advice", () => {
  it("is there for every code of the core and of the hints, and for nothing else", async () => {
    const bundle = join(folder, "advice.mjs");
    await build({ entryPoints: [join(WWW, "cli/advice.ts")], outfile: bundle, format: "esm" });
    const { ADVICE } = await import(pathToFileURL(bundle).href);
    const core = readFileSync(join(WWW, "../src/error.rs"), "utf8");
    const ours = ["hints.ts", "source-page.ts"]
      .map((name) => readFileSync(join(WWW, "cli", name), "utf8"))
      .join("");
    const known = [
      ...[...core.matchAll(/^ +\w+ "([\w-]+)" <=>/gm)].map(([, code]) => code),
      ...[...ours.matchAll(/(?:warning|info|found)\(\s*"([a-z-]+)"/g)].map(([, code]) => code),
    ];
    assert.ok(known.length > 35);
    assert.deepEqual([...new Set(known)].sort(), Object.keys(ADVICE).sort());
    for (const sentence of Object.values(ADVICE)) assert.match(sentence, /^[A-Z].{20,}\.$/);
  });
});
