// The words of the interface: every locale, whole and well written.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";
import { render } from "offprint/server";

import { keepCoreApart } from "../../tools/build/bundle.mjs";
import { listLocales } from "../../tools/docs/sources.mjs";
import { VIEWS, jsonLd } from "./articles.mjs";
import { LOCALES, categories, faults } from "./locale-rules.mjs";
import { pseudo } from "./pseudo.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const wordsOf = (locale) => JSON.parse(readFileSync(at(`www/locales/${locale}.json`), "utf8"));
const english = wordsOf("en");

describe("locales", () => {
  it("are these", () => {
    const files = readdirSync(at("www/locales")).sort();
    assert.deepEqual(
      files,
      LOCALES.map((locale) => `${locale}.json`),
    );
  });

  for (const locale of LOCALES) {
    it(`${locale} is whole and well written`, () => {
      assert.deepEqual(faults(locale, wordsOf(locale), english), []);
    });
  }

  it("have names of their own", () => {
    const named = listLocales().filter(
      ([tag, own, english]) => own !== tag && (tag === "en" || own !== english),
    );
    assert.deepEqual(
      named.map(([tag]) => tag),
      LOCALES,
    );
  });

  for (const locale of LOCALES) {
    it(`${locale} is found by the views`, () => {
      const html = render(jsonLd, "share", { locale, baseUrl: "https://news.example/" });
      assert.ok(html.includes(`>${wordsOf(locale).share}<`));
      assert.ok(html.includes(`lang="${locale}"`));
    });
  }
});

describe("the rules", () => {
  const broken = {
    "a word that is missing": ["de", ({ share: _, ...rest }) => rest],
    "a word too many": ["de", (words) => ({ ...words, more: "Mehr" })],
    "another order": ["de", ({ share, ...rest }) => ({ ...rest, share })],
    "a slot that is missing": ["de", (words) => ({ ...words, source: "Quelle" })],
    "a slot of another name": ["de", (words) => ({ ...words, source: "Quelle: {uri}" })],
    "a slot that is missing in a form": ["ru", form("topics-more", { few: "Ещё темы" })],
    "a word for a number that may be a range": ["he", form("reading-time", { one: "דקה" })],
    "a plural form that is missing": ["ar", form("topics-more", { two: undefined })],
    "a plural form too many": ["ja", form("topics-more", { one: "{count}件" })],
    "a plural where none is": ["de", (words) => ({ ...words, share: { one: "a", other: "b" } })],
    "no plural where one is": ["de", (words) => ({ ...words, "topics-more": "{count} mehr" })],
    "English words": ["sv", (words) => ({ ...words, "share-native": english["share-native"] })],
    "English plurals": ["sv", (words) => ({ ...words, "topics-more": english["topics-more"] })],
    "straight quotes": ["fr", (words) => ({ ...words, "print-open": "L'impression" })],
    "an open brace": ["fr", (words) => ({ ...words, "print-open": "Imprimer {" })],
    "no French space": ["fr", (words) => ({ ...words, source: "Source : {url}" })],
    "a space at the end": ["es", (words) => ({ ...words, "print-open": "Imprimir " })],
    nothing: ["es", (words) => ({ ...words, "print-open": "" })],
    "two spaces": ["es", (words) => ({ ...words, "share-copy": "Copiar  enlace" })],
    "a unit that may be parted": ["es", (words) => ({ ...words, "reading-time": spaced(words) })],
    "marks of half width": ["ja", (words) => ({ ...words, source: "掲載元:{url}" })],
    "a Latin comma": ["ar", (words) => ({ ...words, "date-and-time": "{date}, {time}" })],
    "a direction mark": ["he", (words) => ({ ...words, "print-open": "\u200fהדפסה" })],
    "a joiner": ["ur", (words) => ({ ...words, "print-open": "پرنٹ\u200cکریں" })],
    "parted accents": ["vi", (words) => ({ ...words, source: words.source.normalize("NFD") })],
    "Russian letters": ["uk", (words) => ({ ...words, "print-open": "Распечатать это" })],
    "Latin letters that look Russian": ["ru", (words) => ({ ...words, "print-open": "Pacпечатать" })],
    "Arabic letters": ["fa", (words) => ({ ...words, links: "روابطك" })],
    "simplified characters": ["zh-Hant", (words) => ({ ...words, links: "连結" })],
    "traditional characters": ["zh-Hans", (words) => ({ ...words, links: "連接" })],
    "one word for two things": ["it", (words) => ({ ...words, "print-open": words.share })],
    "two words for one thing": ["nl", (words) => ({ ...words, share: "Artikel verspreiden" })],
    "a name that is not first": ["nl", (words) => ({ ...words, "share-target": "deel dit artikel, {name}" })],
    "two words for topics": ["nl", (words) => ({ ...words, topics: "Thema’s" })],
  };

  function form(key, changed) {
    return (words) => {
      const kept = Object.entries({ ...words[key], ...changed }).filter(([, text]) => text !== undefined);
      return { ...words, [key]: Object.fromEntries(kept) };
    };
  }

  function spaced({ "reading-time": forms }) {
    const plain = Object.entries(forms).map(([name, text]) => [name, text.replaceAll("\u00a0", " ")]);
    return Object.fromEntries(plain);
  }

  for (const [name, [locale, change]] of Object.entries(broken)) {
    it(`refuse ${name}`, () => {
      assert.ok(faults(locale, change(wordsOf(locale)), english).length > 0);
    });
  }

  it("know the plurals of whole numbers", () => {
    const known = (locale) => [...categories(locale).keys()].join(" ");
    assert.equal(known("ar"), "zero one two few many other");
    assert.equal(known("he"), "one two other");
    assert.equal(known("fr"), "one many other");
    // Fractions alone are `other` there; a form for them is asked for all the same.
    assert.equal(known("ru"), "one few many other");
    assert.equal(known("ja"), "other");
  });
});

