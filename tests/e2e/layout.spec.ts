// The views in the boxes of a page: nothing makes it scroll sideways, no word is broken while there is room, and what
// is pressed is large enough.

import type { Page } from "@playwright/test";

import { violations } from "./support/axe.ts";
import { keepEvents, settled } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const LONG = "Hafenverwaltungsoberaufsichtsbehördenvorsteherstellvertretungsgeschäftszimmer";
const WORDS = ["Monday", "Wednesday", "Operational", "Responsibility", "Administration", "Superintendence"];
const ROW = (tag: string) => `<tr>${WORDS.map((word) => `<${tag}>${word}</${tag}>`).join("")}</tr>`;
const WIDE = `<table><caption>Who answers for the mole</caption><thead>${ROW("th")}</thead><tbody>${ROW("td")}</tbody></table>`;
const UNNAMED = `<table><tbody>${ROW("td")}</tbody></table>`;
const ANSWERS = `<table><tbody><tr><td>Marguerite:</td><td>${"The mole had sunk by a hand, and nobody knew. ".repeat(5)}</td></tr>
<tr><td>Bartholomew:</td><td>And now?</td></tr></tbody></table>`;

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: `https://mole.example/2026/11/24/the-mole-has-sunk-by-a-hand/${"a".repeat(70)}`,
  headline: `The mole has sunk, says the ${LONG}`,
  description: `By a hand; ${LONG}`,
  datePublished: "2026-11-24T09:30:00+01:00",
  articleSection: ["News", "Harbours"],
  author: [{ "@type": "Person", name: "Ona Tide", url: "https://mole.example/ona" }],
  publisher: { "@type": "Organization", name: "The Mole", url: "https://mole.example/" },
  keywords: ["Moles", LONG, "b".repeat(80), "Ferries"],
  articleBody: `<p>It sank. ${LONG} said so.</p>${WIDE}${ANSWERS}${UNNAMED}<pre>${"let(there, be, light);".repeat(9)}</pre>
<p><a href="https://mole.example/">https://mole.example/${"c/".repeat(60)}</a> <code>${"d".repeat(90)}</code></p>
<figure><table><tr><td>1</td></tr></table><figcaption>${LONG}</figcaption></figure>`,
};

const ALL = `<offprint-reading-time remaining></offprint-reading-time><offprint-print></offprint-print>
<offprint-article>fallback</offprint-article><offprint-share></offprint-share><offprint-topics></offprint-topics>`;

/** What sizes a box by its content. */
const BOXES: Record<string, string> = {
  grid: `<div style="display: grid; grid-template-columns: 1fr"><main>${ALL}</main></div>`,
  row: `<div style="display: flex; gap: 1em"><main style="flex: 1">${ALL}</main><i>side</i></div>`,
  column: `<div style="display: flex; flex-direction: column; align-items: center"><main>${ALL}</main></div>`,
  cell: `<table><tr><td>${ALL}</td></tr></table>`,
  dialog: `<dialog open style="position: static">${ALL}</dialog>`,
  "inline-block": `<div style="display: inline-block">${ALL}</div>`,
  float: `<div style="float: inline-start">${ALL}</div><br style="clear: both">`,
  "fit-content": `<div style="inline-size: fit-content">${ALL}</div>`,
  fieldset: `<fieldset>${ALL}</fieldset>`,
  items: `<div style="display: grid">${ALL}</div>`,
  "hosts that are flex": `<div class="flex">${ALL}</div>`,
};

interface Look {
  article?: object;
  head?: string;
  width?: number;
  height?: number;
}

/** Shows a page of that content, without a policy, so that it may have styles of its own. */
async function show(page: Page, body: string, look: Look = {}): Promise<void> {
  const { article = ARTICLE, head = "", width = 320, height = 640 } = look;
  await page.setViewportSize({ width, height });
  await page.route("**/e2e/boxes.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>The mole</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0; padding: 1em; font: 16px/1.5 sans-serif } .flex > offprint-article { display: flex }</style>
<script type="application/ld+json">${JSON.stringify(article).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/dist/offprint.js"></script>${head}<body>${body.replace(/<offprint-[a-z-]+/g, '$& loading="eager"')}</body></html>`,
    }),
  );
  await keepEvents(page);
  await page.goto("/e2e/boxes.html");
  await settled(page);
}

const sections = Object.entries(BOXES).map(([name, box]) => `<section id="${name}">${box}</section>`);

