// A page with widgets that is printed itself, by the browser's own command and without `intercept`.

import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { keepEvents, settled } from "./support/elements.ts";
import { A4, pdfImages, pdfMissing, pdfPages, pdfText, printed } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const CELL = "The tide came in over the sill, and the gate was shut by hand. ".repeat(3);
const row = (number: number) => `<tr><td>row${number}</td><td>${CELL}end${number}</td></tr>`;
const TABLE = `<table><thead><tr><th>Gate</th><th>What was seen</th></tr></thead><tbody>${Array.from({ length: 60 }, (_, i) => row(i)).join("")}</tbody></table>`;
const TEXT = "The lock opened at nine and the first barge sailed at ten with two dogs and a piano. ";

async function show(page: Page, style: string, articleBody = `<p>${TEXT.repeat(20)}</p>`): Promise<void> {
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url: "https://lock.example/2026/gate",
    headline: "The gate is shut by hand",
    datePublished: "2026-11-24T09:30:00+01:00",
    author: { "@type": "Person", name: "Ona Tide" },
    publisher: { "@type": "Organization", name: "The Lock" },
    keywords: Array.from({ length: 30 }, (_, i) => `Topic ${i}`),
    articleBody,
  };
  await page.route("**/e2e/printed.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>The gate</title><link rel="icon" href="data:,">
<style>body { margin: 0 } ${style}</style>
<script type="application/ld+json">${JSON.stringify(article).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/dist/offprint.js"></script><main class="card">
<offprint-reading-time remaining loading="eager"></offprint-reading-time><offprint-print loading="eager"></offprint-print>
<offprint-article loading="eager"></offprint-article><offprint-share loading="eager"></offprint-share>
<offprint-share folded loading="eager"></offprint-share><offprint-topics limit="5" loading="eager"></offprint-topics></main>`,
    }),
  );
  await keepEvents(page);
  await page.goto("/e2e/printed.html");
  await settled(page);
}

/** How light the ground of the first page is, and how light the darkest and the lightest points on it, of 255. */
function lights(pdf: Buffer): { ground: number; darkest: number; lightest: number } {
  const { width, height, data } = PNG.sync.read(pdfImages(pdf, 150)[0]!);
  const counts = new Array<number>(256).fill(0);
  // Within the page's margins, where the card reaches.
  for (let y = Math.round(height * 0.1); y < height * 0.3; y++)
    for (let x = Math.round(width * 0.1); x < width * 0.9; x++) {
      const at = (y * width + x) * 4;
      counts[Math.round((data[at]! + data[at + 1]! + data[at + 2]!) / 3)]! += 1;
    }
  const ground = counts.indexOf(Math.max(...counts));
  // Of some points, not of one: a letter's edges are of all shades.
  const enough = (count: number) => count > 20;
  return { ground, darkest: counts.findIndex(enough), lightest: counts.findLastIndex(enough) };
}

test("the ink of a dark page is readable on white paper", { tag: "@core" }, async ({ page, browserName }) => {
  await show(page, "body { background: #111; color: #eee; font-size: 18px }");
  const { ground, darkest } = lights(await printed(page, browserName));
  expect(ground).toBe(255);
  // At least 4.5 to 1.
  expect(darkest).toBeLessThan(118);
});

test(
  "a dark card that is printed as such keeps its light ink",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await show(
      page,
      ".card { background: #123; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }",
    );
    const { ground, lightest } = lights(await printed(page, browserName));
    expect(ground).toBeLessThan(60);
    expect(lightest).toBeGreaterThan(160);
  },
);

test(
  "nothing is printed that can only be pressed, or says what is left",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await show(page, "");
    const onScreen = await page.locator("offprint-reading-time [part=remaining]").textContent();
    expect(onScreen).toMatch(/left/);
    await expect(page.locator("[part~=more-summary]")).toBeVisible();
    const text = pdfText(await printed(page, browserName));
    expect(text).toContain("The gate is shut by hand");
    expect(text).toMatch(/\d min(ute)?s? read|Reading time/i);
    expect(text).toContain("Topic 1");
    expect(text).not.toMatch(/Facebook|Share|Copy link|Print|left|more topics/i);
  },
);

test(
  "the rows of a long table are whole, and each page has its head",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await show(page, "body { font-size: 20px }", TABLE);
    const pages = pdfPages(await printed(page, browserName, A4)).filter((each) => /(row|end)\d/.test(each));
    expect(pages.length).toBeGreaterThan(2);
    for (const each of pages) {
      const numbers = (mark: string) =>
        [...each.matchAll(new RegExp(`${mark}(\\d+)`, "g"))].map(([, n]) => n);
      expect(numbers("end")).toEqual(numbers("row"));
      expect(each).toMatch(/What was seen/);
    }
  },
);