describe("which locale serves", () => {
  let module;
  let folder;
  const answers = { "ja.json": { share: "シェア" } };
  const asked = [];
  const { fetch } = globalThis;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "offprint-"));
    const outfile = join(folder, "locales.mjs");
    const names = LOCALES.filter((locale) => locale != "en");
    await build({
      entryPoints: ["www/core/locales.ts"],
      bundle: true,
      format: "esm",
      outfile,
      plugins: [keepCoreApart],
      define: { BUNDLED: "false", LOCALES: JSON.stringify(names), LOCALES_HASH: '""' },
      logLevel: "warning",
    });
    module = await import(pathToFileURL(outfile).href);
    globalThis.fetch = async (url) => {
      const name = url.pathname.split("/").at(-1);
      asked.push(name);
      if (!answers[name]) throw new TypeError("no network");
      return new Response(JSON.stringify(answers[name]));
    };
  });
  after(() => {
    globalThis.fetch = fetch;
    rmSync(folder, { recursive: true });
  });

  const expected = {
    de: "de",
    "de-AT": "de",
    "DE-at-1996": "de",
    pt_BR: "pt",
    "pt-PT": "pt",
    zh: "zh-Hans",
    "zh-CN": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant",
    "zh-MO": "zh-Hant",
    "zh-Hans-HK": "zh-Hans",
    "zh-hant": "zh-Hant",
    iw: "he",
    in: "id",
    "fa-AF": "fa",
    "ar-u-nu-latn": "ar",
    en: undefined,
    "en-GB": undefined,
    nb: undefined,
    no: undefined,
    yi: undefined,
    "hi-Latn": undefined,
    qps: undefined,
    und: undefined,
    "": undefined,
    "not a locale!": undefined,
  };
  for (const [locale, file] of Object.entries(expected)) {
    it(`${locale || "nothing"}: ${file ?? "English"}`, () => assert.equal(module.localeFile(locale), file));
  }

  it("is fetched once, and again only after it could not be", async () => {
    assert.equal(module.wordsOf("en"), undefined);
    assert.deepEqual(await Promise.all([module.wordsOf("ja"), module.wordsOf("ja-JP")]), [
      answers["ja.json"],
      answers["ja.json"],
    ]);
    assert.equal(await module.wordsOf("ko"), undefined);
    answers["ko.json"] = { share: "공유" };
    assert.deepEqual(await module.wordsOf("ko"), answers["ko.json"]);
    assert.deepEqual(asked, ["ja.json", "ko.json", "ko.json"]);
  });
});

describe("the pseudo-locale", () => {
  const words = pseudo(english);

  it("keeps the slots and is longer", () => {
    assert.equal(words.byline, "⟦Ɓý~ {names}⟧".replace("Ɓý~ ", "Ɓý ~"));
    assert.deepEqual(Object.keys(words["topics-more"]), ["one", "other"]);
    for (const [key, text] of Object.entries(words)) {
      if (typeof text == "string") assert.ok(text.length > english[key].length, key);
    }
  });

  it("is all that the views say", () => {
    const article = {
      offprint: 1,
      headline: "1",
      url: "https://news.example/1",
      published: "2026-11-24T09:30:00Z",
      topics: [{ name: "2" }, { name: "3" }, { name: "4" }],
      publisher: { name: "5" },
      body: [{ kind: "paragraph", children: ["6 ".repeat(400)] }],
    };
    for (const view of VIEWS) {
      // What Intl says of lists and dates has no Latin letters in Japanese.
      const html = render(article, view, { locale: "ja", words, limit: 1, targets: ["email", "sms"] });
      const shown = html.replace(/<time[^>]*>[^<]*<\/time>|<wbr>/g, "").replace(/<[^>]*>/g, "\n");
      assert.match(shown, /\S/);
      // Between brackets, or an address.
      const foreign = shown.match(/^[^⟦⟧\n]*[A-Za-z]{2}[^⟦⟧\n]*$/gm) ?? [];
      assert.deepEqual(
        foreign.filter((line) => !line.startsWith("https://")),
        [],
        view,
      );
    }
  });
});