/** How far each section reaches out of the window, where it does. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll("section")].map(({ id, scrollWidth, clientWidth }) =>
      scrollWidth > clientWidth ? `${id}: ${scrollWidth}` : "",
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [...found, scrollWidth > clientWidth ? `page: ${scrollWidth}` : ""].filter(Boolean);
  });

for (const direction of ["ltr", "rtl"]) {
  test(
    `whatever sizes a box by its content, a phone does not scroll sideways, ${direction}`,
    { tag: direction == "ltr" ? ["@core"] : [] },
    async ({ page }) => {
      await show(page, sections.join(""));
      await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
      expect(await outside(page)).toEqual([]);
      // Nor is the text squeezed: it takes what there is.
      const widths = await page
        .locator("offprint-article")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
      expect(Math.min(...widths)).toBeGreaterThan(180);
    },
  );
}

test("on a wide screen a box that fits its content is as wide as a line of text", async ({ page }) => {
  await show(page, sections.join(""), { width: 1280 });
  const measure = await page
    .locator("#items offprint-article [part=body]")
    .evaluate((body) => parseFloat(getComputedStyle(body).maxInlineSize));
  for (const name of ["cell", "inline-block", "float", "column", "fit-content"]) {
    const { width } = (await page.locator(`[id="${name}"] [part=body]`).boundingBox())!;
    expect(width, name).toBeGreaterThan(0.8 * measure);
  }
});

/** The words of a place that lie in more than one line. */
const broken = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((places) =>
    places.flatMap((place) => {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text; (text = walker.nextNode());) {
        for (const { 0: word, index } of text.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = new Range();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
      }
      return found;
    }),
  );

test("no word of a table, a toolbar or a topic is broken", { tag: "@core" }, async ({ page }) => {
  const toolbar = `<div id="bar" style="display: flex; gap: 4px"><b>${"title ".repeat(30)}</b><offprint-print></offprint-print>
<offprint-reading-time></offprint-reading-time></div>`;
  const article = { ...ARTICLE, keywords: ["Superintendence", "Ferries"] };
  await show(page, `${toolbar}<offprint-article></offprint-article><offprint-topics></offprint-topics>`, {
    article,
  });
  expect(await broken(page, "offprint-article table")).toEqual([]);
  expect(await broken(page, "#bar button, #bar [part=reading-time]")).toEqual([]);
  expect(await broken(page, "offprint-topics [part=topic]")).toEqual([]);
  // But one that is longer than the line is, and does not run out of the text.
  expect(await broken(page, "[part=headline]")).toEqual([LONG]);
});

test(
  "a table that is wider than the text scrolls by keyboard, and has a name; no other is stopped at",
  { tag: "@core" },
  async ({ page }) => {
    await show(page, "<main><h1>Moles</h1><offprint-article></offprint-article></main>");
    const groups = page.locator("offprint-article").getByRole("region");
    await expect(groups).toHaveCount(2);
    const named = page.getByRole("region", { name: "Who answers for the mole" });
    await expect(named).toHaveAttribute("tabindex", "0");
    await expect(page.getByRole("region", { name: WORDS.join(", ") })).toBeVisible();
    await named.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => named.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 640 });
    await expect(groups).toHaveCount(0);
    await expect(page.locator("[part=table-scroller][tabindex]")).toHaveCount(0);
    // Moved, it is watched again.
    await page.evaluate(() =>
      document.querySelector("main")!.append(document.querySelector("offprint-article")!),
    );
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(groups).toHaveCount(2);
  },
);

test(
  "links of the article's head and foot are at least 24 pixels high, and none lies on another",
  { tag: "@core" },
  async ({ page }) => {
    const author = [...Array(12).keys()].map((i) => ({
      "@type": "Person",
      name: `Author Number ${i}`,
      url: `https://mole.example/${i}`,
    }));
    const crumbs = [...Array(12).keys()].map((i) => ({
      "@type": "ListItem",
      position: i + 1,
      item: { "@id": `https://mole.example/news/${i}`, name: `Section ${i}` },
    }));
    const breadcrumb = { "@type": "BreadcrumbList", itemListElement: crumbs };
    await show(page, "<offprint-article></offprint-article>", {
      article: { ...ARTICLE, author, breadcrumb, articleSection: undefined },
    });
    const links = page.locator(":is([part=header], [part=footer]) a");
    const boxes = await links.evaluateAll((all) =>
      all.flatMap((each) =>
        [...each.getClientRects()].map(({ top, bottom, left, right }) => ({ top, bottom, left, right })),
      ),
    );
    expect(boxes.length).toBeGreaterThan(20);
    for (const box of boxes) expect(box.bottom - box.top).toBeGreaterThanOrEqual(24);
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1),
    );
    expect(overlaps).toEqual([]);
  },
);

test("sizes do not change with those of the root", async ({ page }) => {
  const body = `<offprint-article></offprint-article><offprint-share></offprint-share><offprint-topics></offprint-topics>`;
  await show(page, body, { head: "<style>html { font-size: 62.5% }</style>" });
  const heights = () =>
    page
      .locator("[part=headline], [part=target], [part=topic], [part=paragraph]")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  const small = await heights();
  await page.evaluate(() => (document.documentElement.style.fontSize = "100%"));
  expect(await heights()).toEqual(small);
});

test("what describes a page's picture stands for it", { tag: "@core" }, async ({ page }) => {
  const image = {
    "@type": "ImageObject",
    url: "/pictures/quay.jpg",
    description: "A mole, low in the water",
  };
  await page.route("**/pictures/*", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await show(page, "<offprint-article></offprint-article>", { article: { ...ARTICLE, image } });
  const picture = page.getByRole("img", { name: "A mole, low in the water" });
  await expect(picture).toHaveCount(1);
  await expect(page.locator("[part=body] > figure [part=caption]").first()).not.toHaveText(
    /low in the water/,
  );
});
