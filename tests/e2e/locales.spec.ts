// The words of the interface, as a page gets them under the strict policy.

import { readdirSync, readFileSync } from "node:fs";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const FOLDER = "www/locales";
const wordsOf = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`${FOLDER}/${locale}.json`, "utf8"));
const LOCALES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

test("a page asks for the words of its own language and no other", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, file] = /\/locales\/([^?]*)/.exec(request.url()) ?? [];
    if (file) asked.push(file);
  });
  await open(page, "/");
  expect(asked).toEqual([]);
  const share = page.locator("offprint-share");
  await share.evaluate((element) => element.setAttribute("locale", "zh-HK"));
  await expect(share.getByRole("heading")).toHaveText(wordsOf("zh-Hant")["share"]!);
  expect(asked).toEqual(["zh-Hant.json"]);
});

test("every locale is shown, in its direction", { tag: "@core" }, async ({ page }) => {
  await open(page, "/");
  const share = page.locator("offprint-share");
  await share.evaluate((element) => element.setAttribute("targets", "email"));
  for (const locale of LOCALES) {
    await share.evaluate((element, locale) => element.setAttribute("locale", locale), locale);
    const words = wordsOf(locale);
    await expect(share.getByRole("heading")).toHaveText(words["share"]!);
    const region = share.getByRole("region", { name: words["share"]! });
    await expect(region).toHaveAttribute("lang", locale);
    await expect(region).toHaveAttribute("dir", RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr");
    // The hidden words are a box of their own, before which a browser puts a space.
    const email = words["share-target"]!.replace("{name}", `${words["share-email"]!} ?`);
    await expect(region.getByRole("link", { name: new RegExp(`^${email}$`) })).toBeVisible();
    await expect(region.getByRole("button", { name: words["share-copy"]!, exact: true })).toBeVisible();
  }
});

test("a page puts words of its own over those of the locale", async ({ page }) => {
  await open(page, "/");
  const share = page.locator("offprint-share");
  await share.evaluate((element) => {
    element.setAttribute("locale", "fr");
    Object.assign(element, { words: { share: "Faire passer" } });
  });
  await expect(share.getByRole("heading")).toHaveText("Faire passer");
  await expect(share.getByRole("button", { name: wordsOf("fr")["share-copy"]! })).toBeVisible();
  await share.evaluate((element) => Object.assign(element, { words: undefined }));
  await expect(share.getByRole("heading")).toHaveText(wordsOf("fr")["share"]!);
});

test(
  "dates and lists are in the language of the words, and one that the engine has",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/");
    const written = (options: object) =>
      page.evaluate(async (options) => {
        const { render } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
        const byline = ["Ona Tide", "Bert Loon", "Cy Marsh"].map((name) => ({ name }));
        const article = {
          offprint: 1 as const,
          lang: "az",
          headline: "x",
          byline,
          published: "2026-11-24",
          body: [],
        };
        const html = await render(article, "article", options);
        return html.replace(/<[^>]*>/g, "");
      }, options);
    // No words for these: the interface is English, and so is all that stands in it.
    for (const locale of ["az", "kk", "uz", "km"]) {
      expect(await written({ locale })).toContain("November 24, 2026");
      expect(await written({ locale })).toContain("Ona Tide, Bert Loon, and Cy Marsh");
    }
    expect(await written({ locale: "en-GB" })).toContain("24 November 2026");
    expect(await written({ locale: "pt-BR" })).toContain("24 de novembro de 2026");
    // With words of the page's own, the date is in their language where the engine has it, else in none.
    const own = await written({ locale: "az", words: { byline: "Müəllif: {names}" } });
    expect(own).toContain("Müəllif");
    expect(own).toMatch(/24 noyabr 2026|2026-11-24/);
    expect(own).not.toMatch(/M11|, and | and /);
  },
);
