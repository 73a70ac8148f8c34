// The core as JavaScript answers as the module does, and fails where it fails.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

import * as script from "../../pkg/no-wasm/instantiate.js";
import { makeGlue as makeScriptGlue } from "../../pkg/no-wasm/offprint.js";
import { makeGlue as makeModuleGlue } from "../../pkg/offprint.js";
import { bad, VIEWS } from "./articles.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const module = new WebAssembly.Module(readFileSync(at("pkg/offprint_bg.wasm")));

const CORES = {
  module: () => makeModuleGlue((imports) => new WebAssembly.Instance(module, imports).exports),
  script: () => makeScriptGlue(script.instantiate),
};

/** A host whose services say what they were asked: a core that asks otherwise answers otherwise. */
function hostOf(answer) {
  const plain = (...given) => given.join("|").slice(0, 200);
  const services = [
    (url, base) => (URL.canParse(url, base || undefined) ? new URL(url, base || undefined).href : ""),
    (html) => {
      const tokens = html.match(/<[^>]*>|[^<]+/g) ?? [];
      return tokens.map(event).join("");
    },
    plain,
    plain,
    (_locale, _text, from, to) => (from == 1 && to == 1 ? "one" : "other"),
    (_locale, _text, count) => "\0" + Array(count).join(", \0"),
    (_lang, text) => String(text.split(/\s/).length),
    (_lang, name) => name.normalize("NFKC").toUpperCase(),
  ];
  return {
    ask: (service, ...given) => services[service](...given),
    done: (shown, ops, characters, text) => Object.assign(answer, { shown, ops: [...ops], characters, text }),
  };
}

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

function answerOf(core, ...request) {
  const answer = {};
  core.call(request.slice(0, -1).join("\0"), request.at(-1), hostOf(answer));
  return answer;
}

const both = { module: CORES.module(), script: CORES.script() };

function same(...request) {
  const expected = answerOf(both.module, ...request);
  assert.deepEqual(answerOf(both.script, ...request), expected);
  return expected;
}

const fixtures = (suite, wanted) =>
  readdirSync(at(`tests/fixtures/${suite}`))
    .filter((file) => wanted.test(file))
    .map((file) => [file, readFileSync(at(`tests/fixtures/${suite}/${file}`), "utf8")]);

describe("the core as JavaScript", () => {
  it("is in the package", () => assert.ok(existsSync(at("dist/no-wasm.js"))));

  it("needs no evaluation of text, which its pages refuse", () => {
    const text = readFileSync(at("dist/no-wasm.js"), "utf8");
    assert.doesNotMatch(text, /\beval\b|\bFunction\(|WebAssembly/);
  });

  it("has the same tables", () => assert.ok(same("names", "").text.length > 500));

  for (const [file, text] of fixtures("render", /\.json$/)) {
    const { article, options } = JSON.parse(text);
    for (const view of VIEWS) {
      it(`renders ${file} as ${view} like the module, as HTML and as a DOM`, () => {
        const request = [view, JSON.stringify(options), JSON.stringify(article)];
        assert.ok(same("render", "{}", ...request).shown);
        assert.ok(same("mount", "{}", ...request).text.startsWith("["));
      });
    }
  }

  const inputs = fixtures("read", /^(?!.*\.(expected|page)\.json$).*\.(json|txt)$/);
  it(`reads ${inputs.length} articles of every format like the module`, () => {
    assert.ok(inputs.length > 80);
    for (const [file, text] of inputs) {
      const scripts = file.endsWith(".scripts.json") ? JSON.parse(text) : [text];
      const page = JSON.stringify({ baseUrl: "https://paper.example/a/", lang: "en" });
      assert.ok(same("read", page, "", "", ...scripts).text.startsWith("{"), file);
    }
  });

  for (const [what, text] of Object.entries(bad)) {
    it(`says of ${what} what the module says`, () =>
      void same("read", "{}", "", "", text.replaceAll("\0", "\ufffd")));
  }

  it("grows while it works, and says how large it is", () => {
    const core = CORES.script();
    const before = core.memory();
    const article = {
      "@type": "NewsArticle",
      headline: "Bell",
      articleBody: "It rang. ÆØÅ 鐘 🔔\n\n".repeat(200_000),
    };
    const request = ["render", "{}", "article", "{}", JSON.stringify(article)];
    assert.deepEqual(answerOf(core, ...request), answerOf(CORES.module(), ...request));
    assert.ok(core.memory() > before * 4);
  });
});

describe("where a call cannot end", () => {
  const article = JSON.stringify({ "@type": "NewsArticle", headline: "Bell", articleBody: "It rang." });
  const request = ["render", "{}", "article", "{}", article];

  for (const [name, make] of Object.entries(CORES)) {
    it(`${name}: the host's stack is exhausted: a RangeError, and a new instance works`, () => {
      const deep = () => 1 + deep();
      const core = make();
      const host = { ...hostOf({}), ask: deep };
      assert.throws(
        () => core.call(["read", "{}", "", ""].join("\0"), '{"@type":"NewsArticle","url":"/a"}', host),
        RangeError,
      );
      assert.match(answerOf(make(), ...request).characters, /It rang/);
    });

    it(`${name}: called where the stack is almost exhausted, it throws or answers right`, () => {
      const expected = answerOf(make(), ...request).characters;
      const core = make();
      let outcome = "";
      const sink = () => {
        try {
          sink();
        } catch {
          if (outcome) return;
          try {
            outcome = answerOf(core, ...request).characters === expected ? "answered" : "wrong";
          } catch (error) {
            outcome = error instanceof RangeError ? "threw" : String(error);
          }
        }
      };
      sink();
      assert.match(outcome, /^(answered|threw)$/);
      assert.match(expected, /It rang/);
      assert.equal(answerOf(make(), ...request).characters, expected);
    });
  }

  it("script: the stack of the module's own memory is exhausted: it throws, as WebAssembly does", () => {
    const core = makeScriptGlue((imports) => {
      const exports = script.instantiate(imports);
      exports.__set_stack_limits(2 ** 20, 2 ** 20 - 256);
      return exports;
    });
    assert.throws(() => answerOf(core, ...request));
  });
});
