// The core as JavaScript answers as the module does, and fails where it fails.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

import * as module from "../../pkg/offprint.js";
import { bad, VIEWS } from "./articles.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const SCRIPT = readFileSync(at("dist/no-wasm.js"), "utf8");

/** Starts a copy of the core as JavaScript, of this text. */
const startScript = async (text) =>
  (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)).start();

module.initSync({ module: new WebAssembly.Module(readFileSync(at("pkg/offprint_bg.wasm"))) });
const both = { module, script: await startScript(SCRIPT) };

/** The core in a new instance. */
function renewed(core) {
  core.reset();
  core.memorySize();
  return core;
}

/** A host whose services say what they were asked: a core that asks otherwise answers otherwise. */
const PLATFORM = {
  walkPage: () => undefined,
  parseHtml: (html) => (html.match(/<[^>]*>|[^<]+/g) ?? []).map(event).join(""),
  formatDate: (...given) => given.join("|").slice(0, 200),
  formatRange: (...given) => given.join("|").slice(0, 200),
  pluralRange: (_locale, from, to) => (from == 1 && to == 1 ? "one" : "other"),
  listPattern: (_locale, count) => ["", ...Array(count - 1).fill(", "), ""],
  countWords: (_lang, text) => text.split(/\s/).length,
  fold: (_lang, name) => name.normalize("NFKC").toUpperCase(),
};

/** Enough of a parser of HTML to ask every question of a body. */
function event(token) {
  const [, close, name, attributes = ""] = /^<(\/?)([a-z]\w*)([^>]*)>$/i.exec(token) ?? [];
  if (!name) return token.startsWith("<") ? "" : `\0#${token}`;
  if (close) return "\0>";
  const written = [...attributes.matchAll(/([\w-]+)=["']?([^"'\s>]*)/g)].map(
    ([, key, value]) => `\0@${key}=${value}`,
  );
  const isVoid = /^(br|img|hr|col|source)$/i.test(name);
  return `\0<${name.toLowerCase()}${written.join("")}${isVoid ? "\0>" : ""}`;
}

function same(name, ...given) {
  const [expected, answer] = [both.module, both.script].map((core) => core[name](...given));
  assert.deepEqual(answer, expected);
  return expected;
}

const fixtures = (suite, wanted) =>
  readdirSync(at(`tests/fixtures/${suite}`))
    .filter((file) => wanted.test(file))
    .map((file) => [file, readFileSync(at(`tests/fixtures/${suite}/${file}`), "utf8")]);

describe("the core as JavaScript", () => {
  it("is in the package", () => assert.ok(existsSync(at("dist/no-wasm.js"))));

  it("needs no evaluation of text, which its pages refuse", () => {
    assert.doesNotMatch(SCRIPT, /\beval\b|\bFunction\(|WebAssembly/);
  });

  it("has the same tables", () => assert.ok(same("names").tags.length > 50));

  for (const [file, text] of fixtures("render", /\.json$/)) {
    const { article, options } = JSON.parse(text);
    for (const view of VIEWS) {
      it(`renders ${file} as ${view} like the module, as HTML and as a DOM`, () => {
        const request = [[JSON.stringify(article)], {}, view, JSON.stringify(options), PLATFORM];
        assert.equal(typeof same("render", ...request).html, "string");
        assert.ok(Array.isArray(same("mount", ...request).diagnostics));
      });
    }
  }

  const inputs = fixtures("read", /^(?!.*\.(expected|page)\.json$).*\.(json|txt)$/);
  it(`reads ${inputs.length} articles of every format like the module`, () => {
    assert.ok(inputs.length > 80);
    for (const [file, text] of inputs) {
      const scripts = file.endsWith(".scripts.json") ? JSON.parse(text) : [text];
      const page = { baseUrl: "https://paper.example/a/", lang: "en" };
      assert.ok("article" in same("read", scripts, page, PLATFORM), file);
    }
  });

  for (const [what, text] of Object.entries(bad)) {
    it(`says of ${what} what the module says`, () => void same("read", [text], {}, PLATFORM));
  }

  it("grows while it works, says how large it is, and is small again in a new instance", () => {
    const before = renewed(both.script).memorySize();
    const article = {
      "@type": "NewsArticle",
      headline: "Bell",
      articleBody: "It rang. ÆØÅ 鐘 🔔\n\n".repeat(50_000),
    };
    same("render", [JSON.stringify(article)], {}, "article", "{}", PLATFORM);
    assert.ok(both.script.memorySize() > before * 4);
    assert.equal(renewed(both.script).memorySize(), before);
  });
});

/** What `work` answers where whoever makes a URL calls `instead`. */
function withUrl(instead, work) {
  const { URL } = globalThis;
  globalThis.URL = class {
    constructor() {
      instead();
    }
  };
  try {
    return work();
  } finally {
    globalThis.URL = URL;
  }
}

describe("where a call cannot end", () => {
  const article = JSON.stringify({ "@type": "NewsArticle", headline: "Bell", articleBody: "It rang." });
  const html = (core) => core.render([article], {}, "article", "{}", PLATFORM).html;

  for (const [name, core] of Object.entries(both)) {
    it(`${name}: the platform's stack is exhausted: a RangeError, and a new instance works`, () => {
      const deep = () => 1 + deep();
      const broken = Object.fromEntries(Object.keys(PLATFORM).map((name) => [name, deep]));
      const article = '{"@type":"NewsArticle","articleBody":"<p>It rang."}';
      assert.throws(() => core.read([article], {}, broken), RangeError);
      assert.match(html(renewed(core)), /It rang/);
    });

    const bell = '{"@type":"NewsArticle","headline":"Bell","url":"https://quay.example/bell"}';
    const urlOf = () => core.read([bell], {}, PLATFORM).article.url;

    it(`${name}: the stack is exhausted where a URL is resolved: a RangeError, and the URL is not dropped`, () => {
      const deep = () => 1 + deep();
      assert.throws(() => withUrl(deep, urlOf), RangeError);
      renewed(core);
      assert.equal(urlOf(), "https://quay.example/bell");
    });

    it(`${name}: what is no URL is none, also where URL is of another realm`, () => {
      const refuse = () => runInNewContext("null.url");
      assert.equal(withUrl(refuse, urlOf), undefined);
      assert.match(html(core), /It rang/);
    });

    it(`${name}: called where the stack is almost exhausted, it throws or answers right`, () => {
      const expected = html(renewed(core));
      let outcome = "";
      const sink = () => {
        try {
          sink();
        } catch {
          if (outcome) return;
          try {
            outcome = html(core) === expected ? "answered" : "wrong";
          } catch (error) {
            outcome = error instanceof RangeError ? "threw" : String(error);
          }
        }
      };
      sink();
      assert.match(outcome, /^(answered|threw)$/);
      assert.match(expected, /It rang/);
      assert.equal(html(renewed(core)), expected);
    });
  }

  it("script: the stack of the module's own memory is exhausted: it throws, as WebAssembly does", async () => {
    const short = SCRIPT.replace(/__set_stack_limits\((\w+),0\)/, "__set_stack_limits($1,$1-256)");
    assert.notEqual(short, SCRIPT);
    const core = await startScript(short);
    assert.throws(() => html(core));
  });
});
