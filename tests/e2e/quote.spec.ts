// A link to what a reader has selected: what the browser highlights there is what was selected.

import type { Page } from "@playwright/test";

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

/** Where a selection begins and ends: text within an element, and which of its occurrences. */
interface Selected {
  /** The element; of `offprint-article`, its rendering. */
  within: string;
  from: string;
  to: string;
  /** Which occurrence of `from`, counted from 0. */
  nth?: number;
}

const CASES: [string, Selected, string][] = [
  [
    "a sentence",
    { within: "offprint-article", from: "It carried", to: "a piano" },
    "It carried post, flour and a piano",
  ],
  [
    "half a word at each end is made whole",
    { within: "offprint-article", from: "obody", to: "had se" },
    "Nobody had seen",
  ],
  [
    "a sentence that stands twice: the second",
    { within: "offprint-article", from: "The ferry returned", to: "Tuesday", nth: 1 },
    "The ferry returned on Tuesday",
  ],
  [
    "a sentence that stands twice: the first",
    { within: "offprint-article", from: "The ferry returned", to: "Tuesday" },
    "The ferry returned on Tuesday",
  ],
  ["one word that stands often", { within: "offprint-article", from: "piano", to: "piano", nth: 2 }, "piano"],
  [
    "a hyphen, a comma and an ampersand of the link itself",
    { within: "offprint-article", from: "harbour-master", to: "bell, as" },
    "harbour-master rang the bell, as",
  ],
  ["several paragraphs", { within: "offprint-article", from: "Nobody had", to: "the school" }, ""],
  [
    "a paragraph longer than a link should be",
    { within: "offprint-article", from: "Children", to: "the rain" },
    "",
  ],
  ["a list", { within: "offprint-article", from: "Flour", to: "12 bags" }, ""],
  [
    "the page's own text, across an element",
    { within: "#own", from: "the café", to: "opens at six" },
    "the café on the quay opens at six",
  ],
  [
    "accents and case that a search does not tell apart",
    { within: "#own", from: "Café Six", to: "Café Six" },
    "Café Six",
  ],
  ["Thai, which has no spaces", { within: "#thai", from: "กลับมาถึงเกาะ", to: "กลับมาถึงเกาะ" }, "กลับมาถึงเกาะ"],
  ["Japanese", { within: "#japanese", from: "火曜日に島へ", to: "火曜日に島へ" }, "火曜日に島へ"],
];

/** Selects, and returns the rectangles of it. */
function select(page: Page, selected: Selected, highlight = false): Promise<string> {
  return page.evaluate(
    ([{ within, from, to, nth = 0 }, highlight]) => {
      const element = document.querySelector(within)!;
      const root = element.shadowRoot ?? element;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: [Text, number][] = [];
      let text = "";
      while (walker.nextNode()) {
        nodes.push([walker.currentNode as Text, text.length]);
        text += (walker.currentNode as Text).data;
      }
      let start = -1;
      for (let count = 0; count <= nth; count++) start = text.indexOf(from, start + 1);
      const end = text.indexOf(to, start) + to.length;
      const at = (place: number, isEnd: boolean) => {
        const [node, begin] = nodes.findLast(([, begin]) => begin < place + (isEnd ? 0 : 1))!;
        return [node, place - begin] as const;
      };
      const range = new Range();
      range.setStart(...at(start, false));
      range.setEnd(...at(end, true));
      if (highlight) CSS.highlights.set("expected", new Highlight(range));
      else getSelection()!.setBaseAndExtent(...at(start, false), ...at(end, true));
      return range.toString();
    },
    [selected, highlight] as const,
  );
}

/** Presses the button, as a reader would, and returns what is then on the clipboard. */
async function linkTo(page: Page): Promise<string> {
  await page.locator("#panel").getByRole("button", { name: "Copy link to selected text" }).click();
  await eventually(() => page.evaluate(() => (window as unknown as { copied?: string }).copied)).toBeTruthy();
  return page.evaluate(() => (window as unknown as { copied: string }).copied);
}

async function stubClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const writeText = (copied: string) => Promise.resolve(void Object.assign(window, { copied }));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
}

/** Opens the page as if for the first time, and waits for the article. */
async function reopen(page: Page, hash: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`/e2e/share.html${hash}`);
  await page.waitForFunction(() => document.querySelector("#panel")?.shadowRoot?.querySelector("a"));
}

/** The page with that text highlighted as a browser highlights the text of a link; it is then as it was. */
async function highlighted(page: Page, text: Selected): Promise<Buffer> {
  const plain = await page.screenshot({ fullPage: true });
  await select(page, text, true);
  const wanted = await page.screenshot({ fullPage: true });
  expect(wanted.equals(plain), "the expected text is highlighted at all").toBe(false);
  await page.evaluate(() => CSS.highlights.clear());
  return wanted;
}

