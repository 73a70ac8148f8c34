// Topics: once whatever their form, as natively (`src/host/native.rs`), and the data that their slugs are tried on.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { read, render } from "offprint/server";

const shown = (html) =>
  [...html.matchAll(/part="topic"[^>]*><bdi[^>]*>(.*?)<\/bdi>/g)].map(([, name]) => name);

describe("topics", () => {
  for (const [lang, ...names] of [
    ["en", "École", "école", "E\u0301COLE", "Ｅ\u0301ＣＯＬＥ"],
    ["de", "Straße", "STRASSE", "strasse"],
    ["el", "Αθήνα", "ΑΘΗΝΑ", "αθήνα"],
    ["el", "Οδός", "ΟΔΟΣ"],
    ["tr", "İzmir", "izmir", "İZMİR"],
    ["tr", "Iğdır", "IĞDIR", "ığdır"],
    ["ja", "ﾊﾞｽ", "バス"],
    ["en", "C＋＋", "c++"],
  ]) {
    it(`in ${lang} are one: ${names.join(", ")}`, () => {
      const topics = [...names, "Other"].map((name) => ({ name }));
      assert.deepEqual(shown(render({ offprint: 1, headline: "x", lang, topics }, "topics")), [
        names[0],
        "Other",
      ]);
    });
  }

  it("are two where they differ in more", () => {
    const topics = ["Resume", "Résumé", "C", "C#", "C++"].map((name) => ({ name }));
    assert.equal(shown(render({ offprint: 1, headline: "x", lang: "en", topics }, "topics")).length, 5);
  });

  it("lose their prefixes, and keep the address that only a later one has", () => {
    const about = [{ name: "tides", url: "https://a.example/tides" }];
    const { article } = read({
      "@type": "NewsArticle",
      headline: "x",
      keywords: "Tag:Tides, #Ports, Topic: Boats",
      about,
    });
    const byName = Object.fromEntries(article.topics.map(({ name, url }) => [name.toLowerCase(), url]));
    assert.deepEqual(Object.keys(byName).sort(), ["boats", "ports", "tides"]);
    assert.equal(byName["tides"], "https://a.example/tides");
  });

  it("of the test data are in the scripts that they claim", () => {
    const text = readFileSync(new URL("../fixtures/topics/names.txt", import.meta.url), "utf8");
    const rows = text.trim().split("\n").slice(1);
    assert.ok(rows.length >= 30);
    for (const row of rows) {
      const [script, names] = row.split(": ");
      const foreign = new RegExp(`(?!\\p{scx=${script}})[\\p{L}\\p{M}]`, "u");
      for (const name of names.split(" | ")) assert.doesNotMatch(name, foreign, script);
    }
  });
});
