// The command `offprint`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { VIEWS, bad, jsonLd, openPage, page } from "./articles.mjs";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

let folder;
const file = (name) => join(folder, name);

function offprint(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // Whatever happens, no one sees a stack trace.
  assert.doesNotMatch(stderr, /\n\s+at |node:internal/);
  return { status, stdout, stderr };
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "offprint-"));
  writeFileSync(file("article.json"), JSON.stringify(jsonLd));
  writeFileSync(file("page.html"), page);
});
after(() => rmSync(folder, { recursive: true }));

describe("offprint read", () => {
  for (const name of ["article.json", "page.html"]) {
    it(`prints article and diagnostics of ${name}`, () => {
      const { status, stdout, stderr } = offprint([
        "read",
        file(name),
        "--base-url",
        "https://news.example/",
      ]);
      const { article, diagnostics } = JSON.parse(stdout);
      assert.equal(article.headline, jsonLd.headline);
      assert.equal(article.url, "https://news.example/ferry");
      assert.ok(Array.isArray(diagnostics));
      assert.equal(stderr, "");
      assert.equal(status, 0);
    });
  }

  it("reads standard input", () => {
    assert.equal(JSON.parse(offprint(["read", "-"], page).stdout).article.lang, "en-GB");
  });

  it("prints all of a long article into a pipe", () => {
    const articleBody = "Tide. ".repeat(500_000);
    const { article } = JSON.parse(
      offprint(["read", "-"], JSON.stringify({ ...jsonLd, articleBody })).stdout,
    );
    assert.ok(JSON.stringify(article.body).length > 2_500_000);
  });

  for (const [name, source] of Object.entries(bad)) {
    it(`exits 1 for ${name}`, () => {
      const { status, stdout, stderr } = offprint(["read", "-"], source);
      assert.equal(JSON.parse(stdout).article, null);
      assert.match(stderr, /^error /m);
      assert.equal(status, 1);
    });
  }
});

