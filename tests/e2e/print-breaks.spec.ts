// Print: what stands at the edges of pages.

import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { A4, type Line, pdfImages, pdfLines, pdfMissing, pdfPages, printed } from "./support/pdf.ts";
import { give, node, paragraph, show, type Node } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

/** Shows another article in the page that `show` opened. */
const showNext = (page: Page, body: Node[]) =>
  give(page, "offprint-print", {
    offprint: 1,
    lang: "en",
    headline: "On where pages end",
    publisher: { name: "The Quay" },
    body,
  });

/** Lines of the text: those of the margins are left out. */
const ofText = ({ bottom }: Line) => bottom < (A4.height - 0.7) * 72;

test("the footer is on no page alone", { tag: "@core" }, async ({ page, browserName }) => {
  await show(page, []);
  let longer = 0;
  for (const count of [18, 20, 22, 24, 26]) {
    const body = Array.from({ length: count }, (_, index) => paragraph(`p${index}`, 1));
    await showNext(page, body);
    const pages = pdfPages(await printed(page, browserName));
    if (pages.length > 1) longer++;
    expect(pages.at(-1), `the last page of ${count} paragraphs`).toMatch(/p\d+-\d/);
  }
  expect(longer).toBeGreaterThan(0);
  expect(longer).toBeLessThan(5);
});

test("a table that has no room takes nothing to the next page", async ({ page, browserName }) => {
  const row = (kind: string, name: string) =>
    node("row", node(kind, `Port ${name}`), node(kind, `Opens ${name}`));
  const table = node(
    "table",
    node("table-head", row("header-cell", "")),
    node("table-body", ...Array.from({ length: 9 }, (_, index) => row("cell", `${index}`))),
  );
  await show(page, [paragraph("fill", 22), paragraph("before", 6), table, paragraph("after", 1)]);
  const [first, second] = pdfPages(await printed(page, browserName));
  expect(first).toContain("before-65");
  expect(first).not.toContain("Port");
  expect(second).toContain("Port 0");
});

/** Where on a page a rule is, in points from its top. */
function rules(picture: Buffer): number[] {
  const { width, height, data } = PNG.sync.read(picture);
  const isRule = (row: number) => {
    let inked = 0;
    for (let x = 0; x < width; x++) if (data[(row * width + x) * 4]! < 220) inked++;
    return inked > width * 0.6;
  };
  return Array.from({ length: height }, (_, row) => row).filter(isRule);
}

test("no edge of a box stands at the foot of a page without its text", async ({ page, browserName }) => {
  await show(page, []);
  for (const lines of [24, 26, 28, 30]) {
    const box = node("aside", node("heading", "Fact box"), ...Array(30).fill(paragraph("box", 2)));
    await showNext(page, [paragraph("fill", lines - 6), paragraph("before", 2), box]);
    const pdf = await printed(page, browserName);
    const text = pdfLines(pdf).filter((line) => line.page === 1 && ofText(line));
    const foot = Math.max(...text.map(({ bottom }) => bottom));
    const last = text.find(({ bottom }) => bottom === foot)!.text;
    if (!/box/.test(last))
      expect(
        rules(pdfImages(pdf)[0]!).filter((rule) => rule > foot),
        `below "${last}"`,
      ).toEqual([]);
  }
});

test("items of paragraphs are as far apart as paragraphs", async ({ page, browserName }) => {
  const item = (...names: string[]) => node("item", ...names.map((name) => node("paragraph", `${name}-0`)));
  await show(page, [node("ordered-list", item("one"), item("two", "three"), item("four"))]);
  const tops = pdfLines(await printed(page, browserName))
    .filter(({ text }) => /(one|two|three|four)-0\b/.test(text))
    .map(({ top }) => top);
  const gaps = tops.slice(1).map((top, index) => top - tops[index]!);
  expect(gaps).toHaveLength(3);
  for (const gap of gaps) expect(Math.abs(gap - gaps[1]!)).toBeLessThan(1);
});