for (const [name, selected, whole] of CASES) {
  test(
    `the browser highlights what was selected: ${name}`,
    { tag: ["#own", "#thai"].includes(selected.within) ? ["@core"] : [] },
    async ({ page, browserName }) => {
      await stubClipboard(page);
      await open(page, "/e2e/share.html");
      // Firefox paints a fragment's text in colours of its own, which cannot be told from the outside.
      const isSeen = browserName == "chromium";
      const expected = { ...selected, ...(whole && { from: whole, to: whole }) };
      // Nothing lies under the pointer, wherever the page is scrolled to.
      await page.mouse.move(0, 0);
      const wanted = isSeen ? await highlighted(page, expected) : null;
      await select(page, selected);
      const link = await linkTo(page);
      expect(link).toMatch(/^https:\/\/quay\.example\/2026\/ferry#:~:text=[^#\s"<>]+$/);
      if (!wanted) return;

      await page.mouse.move(0, 0);
      // What a reader of the link sees: the page as it opens. A browser looks for the text for a while after the
      // page has loaded, and on a busy machine the article may come later; so it is opened again.
      await expect(async () => {
        await reopen(page, link.slice(link.indexOf("#")));
        const isWanted = async () => (await page.screenshot({ fullPage: true })).equals(wanted);
        await eventually(isWanted, { message: `${link} highlights this text`, timeout: 2000 }).toBe(true);
      }).toPass({ timeout: 15_000, intervals: [0] });
    },
  );
}

/** Where the selection begins and ends, each in a text node of its own, and what then is looked for. */
const RUBIES: [string, { from: string; to: string }, string][] = [
  ["around a ruby", { from: "人びとは", to: "で船を" }, "人びと,船を"],
  ["from within a base", { from: "港", to: "で船を" }, "人びと,船を"],
  ["from within a reading", { from: "みなと", to: "で船を" }, "人びと,船を"],
  ["from a base that begins its paragraph", { from: "連絡船", to: "の島へ" }, "連絡,島へ"],
  ["a base alone", { from: "連絡船", to: "連絡船" }, "連絡船"],
  ["up to a base, from a word that stands twice", { from: "は", to: "東" }, "連絡-,船,島"],
];

for (const [name, { from, to }, wanted] of RUBIES) {
  test(`every browser finds a quotation with a ruby: ${name}`, { tag: "@core" }, async ({ page }) => {
    await stubClipboard(page);
    await open(page, "/e2e/ruby.html?open");
    await page.evaluate(
      ([from, to]) => {
        const walker = document.createTreeWalker(document.querySelector("#far")!, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const start = nodes.find(({ data }) => (from == "は" ? data == from : data.includes(from)))!;
        const end = nodes.find(({ data }) => data.includes(to))!;
        const [at, until] = [start.data.indexOf(from), end.data.indexOf(to) + to.length];
        getSelection()!.setBaseAndExtent(start, at, end, until);
      },
      [from, to] as const,
    );
    const link = await linkTo(page);
    expect(decodeURIComponent(link.split(":~:text=")[1]!)).toBe(wanted);
    await page.goto("about:blank");
    await page.goto(`/e2e/ruby.html?open${link.slice(link.indexOf("#"))}`);
    // A browser that finds the text scrolls to it.
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
}

test(
  "with nothing selected the reader is told what to do, and nothing is copied",
  { tag: "@core" },
  async ({ page }) => {
    await stubClipboard(page);
    await open(page, "/e2e/share.html");
    await page.locator("#panel").getByRole("button", { name: "Copy link to selected text" }).click();
    await expect(page.locator("#panel").getByRole("status")).toHaveText(
      "Select some text of the article first.",
    );
    expect(await page.evaluate(() => "copied" in window)).toBe(false);
  },
);

test("a quotation on a page twenty times as long takes no more than its length", async ({ page }) => {
  await stubClipboard(page);
  await open(page, "/e2e/share.html?open");
  const [short, long] = await page.evaluate(async () => {
    const main = document.querySelector("main")!;
    const grow = (count: number) => {
      for (let at = 0; at < count; at++) {
        const p = document.createElement("p");
        p.textContent = `Paragraph ${at} tells of the ferry and of its bell. `.repeat(20);
        main.append(p);
      }
    };
    const button = document
      .querySelector("#panel")!
      .shadowRoot!.querySelector<HTMLElement>("[data-action=quote]")!;
    const timed = async () => {
      const text = document.querySelector("#own")!.firstChild as Text;
      getSelection()!.setBaseAndExtent(text, 0, text, 9);
      const start = performance.now();
      button.click();
      return performance.now() - start;
    };
    grow(50);
    await timed();
    const short = await timed();
    grow(950);
    return [short, await timed()] as const;
  });
  expect(long / Math.max(short, 2)).toBeLessThan(60);
});