describe("a page whose JSON has no text", () => {
  const read = (...args) => JSON.parse(offprint(["read", "-", ...args], openPage).stdout);

  it("is read with the text that it shows, and it is said where that stands", () => {
    const { article, body, diagnostics } = read();
    assert.match(JSON.stringify(article.body), /The first boat leaves at six/);
    assert.doesNotMatch(JSON.stringify(article.body), /Home/);
    assert.equal(body.selector, "#story");
    assert.ok(diagnostics.some(({ message }) => message.includes("#story")));
  });

  it("is read with the text of the element that is named", () => {
    const { article, body } = read("--body", " .notes ");
    assert.match(JSON.stringify(article.body), /The notes are of the editors/);
    assert.doesNotMatch(JSON.stringify(article.body), /The first boat/);
    assert.equal(body.way, "selector");
  });

  it("has the addresses in its text resolved against the one that it states, where nothing else is known", () => {
    const html = openPage
      .replace(/<base [^>]*>/, "")
      .replace("<head>", '<head><link rel="canonical" href="https://pier.example/2026/boats">')
      .replace(/<p>/, '<img src="/boat.jpg" alt="A boat"><p>');
    const { article } = JSON.parse(offprint(["read", "-", "--body", "#story"], html).stdout);
    assert.match(JSON.stringify(article.body), /https:\/\/pier\.example\/boat\.jpg/);
  });

  it("is rendered so, as a part and as a whole page", () => {
    for (const more of [[], ["--document"]]) {
      const { stdout, status } = offprint(["render", "article", "-", "--body", ".notes", ...more], openPage);
      assert.match(stdout, /The notes are of the editors/);
      assert.equal(status, 0);
    }
  });

  it("is reported where the selector finds nothing, is none, or has no page to look in", () => {
    const said = (input, ...args) => offprint(["render", "article", "-", "--body", ...args], input).stderr;
    assert.match(said(openPage, "#gone"), /^warning bad-option: body: #gone finds nothing on this page/m);
    assert.match(said(openPage, "p:::"), /^warning bad-option: body: p::: is no selector/m);
    assert.match(
      said(JSON.stringify(jsonLd), "#story"),
      /^warning bad-option: body: #story names an element, and there is no page to find it in/m,
    );
  });
});

describe("a file's encoding", () => {
  const utf16 = (text) => Buffer.from("\ufeff" + text, "utf16le");
  const headline = "Café “Löwe” öffnet";
  const json = JSON.stringify({ ...jsonLd, headline });
  /** In windows-1252, where quotation marks are bytes that are no letters in ISO 8859-1. */
  const western = (text) => Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
  const html = (meta, text = json) =>
    `<!doctype html><html><head>${meta}<script type="application/ld+json">${text}</script>`;
  const cyrillic = Buffer.from(
    html('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "#"),
  );
  const files = {
    "UTF-8": [Buffer.from(json), ""],
    "UTF-8 with a byte order mark": [Buffer.from("\ufeff" + json), ""],
    "UTF-16LE": [utf16(json), ""],
    "UTF-16BE": [utf16(json).swap16(), ""],
    "windows-1252": [western(json), /^warning encoding: .*windows-1252\n$/],
    "a page in windows-1252 that says so": [western(html("<meta charset=windows-1252>")), ""],
    "a page with a byte order mark": [Buffer.from("\ufeff" + html("")), ""],
    "a page that says what does not exist": [Buffer.from(html('<meta charset="klingon">')), /klingon/],
    "a page that says UTF-16 and is not": [Buffer.from(html("<meta charset=utf-16>")), ""],
  };
  for (const [name, [bytes, said]] of Object.entries(files)) {
    it(`is told: ${name}`, () => {
      writeFileSync(file("encoded"), bytes);
      const { stdout, stderr, status } = offprint(["read", file("encoded")]);
      const { article, diagnostics } = JSON.parse(stdout);
      assert.equal(article.headline, headline);
      assert.deepEqual(
        diagnostics.filter(({ code }) => code === "json-repaired"),
        [],
      );
      if (said) assert.match(stderr, said);
      else assert.equal(stderr, "");
      assert.equal(status, 0);
    });
  }

  it("is told by http-equiv too", () => {
    const word = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]); // "Привет" in KOI8-R
    const [before, after] = cyrillic.toString().split("#");
    const text = JSON.stringify({ ...jsonLd, headline: "|" }).split("|");
    writeFileSync(
      file("koi8"),
      Buffer.concat([Buffer.from(before + text[0]), word, Buffer.from(text[1] + after)]),
    );
    assert.equal(JSON.parse(offprint(["read", file("koi8")]).stdout).article.headline, "Привет");
  });

  it("is said where one byte does not fit what the page declares", () => {
    writeFileSync(
      file("odd"),
      Buffer.from(html("<meta charset=utf-8>").replace("Café", "Caf\xff"), "latin1"),
    );
    const { stdout, stderr, status } = offprint(["read", file("odd")]);
    assert.match(JSON.parse(stdout).article.headline, /^Caf\ufffd/);
    assert.match(stderr, /^warning encoding: /);
    assert.equal(status, 0);
  });
});

