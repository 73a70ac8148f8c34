// The main job, as a reader meets it: the demo's news article with all five widgets.

import { expectAccessible } from "./support/axe.ts";
import { pdfMissing, pdfPages, pdfText } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";
import { tree } from "./support/tree.ts";

const WIDGETS = ["article", "print", "share", "topics", "reading-time"];

test.beforeEach(async ({ page }) => {
  await page.goto("/demo/index.html");
  for (const name of WIDGETS) {
    // Widgets below the fold wait until they come near.
    await page.locator(`offprint-${name}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`offprint-${name} > *`)).toBeHidden({ timeout: 10_000 });
  }
});

test("a screen reader is told the article", async ({ page }) => {
  const told = await tree(page, "offprint-article");
  const lines = told.split("\n").map((line) => line.trim());
  expect(lines[0]).toMatch(/^- article "Eleven ports agree to share every tide reading, minute by minute"/);
  for (const line of [
    `- navigation "Section":`,
    `- link "INTERNATIONAL":`,
    `- link "East Asia & Pacific":`,
    `- heading "Eleven ports agree to share every tide reading, minute by minute" [level=1]`,
    `- heading "What the gauges will report" [level=2]`,
    `- table "Stations to open before the end of April":`,
    `- blockquote:`,
  ]) {
    expect(lines).toContain(line);
  }
  expect(told).toContain("SUVARA — Eleven ports around the western ocean");
  expect(told.match(/- heading .*\[level=1\]/g)).toHaveLength(1);
});

test("a screen reader is told the button, the links, the topics and the time", async ({ page }) => {
  expect(await tree(page, "offprint-print")).toBe('- button "Print"');
  expect(await tree(page, "offprint-reading-time")).toMatch(/Reading time: \d+ to \d+ minutes/);
  const topics = await tree(page, "offprint-topics");
  expect(topics).toMatch(/^- region "Related topics":|^- navigation "Related topics":/);
  expect(topics.match(/- link "/g)).toHaveLength(5);
  const share = await tree(page, "offprint-share");
  expect(share).toMatch(/^- region "Share this article":/);
  expect(share).toContain('- link "Facebook, share this article":');
  expect(share).toContain('- button "Copy link');
  expect(share).toContain("- status");
});

test("axe finds nothing, with every rule on", async ({ page }) => {
  await expectAccessible(page);
});

test("a topic can be followed", async ({ page }) => {
  await page.getByRole("link", { name: "Open data", exact: true }).first().click();
  await expect(page).toHaveURL(/topic=open-data/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/open data/i);
});

test("paper holds the article's words, all of them and no others", async ({ page }) => {
  test.skip(pdfMissing !== null, pdfMissing ?? "");
  const sheet = await page.evaluate(async () => {
    const { render } = await import("/dist/index.js" as string);
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const html = await render(scripts.map((script) => script.textContent), "print", {
      baseUrl: document.baseURI,
    });
    const doc = document.implementation.createHTMLDocument();
    // The policy of the page forbids a parser of the test's own.
    return { html: html as string, title: doc.title };
  });
  const words = (text: string) => text.replace(/\s+/g, "");
  await page.locator("offprint-print").evaluate((element) => element.setAttribute("intercept", ""));
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheet.html.length).toBeGreaterThan(1000);
  expect(pages.length).toBeGreaterThan(1);
  for (const each of pages) expect(words(each).length).toBeGreaterThan(50);
});

test("the page is whole again after printing", async ({ page }) => {
  test.skip(pdfMissing !== null, pdfMissing ?? "");
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.locator("offprint-print").evaluate((element) => element.setAttribute("intercept", ""));
  expect(pdfText(await page.pdf())).not.toContain("Playground");
  await page.locator("offprint-print").evaluate((element) => element.removeAttribute("intercept"));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
