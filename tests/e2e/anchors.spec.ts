// Links within an article: its contents, its footnotes, and the way back; on the screen and on paper.

import type { Page } from "@playwright/test";
import { announced, open } from "./support/elements.ts";
import { pdfMissing, pdfText, printed } from "./support/pdf.ts";
import { give, showHtml } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const FILL = "<p>The harbour opened at nine and the first ferry left at ten.</p>".repeat(60);
const TEXT =
  '<p>In this story: <a href="#why">Why</a>, <a href="https://quay.example/2026/bell#how">How</a>, <a href="#comments">Comments</a>.</p>' +
  `${FILL}<h2 id="why">Why it stopped</h2><p>A rope<sup><a href="#fn1" id="ref1">1</a></sup> had worn through, ` +
  'see <a href="https://rope.example/hemp">hemp</a>.</p>' +
  `${FILL}<h2 id="how">How it goes on</h2>${FILL}` +
  '<ol class="wp-block-footnotes"><li id="fn1">Of hemp. <a href="#ref1">↩︎</a></li></ol>';

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  inLanguage: "en",
  url: "https://quay.example/2026/bell",
  headline: "The bell rings",
  articleBody: TEXT,
};

/** Whether that text of the article is in sight. */
const isInSight = (page: Page, text: string) =>
  page
    .locator("offprint-article")
    .getByText(text, { exact: false })
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });

test(
  "links lead to their places within the article, by mouse and by keyboard, and back",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    await give(page, "offprint-article", ARTICLE);
    const address = page.url();
    const article = page.locator("offprint-article");
    for (const [link, place] of [
      ["Why", "Why it stopped"],
      ["How", "How it goes on"],
    ] as const) {
      expect(await isInSight(page, place)).toBe(false);
      await article.getByRole("link", { name: link, exact: true }).click();
      await expect.poll(() => isInSight(page, place)).toBe(true);
      await expect(article.getByRole("heading", { name: place })).toBeFocused();
    }
    const note = article.getByRole("link", { name: "1", exact: true });
    await note.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => isInSight(page, "Of hemp.")).toBe(true);
    await expect(article.getByRole("listitem").filter({ hasText: "Of hemp." })).toBeFocused();
    // The keyboard goes on from there: the next stop is the way back.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => isInSight(page, "had worn through")).toBe(true);
    expect(page.url()).toBe(address);
  },
);

test("what the article lacks is left to the page", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  await give(page, "offprint-article", ARTICLE);
  await page.locator("offprint-article").getByRole("link", { name: "Comments" }).click();
  await eventually(() => page.evaluate(() => location.hash)).toBe("#comments");
});

test("a view that came with the page follows its links too", { tag: "@core" }, async ({ page }) => {
  const { renderShadow } = (await import(
    "../../dist/server.js" as string
  )) as typeof import("../../www/server.ts");
  const shadow = renderShadow(JSON.stringify(ARTICLE), "article", { styles: "/dist/elements.css" });
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Served</title><link rel="icon" href="data:,">
<offprint-article>${shadow}</offprint-article><script type="module" src="/dist/offprint.js"></script></html>`;
  await page.route("**/anchors.html", (route) =>
    route.fulfill({ body, headers: { "content-type": "text/html; charset=utf-8" } }),
  );
  await open(page, "/anchors.html");
  expect((await announced(page)).at(-1)!.detail["adopted"]).toBe(true);
  await page.locator("offprint-article").getByRole("link", { name: "How", exact: true }).click();
  await expect.poll(() => isInSight(page, "How it goes on")).toBe(true);
});

test("two articles of a page do not lead into each other", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  await give(page, "offprint-article", ARTICLE);
  const ids = await page.evaluate(async (article) => {
    const second = Object.assign(document.createElement("offprint-article"), { article });
    const ready = new Promise((resolve) =>
      second.addEventListener("offprint-ready", resolve, { once: true }),
    );
    document.querySelector("main")!.append(second);
    second.scrollIntoView();
    await ready;
    const idsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll("[id]")].map(({ id }) => id);
    return [...document.querySelectorAll("offprint-article")].flatMap(idsOf);
  }, ARTICLE);
  expect(ids.length).toBeGreaterThan(8);
  expect(new Set(ids).size).toBe(ids.length);
});

test(
  "paper has the numbers of the footnotes, and no notes for links within the text",
  { tag: "@core" },
  async ({ page, browserName }) => {
    test.skip(pdfMissing !== null, pdfMissing ?? "");
    await showHtml(
      page,
      TEXT.replaceAll(FILL, "") +
        '<p>Call <a href="tel:+4912345">+49 123 45</a>, or <a href="mailto:desk@quay.example">desk@quay.example</a>.</p>',
    );
    const text = pdfText(await printed(page, browserName));
    expect(text).toContain("In this story: Why, How, Comments.");
    // Their own number stays; that of the link's note is another.
    expect(text).toMatch(/A rope ?1 had worn through, see hemp ?2 ?\./);
    expect(text).toContain("1. Of hemp.");
    expect(text).toMatch(/Links 2\. https:\/\/rope\.example\/hemp/);
    expect(text).toContain("Call +49 123 45, or desk@quay.example.");
    expect(text).not.toContain("↩");
    expect(text).not.toContain("#");
  },
);
