// `offprint render print --document`: the element's sheet as a page that needs no script and nothing but its
// pictures.

import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { article as fog } from "./pages/hostile/article.js";
import { article as boat } from "./pages/languages/article.js";
import { expectAccessible } from "./support/axe.ts";
import { open } from "./support/elements.ts";
import { bare, sorted } from "./support/letters.ts";
import { pdfMissing, pdfOutline, pdfParts, pdfPictures, printed } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";
import { loadPictures } from "./support/pictures.ts";

test.beforeEach(() => {
  test.skip(pdfMissing !== null, pdfMissing ?? "");
  // Two documents are printed, one of them by a process.
  test.slow();
});

/** No script may run, and nothing may load but pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

function documentOf(article: object, locale: string): string {
  const args = ["dist/cli.js", "render", "print", "-", "--document", "--locale", locale];
  return execFileSync("node", args, { input: JSON.stringify(article), encoding: "utf8" });
}

async function show(page: Page, html: string): Promise<void> {
  await page.route("**/e2e/sheet.html", (route) =>
    route.fulfill({
      body: html,
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
    }),
  );
  await page.goto("/e2e/sheet.html", { waitUntil: "load" });
}

const CASES = {
  en: {
    address: "/e2e/hostile/none.html?lang=en&length=long",
    of: (base: string) => fog("en", "long", base),
  },
  ...Object.fromEntries(
    ["ar", "he", "ja", "th", "hi"].map((lang) => [
      lang,
      { address: `/e2e/languages/index.html?lang=${lang}`, of: (base: string) => boat(lang, base) },
    ]),
  ),
};

for (const [lang, { address, of }] of Object.entries(CASES))
  test(
    `${lang}: the page prints what the element prints`,
    { tag: lang === "ar" ? ["@core"] : [] },
    async ({ page, server, browserName }) => {
      const html = documentOf(of(server), lang);
      expect(html).not.toMatch(/<script|<link rel="?stylesheet|@import|url\(/i);
      await show(page, html);
      const { language, direction } = await page.evaluate(() => ({
        language: document.documentElement.lang,
        direction: document.documentElement.dir,
      }));
      expect([language.slice(0, 2), direction]).toEqual([lang, ["ar", "he"].includes(lang) ? "rtl" : "ltr"]);
      await expectAccessible(page);
      const pdf = await printed(page, browserName);

      await open(page, address);
      await loadPictures(page);
      const element = await printed(page, browserName);

      const text = (file: Buffer) => pdfParts(file).map(({ body }) => sorted(body).join(""));
      expect(text(pdf)).toEqual(text(element));
      expect(pdfParts(pdf).map(({ head, foot }) => bare(head + foot))).toEqual(
        pdfParts(element).map(({ head, foot }) => bare(head + foot)),
      );
      expect(pdfPictures(pdf)).toEqual(pdfPictures(element));
      if (browserName === "chromium") {
        expect(pdfOutline(pdf)).toEqual(pdfOutline(element));
        expect(pdf.includes("/StructTreeRoot")).toBe(true);
      }
    },
  );
