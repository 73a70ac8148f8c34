// The npm package's `read` and `render` in Node.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import * as main from "offprint";
import { read, render, renderShadow } from "offprint/server";

import { VIEWS, bad, jsonLd, openPage, page } from "./articles.mjs";

describe("read", () => {
  it("reads JSON text, an object, several scripts and a page alike", () => {
    const options = { baseUrl: "https://news.example/" };
    const sources = [JSON.stringify(jsonLd), jsonLd, [JSON.stringify(jsonLd)]];
    const articles = sources.map((source) => read(source, options).article);
    for (const article of articles) assert.deepEqual(article, articles[0]);
    assert.equal(articles[0].headline, jsonLd.headline);
    assert.equal(articles[0].url, "https://news.example/ferry");
    assert.deepEqual(
      articles[0].byline.map(({ name }) => name),
      ["Mina Okafor", "Jan Lind"],
    );
    assert.deepEqual(
      articles[0].topics.map(({ name }) => name),
      ["Ferries", "Winter"],
    );
  });

  it("gives an article that can be rendered, however much longer than its source it is as JSON", () => {
    for (const break_ of ["\n\n", "\n"]) {
      const { article } = read({ ...jsonLd, articleBody: `a${break_}`.repeat(600_000) });
      assert.ok(JSON.stringify(article).length > 2 ** 24);
      assert.equal(render(article, "article").split(">a</p>").length - 1, 600_000);
    }
  });

  it("takes characters of any length, wherever they stand", () => {
    for (const [given, expected] of [["é"], ["€"], ["🦀"], ["é€🦀é€🦀é€🦀é€🦀"], ["a\ud800b", "a\ufffdb"]]) {
      for (let before = 0; before < 20; before++) {
        for (const after of [0, 1, 30]) {
          const headline = `x${"a".repeat(before)}${given}${"b".repeat(after)}`;
          // As JSON text: `JSON.stringify` would escape half of a pair.
          const json = `{"@type":"Article","headline":"${headline}"}`;
          assert.equal(read(json).article.headline, headline.replace(given, expected ?? given));
        }
      }
    }
  });

  it("takes base, canonical URL and language from a page", () => {
    const { article } = read(page);
    assert.equal(article.url, "https://news.example/ferry");
    assert.equal(article.lang, "en-GB");
    assert.match(JSON.stringify(article.body), /https:\/\/news\.example\/times/);
  });

  it("shares the page's canonical address, unless it is the home page's or another's", () => {
    const shared = (canonical, url) => {
      const json = JSON.stringify({
        "@type": "NewsArticle",
        headline: "Ferry",
        articleBody: "It left.",
        url,
      });
      const html = `<!doctype html><link rel="canonical" href="${canonical}"><script type="application/ld+json">${json}</script>`;
      const { article, diagnostics } = read(html, { baseUrl: "https://news.example/asked" });
      return [article.url, diagnostics.some(({ code }) => code === "address-differs")];
    };
    const own = "https://news.example/ferry";
    for (const [canonical, url, taken, isTold] of [
      [own, "https://news.example/ferry?utm_source=rss", own, false],
      [own, "http://news.example/ferry/", own, false],
      [own, "https://news.example/ferry/amp/", own, true],
      [own, "https://staging.news.example/ferry", own, true],
      ["/", own, own, true],
      ["/harbour", own, own, true],
      ["/", undefined, "https://news.example/asked", false],
    ])
      assert.deepEqual(shared(canonical, url), [taken, isTold], `${canonical} ${url}`);
  });

  it("finds scripts of a type with parameters, and none in noscript", () => {
    const script = (type, headline) =>
      `<script type="${type}">${JSON.stringify({ ...jsonLd, headline })}</script>`;
    const html = `<!doctype html><head><noscript>${script("application/ld+json", "Hidden")}</noscript>
      ${script(" Application/LD+JSON; charset=utf-8 ", "Shown")}`;
    const { article, diagnostics } = read(html);
    assert.equal(article.headline, "Shown");
    assert.ok(diagnostics.every(({ code }) => code !== "several-articles"));
  });

  it("takes the text from the page where the JSON has none, or from the element that is named", async () => {
    const found = read(openPage);
    assert.match(JSON.stringify(found.article.body), /The first boat/);
    assert.equal(found.body.selector, "#story");
    const body = ".notes";
    const named = read(openPage, { body });
    assert.match(JSON.stringify(named.article.body), /The notes/);
    assert.equal(named.body.way, "selector");
    assert.deepEqual(await main.read(openPage, { body }), named);
    for (const html of [
      render(openPage, "article", { body }),
      renderShadow(openPage, "article", { body }),
      await main.render(openPage, "article", { body }),
    ]) {
      assert.match(html, /The notes/);
      assert.doesNotMatch(html, /The first boat/);
    }
    assert.deepEqual(read(page).body, { way: "json" });
  });

  it("says that a body names an element where there is no page", () => {
    for (const source of [JSON.stringify(jsonLd), jsonLd, [JSON.stringify(jsonLd)]]) {
      const { article, body, diagnostics } = read(source, { body: "#story" });
      assert.equal(article.headline, jsonLd.headline);
      assert.equal(body.way, "json");
      assert.match(diagnostics.find(({ code }) => code == "bad-option").message, /there is no page/);
    }
  });

  it("lets the caller's word stand before the page's", () => {
    assert.equal(read(page, { lang: "fr" }).article.lang, "fr");
  });

  it("takes what is not a text for nothing known of the page", () => {
    const { article } = read(
      { ...jsonLd, url: "/bell" },
      { lang: 5, baseUrl: [], pointer: {}, canonical: true },
    );
    assert.deepEqual([article.lang, article.url], [read(jsonLd).article.lang, undefined]);
  });

  it("reads back what it wrote", () => {
    const { article } = read(page);
    const again = read(JSON.parse(JSON.stringify(article)));
    assert.deepEqual(again.article, article);
    assert.deepEqual(again.diagnostics, []);
  });

  for (const [name, source] of Object.entries(bad)) {
    it(`says what is wrong with ${name}`, () => {
      const { article, diagnostics } = read(source);
      assert.equal(article, null);
      assert.ok(diagnostics.some(({ severity }) => severity === "error"));
      for (const { code, message } of diagnostics) {
        assert.match(code, /^[a-z-]+$/);
        assert.ok(message);
      }
      assert.ok(read(jsonLd).article, "the next call works");
    });
  }

  it("survives what cannot be written as JSON", () => {
    const circle = {};
    circle.self = circle;
    for (const source of [undefined, null, 7n, circle, () => {}, Symbol("s"), [undefined], NaN]) {
      assert.equal(read(source).article, null);
    }
  });

  it("says why an object cannot be written as JSON", () => {
    const circle = {};
    circle.self = circle;
    const throwing = {
      get headline() {
        throw new Error("the getter is out to lunch");
      },
    };
    for (const [source, why] of [
      [circle, /circular/i],
      [{ ...jsonLd, wordCount: 7n }, /BigInt/],
      [throwing, /out to lunch/],
      [() => {}, /function/],
    ]) {
      const { article, diagnostics } = read(source);
      assert.equal(article, null);
      assert.deepEqual(
        diagnostics.map(({ code, severity }) => [code, severity]),
        [["not-json", "error"]],
      );
      assert.match(diagnostics[0].message, /^The article cannot be written as JSON: [^\n]+\.$/);
      assert.match(diagnostics[0].message, why);
      assert.equal(render(source, "article"), "");
    }
  });

  it("survives the wrong type in every field", () => {
    for (const wrong of [null, true, 0, -1.5e300, "", [], {}, [[]], [null], { "@type": [] }]) {
      for (const field of Object.keys(jsonLd)) {
        const { article, diagnostics } = read({ ...jsonLd, [field]: wrong });
        assert.ok(article || diagnostics.length, field);
      }
    }
  });
});

