// Reading times of texts in every language of the interface, and of mixed ones: golden numbers, an oracle of its own that
// counts in another way, and Firefox's. Run with OFFPRINT_BLESS=1 to write the golden numbers.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";

import { render } from "offprint/server";

import { FIREFOX, articleOf, firefox, installedRates, ours, texts } from "../bench/reading-time.mjs";
import { LOCALES } from "./locale-rules.mjs";

const GOLDEN = new URL("../fixtures/reading-time/golden.json", import.meta.url);

const times = Object.fromEntries(
  texts.map((text) => {
    const { minutes: silent, seconds } = ours(text, "silent");
    return [text.name, { silent, seconds, aloud: ours(text, "aloud").minutes }];
  }),
);
if (process.env.OFFPRINT_BLESS) {
  const lines = Object.entries(times).map(
    ([name, time]) => `  ${JSON.stringify(name)}: ${JSON.stringify(time)}`,
  );
  writeFileSync(GOLDEN, `{\n${lines.join(",\n")}\n}\n`);
}
const golden = JSON.parse(readFileSync(GOLDEN, "utf8"));

/** The silent rates that are published: see `src/reading_time/rates.rs`. */
const SILENT = { en: [210, 266], ko: [170, 234], ja: [551, 755], zh: [389, 489] };
const UNMEASURED = [155, 213];

/** Seconds for a text in one language, mean of slow and fast. */
function oracle({ lang, repeat, text }) {
  const [language] = lang.split("-");
  const spoken =
    FIREFOX[language] && [-1, 1].map((sign) => FIREFOX[language].cpm + sign * FIREFOX[language].variance);
  const rates = SILENT[language] ?? spoken ?? UNMEASURED;
  const words = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  const inCharacters = ["ja", "zh"].includes(language) || (spoken && language !== "en");
  const units = inCharacters ? [...text].length : [...words].filter(({ isWordLike }) => isWordLike).length;
  return (units * repeat * (60 / rates[0] + 60 / rates[1])) / 2;
}

describe("reading times", () => {
  it("are of every locale and six mixtures", () => {
    const names = texts.map(({ name }) => name);
    assert.deepEqual([...LOCALES].sort(), names.slice(0, 24).sort());
    assert.equal(names.length, 30);
    // A time of a minute or less could not be wrong.
    for (const { name } of texts) assert.ok(times[name].seconds > 120, name);
  });

  it("are the golden ones", () => assert.deepEqual(times, golden));

  for (const text of texts) {
    it(`${text.name}: aloud, Firefox’s`, () => assert.deepEqual(times[text.name].aloud, firefox(text)));
  }

  for (const text of texts.slice(0, 24)) {
    it(`${text.name}: what the rate and another count give`, () => {
      const ratio = times[text.name].seconds / oracle(text);
      // A segmenter parts words at hyphens, of which Indonesian has many.
      assert.ok(ratio > 0.96 && ratio < 1.04, `${times[text.name].seconds} s for ${oracle(text)} s`);
    });
  }

  it("Firefox’s rates are those of the Firefox of this machine", (t) => {
    const installed = installedRates();
    if (!installed) return t.skip("there is no Firefox in the usual place");
    assert.deepEqual(installed, FIREFOX);
  });
});

describe("a reading time", () => {
  const shown = (repeat, text = "word ".repeat(238), locale = "en") =>
    render(articleOf({ lang: "en", repeat, text }), "reading-time", { locale });
  const duration = (html) => /datetime="(\w+)"/.exec(html)[1];
  const said = (html) => html.replace(/<time.*?<\/time>|<[^>]*>/g, "");

  it("of a text without spaces grows as the text does, however its words lie in the pieces that are counted", () => {
    for (const sentence of ["เรือข้ามฟากออกจากท่า", "ระฆังดังเมื่อเช้าวันอังคาร"]) {
      const seconds = (times) =>
        ours({ lang: "th", repeat: 1, text: sentence.repeat(times) }, "silent").seconds;
      const [short, long] = [seconds(100), seconds(2_000)];
      assert.ok(Math.abs(long / short / 20 - 1) < 0.01, `${short} s, twenty times that: ${long} s`);
    }
  });

  it("is nothing without a text", () => assert.equal(shown(0), ""));

  it("is that of the words or the time that the source gives, where the text is not here", () => {
    const of = (fields) =>
      render(
        { "@type": "NewsArticle", headline: "Pier to be rebuilt", inLanguage: "en", ...fields },
        "reading-time",
        { locale: "en", remaining: true },
      );
    const teaser = of({ articleBody: "The board has voted.", wordCount: "850", timeRequired: "PT30M" });
    assert.equal(said(teaser), "Reading time: 4 to 5 minutes");
    assert.equal(said(of({ wordCount: 850 })), "Reading time: 4 to 5 minutes");
    assert.equal(said(of({ timeRequired: "PT30M" })), "Reading time: 27 to 34 minutes");
    assert.equal(of({ wordCount: 0, timeRequired: "PT0S" }), "");
    // What is left of it cannot be told.
    assert.doesNotMatch(teaser, /<data/);
    assert.match(of({ articleBody: "The board has voted.", wordCount: 4 }), /<data/);
  });

  it("is said in words, and as a duration", () => {
    for (const [repeat, text, iso, words] of [
      [1, "word", "PT1S", "Reading time: less than a minute"],
      [1, undefined, "PT1M", "Reading time: 1 to 2 minutes"],
      [4, undefined, "PT4M", "Reading time: 4 to 5 minutes"],
      [120, undefined, "PT108M", "Reading time: 108 to 136 minutes"],
      [140, undefined, "PT2H", "Reading time: 2 to 3 hours"],
      [280, undefined, "PT4H", "Reading time: 4 to 5 hours"],
      [9000, undefined, "PT134H", "Reading time: 134 to 170 hours"],
    ]) {
      const html = shown(repeat, text);
      assert.equal(duration(html), iso);
      assert.equal(said(html), words);
    }
  });

  it("has the plural and the range of its language", () => {
    assert.equal(said(shown(4, undefined, "ru")), "Время чтения: от 4 до 5 минут");
    assert.equal(said(shown(140, undefined, "pl")), "Czas czytania: od 2 do 3 godzin");
    assert.equal(said(shown(1, undefined, "ar")), "مدة القراءة: من دقيقة إلى دقيقتين");
    assert.match(shown(4, undefined, "ja"), />4～5分で読めます</);
  });
});
