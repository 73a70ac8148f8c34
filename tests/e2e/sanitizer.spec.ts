// A page whose policy allows no Trusted Types policy: HTML bodies are read by the browser's own sanitizer.

import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { expect, test } from "./support/test.ts";

const POLICY = `${STRICT_CSP}; trusted-types 'none'`;
const PAGE = `/e2e/types.html?policy=${encodeURIComponent(POLICY)}`;

const BODY = `
  <p onclick="go()">The <font color="red">tram</font> stood <tram-stop>still</tram-stop>.</p>
  <center>Nobody minded.</center>
  <p><img src="https://news.example/tram.jpg" alt="A tram" loading="lazy"></p>
  <details><summary>Why?</summary><p>The wire broke.</p></details>
  <iframe src="https://video.example/1" title="The film"></iframe>
  <object data="https://news.example/map"></object>
  <script>go()</script>`;

const article = { "@type": "NewsArticle", headline: "A tram stops", articleBody: BODY };

test.beforeEach(async ({ page, browserName, trouble }) => {
  test.skip(browserName != "chromium", "other engines have no sanitizer, or no Trusted Types");
  trouble.allow(/^policy: trusted-types/);
  // Chromium reports a handler that its sanitizer then drops.
  trouble.allow(/inline event handler|^policy: script-src-attr inline/);
  trouble.allow(/Trusted Types|TrustedTypePolicy|createPolicy/);
  await page.goto(PAGE);
});

test("a body keeps all that cannot run, and what is dropped is told", { tag: "@core" }, async ({ page }) => {
  const { article: found, diagnostics } = await page.evaluate(async (article) => {
    const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
    return read(JSON.stringify(article));
  }, article);
  const body = JSON.stringify(found!.body);
  for (const text of ["tram", "still", "Nobody minded.", "A tram", "Why?", "The wire broke."]) {
    expect(body).toContain(text);
  }
  expect(body).toContain("https://news.example/tram.jpg");
  const told = diagnostics.map(({ message }) => message).join("\n");
  for (const what of ["embed", "script", "onclick"]) expect(told).toContain(what);
});

test("a whole page’s scripts cannot be read there, and that is told", async ({ page }) => {
  const html = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(
    article,
  ).replaceAll("<", "\\u003c")}</script>`;
  const reading = await page.evaluate(async (html) => {
    const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
    return read(html);
  }, html);
  expect(reading.article).toBeNull();
  expect(reading.diagnostics.map(({ code }) => code)).toEqual(["no-article"]);
  expect(reading.diagnostics[0]!.message).toContain("Trusted Types");
});
