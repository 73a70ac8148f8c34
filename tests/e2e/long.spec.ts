// A very long article is built in turns with the page, which stays alive; what is in the page in
// the end is the whole article, in order, whatever happened meanwhile.

import type { Page } from "@playwright/test";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { quiet } from "./support/waiting.ts";

const BLOCKS = 30_000;

declare global {
  interface Window {
    /** The JSON of an article of so many paragraphs, each of which tells its number. */
    longArticle(blocks: number, html?: boolean): string;
    /** An article element in the page; resolves when it is rendered. */
    shown(article: string): Promise<HTMLElement>;
    numbers(element: Element): number[];
  }
}

async function prepare(page: Page): Promise<void> {
  test.setTimeout(120_000);
  await open(page, "/e2e/widgets.html");
  await page.evaluate(() => {
    window.longArticle = (blocks, html = false) => {
      const text = (i: number) =>
        `Paragraph ${i} tells how the harbour was opened again at nine, after crews had worked all night.`;
      const body = Array.from({ length: blocks }, (_, i) => (html ? `<p><em>${text(i)}</em></p>` : text(i)));
      const articleBody = body.join(html ? "" : "\n\n");
      return JSON.stringify({ "@type": "NewsArticle", headline: `${blocks} blocks`, articleBody });
    };
    window.shown = (article) =>
      new Promise((resolve) => {
        const element = document.createElement("offprint-article");
        element.setAttribute("loading", "eager");
        element.article = article;
        element.addEventListener("offprint-ready", () => resolve(element));
        document.body.append(element);
      });
    window.numbers = (element) =>
      [...element.shadowRoot!.querySelectorAll("[part=paragraph]")].map((p) =>
        parseInt(p.textContent!.slice("Paragraph ".length)),
      );
  });
}

const ALL = Array.from({ length: BLOCKS }, (_, i) => i);

for (const kind of ["plain text", "HTML"]) {
  test(
    `a long article of ${kind} is built in turns, from its top, and all of it`,
    { tag: kind == "HTML" ? ["@core"] : [] },
    async ({ page }) => {
      await prepare(page);
      const seen = await page.evaluate(
        async ([blocks, html]) => {
          const counts: number[] = [];
          let done = false;
          const ready = window.shown(window.longArticle(blocks, html)).finally(() => (done = true));
          const count = () => {
            // Little work: where a frame takes long, the element no longer waits for it.
            const root = document.querySelector("body > offprint-article:last-of-type")?.shadowRoot;
            counts.push(root?.querySelectorAll("[part=paragraph]").length ?? 0);
            if (!done) requestAnimationFrame(count);
          };
          requestAnimationFrame(count);
          return { numbers: window.numbers(await ready), counts: [...new Set(counts)] };
        },
        [BLOCKS, kind == "HTML"] as const,
      );
      expect(seen.numbers).toEqual(ALL);
      // The page had frames in between, each with more of the article. How many there are depends on how long a machine
      // takes to lay out what is there: on a busy one Firefox had four.
      expect(seen.counts.filter((count) => count > 0).length).toBeGreaterThan(2);
      expect(seen.counts).toEqual(seen.counts.toSorted((a, b) => a - b));
    },
  );
}

test("another article that comes meanwhile is shown alone", async ({ page }) => {
  await prepare(page);
  const numbers = await page.evaluate(async (blocks) => {
    const ready = window.shown(window.longArticle(blocks));
    const element = document.querySelector("body > offprint-article:last-of-type") as HTMLElement & {
      article: string;
    };
    while (!window.numbers(element).length) await new Promise(requestAnimationFrame);
    element.article = window.longArticle(3);
    await ready;
    return window.numbers(element);
  }, BLOCKS);
  expect(numbers).toEqual([0, 1, 2]);
  // Nor does a turn of the one before come late.
  await quiet(page);
  const later = await page.evaluate(() =>
    window.numbers(document.querySelector("body > offprint-article:last-of-type")!),
  );
  expect(later).toEqual([0, 1, 2]);
});

test("an element that is moved meanwhile ends with the whole article", async ({ page }) => {
  await prepare(page);
  const numbers = await page.evaluate(async (blocks) => {
    const ready = window.shown(window.longArticle(blocks));
    const element = document.querySelector("body > offprint-article:last-of-type")!;
    while (!window.numbers(element).length) await new Promise(requestAnimationFrame);
    const place = document.createElement("div");
    document.body.append(place);
    place.append(element);
    element.remove();
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    place.append(element);
    await ready;
    return window.numbers(element);
  }, BLOCKS);
  expect(numbers).toEqual(ALL);
});

test("several long articles at once do not mix", async ({ page }) => {
  await prepare(page);
  const all = await page.evaluate(async () => {
    const sizes = [1500, 900, 1200];
    const shown = await Promise.all(sizes.map((size, i) => window.shown(window.longArticle(size, i == 1))));
    return shown.map(
      (element, i) =>
        window.numbers(element).every((number, at) => number == at) &&
        window.numbers(element).length == sizes[i] &&
        element.shadowRoot!.querySelector("[part=headline]")!.textContent == `${sizes[i]} blocks`,
    );
  });
  expect(all).toEqual([true, true, true]);
});

test("mount() builds a long article in turns, and stops where its place was taken", async ({ page }) => {
  await prepare(page);
  const seen = await page.evaluate(async (blocks) => {
    const { mount } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
    const [whole, taken] = [document.createElement("div"), document.createElement("div")];
    document.body.append(whole, taken);
    await mount(whole, window.longArticle(blocks), "article");
    const other = mount(taken, window.longArticle(blocks), "article");
    while (!taken.firstChild) await new Promise(requestAnimationFrame);
    taken.replaceChildren("another");
    await other;
    return [whole.querySelectorAll("[part=paragraph]").length, taken.textContent];
  }, BLOCKS);
  expect(seen).toEqual([BLOCKS, "another"]);
});