describe("offprint render", () => {
  for (const view of VIEWS) {
    it(`prints ${view} as HTML`, () => {
      const { status, stdout } = offprint(["render", view, file("page.html")]);
      assert.match(stdout, /^<[a-z][^]*>\n$/);
      assert.equal(status, 0);
    });

    it(`prints ${view} as a whole page`, () => {
      const { stdout } = offprint(["render", view, file("page.html"), "--document"]);
      assert.match(stdout, /^<!doctype html>\n<html lang="en-GB"/);
      assert.match(stdout, /<title>Ferry timetable changes for winter<\/title>/);
      assert.match(stdout, /<style>(?:(?!<\/style>)[^]){50,}<\/style>/);
      assert.doesNotMatch(stdout, /<script|<link rel="stylesheet"/);
    });
  }

  it("speaks the locale", () => {
    const { stdout } = offprint(["render", "article", file("page.html"), "--locale", "de"]);
    assert.match(stdout, /24\. November 2026/);
  });

  it("says on standard error what was wrong with the article", () => {
    const { stdout, stderr, status } = offprint(
      ["render", "article", "-"],
      JSON.stringify({ ...jsonLd, datePublished: "yesterweek" }),
    );
    assert.match(stdout, /^</);
    assert.match(stderr, /^warning unknown-date at \/datePublished: .+/m);
    assert.doesNotMatch(stderr, /^info/m);
    assert.equal(status, 0);
  });

  it("exits 0 with no output where the view of an article is empty", () => {
    const { stdout, stderr, status } = offprint(
      ["render", "topics", "-"],
      JSON.stringify({ ...jsonLd, keywords: [] }),
    );
    assert.match(stderr, /^info nothing-to-show: the article has no topics$/m);
    assert.equal(stdout, "");
    assert.equal(status, 0);
  });

  it("refuses a locale that is none, with advice", () => {
    const { stdout, stderr, status } = offprint(["render", "article", file("page.html"), "--locale", "!!!"]);
    assert.equal(stdout, "");
    assert.match(stderr, /^offprint: --locale is no language tag: !!!; one is en/);
    assert.equal(status, 2);
  });

  it("says that a locale without words speaks English", () => {
    const { stdout, stderr, status } = offprint(["render", "share", file("page.html"), "--locale", "tlh"]);
    assert.match(stdout, /Copy link/);
    assert.match(stderr, /^warning bad-option at \/locale: .*tlh.*English/);
    assert.equal(status, 0);
    assert.equal(offprint(["render", "share", file("page.html"), "--locale", "en-GB"]).stderr, "");
  });

  it("makes the headline of a whole page its first heading, and none other", () => {
    const { stdout } = offprint(["render", "print", file("page.html"), "--document"]);
    assert.match(stdout, /<h1[^>]*>[^<]*Ferry timetable/);
    assert.equal(stdout.match(/<h1/g).length, 1);
  });

  it("states a language on a whole page also where the article has none", () => {
    const bare = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Boats" };
    const sheet = (...args) =>
      offprint(["render", "print", "-", "--document", ...args], JSON.stringify(bare)).stdout;
    assert.match(sheet("--locale", "de"), /<html lang="de"/);
    assert.match(sheet(), /<html lang="en"/);
  });

  it("exits 1 where there is no article", () => {
    const { status, stdout, stderr } = offprint(["render", "article", "-"], "{}");
    assert.equal(stdout, "");
    assert.match(stderr, /no-article/);
    assert.equal(status, 1);
  });
});

describe("usage", () => {
  const wrong = {
    "no command": [],
    "an unknown command": ["print"],
    "no file": ["read"],
    "a missing file": ["read", "/no/such/file"],
    "a folder": ["read", tmpdir()],
    "no view": ["render", "-"],
    "an unknown view": ["render", "poster", "-"],
    "one argument too many": ["read", "a", "b"],
    "an unknown option": ["read", "-", "--colour"],
    "an option without a value": ["read", "-", "--base-url"],
    "a base URL that is none": ["read", "-", "--base-url", "news"],
    "a body that is empty": ["read", "-", "--body", " "],
    "a body without a selector": ["check", "-", "--body"],
    "an option of the other command": ["read", "-", "--document"],
  };
  for (const [name, args] of Object.entries(wrong)) {
    it(`exits 2 for ${name}`, () => {
      const { status, stdout, stderr } = offprint(args);
      assert.equal(stdout, "");
      assert.match(stderr, /^offprint: .+\n\nUsage:/);
      assert.equal(status, 2);
    });
  }

  it("helps", () => {
    const { status, stdout } = offprint(["--help"]);
    assert.match(stdout, /^Usage:/);
    assert.equal(status, 0);
  });
});