describe("render", () => {
  const { article } = read(page);

  for (const view of VIEWS) {
    it(`renders ${view}`, () => {
      const html = render(article, view);
      assert.match(html, /^<[a-z]/);
      assert.doesNotMatch(html, /undefined|null|NaN|\[object/);
    });
  }

  it("renders from any source as from its article", () => {
    assert.equal(render(page, "article"), render(article, "article"));
  });

  it("formats dates and lists in the locale", () => {
    const html = render(article, "article", { locale: "de" });
    assert.match(html, /24\. November 2026/);
    assert.match(html, /und/);
  });

  it("shows the article's own time, or that of a zone", () => {
    assert.match(render(article, "article", { locale: "de" }), />09:30</);
    assert.match(render(article, "article", { locale: "de", timeZone: "Asia/Tokyo" }), />17:30</);
    assert.match(render(article, "article", { locale: "de", timeZone: "Mars/Base" }), />09:30</);
  });

  it("shows a month as a month and a year as a year, in our calendar", () => {
    const dated = (datePublished, locale) => render({ ...jsonLd, datePublished }, "article", { locale });
    assert.match(dated("2026-11", "de"), /<time datetime="2026-11">November 2026<\/time>/);
    assert.match(dated("2026", "ja"), /<time datetime="2026">2026年<\/time>/);
    assert.match(dated("2026-11", "fa"), /<time datetime="2026-11">نوامبر ۲۰۲۶<\/time>/);
  });

  it("survives a locale that is none", () => {
    assert.match(render(article, "article", { locale: "not a locale!" }), /November 24, 2026/);
  });

  it("is empty where there is no article", () => {
    assert.equal(render("{}", "article"), "");
  });

  it("escapes what the article says", () => {
    const html = render({ ...jsonLd, headline: '<img src=x onerror="alert(1)">' }, "article");
    assert.doesNotMatch(html, /<img/);
  });
});
