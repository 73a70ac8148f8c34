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
