// What the browser's own print command puts on paper.

import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { pdfImages, pdfPages, pdfPictures, printed } from "../../e2e/support/pdf.ts";

interface Printed {
  text: string;
  /** The height of what is on the emptiest page but the last, in parts of the page's. */
  emptiest: number;
  /** How far the reader was moved by printing, in pixels. */
  moved: number;
  told: string;
}

/** The height of the text and pictures on a page, without its margins' boxes, in parts of the page's. */
function filled(picture: Buffer): number {
  const { width, height, data } = PNG.sync.read(picture);
  const [top, bottom] = [Math.round(height * 0.07), Math.round(height * 0.93)];
  const inked = (row: number) => {
    for (let x = 0; x < width; x += 1) if (data[(row * width + x) * 4]! < 200) return true;
    return false;
  };
  for (let row = bottom; row > top; row -= 1) if (inked(row)) return (row - top) / (bottom - top);
  return 0;
}

/** The contrast of the page that is printed itself: of its commonest shade and the one that is furthest from it. */
export async function contrast(page: Page, browserName: string): Promise<number> {
  const { width, height, data } = PNG.sync.read(pdfImages(await printed(page, browserName), 150)[0]!);
  const counts = new Array<number>(256).fill(0);
  for (let y = Math.round(height * 0.1); y < height * 0.9; y += 1)
    for (let x = Math.round(width * 0.1); x < width * 0.9; x += 1) counts[data[(y * width + x) * 4]!]! += 1;
  // Of some points: a letter's edges are of all shades.
  const shades = [...counts.keys()].filter((shade) => counts[shade]! > 20);
  const luminance = (shade: number) => (shade / 255) ** 2.2;
  const ground = luminance(counts.indexOf(Math.max(...counts)));
  const ratios = shades
    .map(luminance)
    .map((ink) => (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05));
  return Math.max(...ratios);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

export async function paper(page: Page, browserName: string): Promise<Printed> {
  await page.evaluate(() => scrollTo(0, document.scrollingElement!.scrollHeight));
  const before = await scrolled(page);
  const pdf = await printed(page, browserName);
  const moved = Math.abs((await scrolled(page)) - before);
  const fills = pdfImages(pdf, 40).map(filled);
  const pages = pdfPages(pdf);
  const notes = pages.flatMap((each) =>
    each.split("\n").filter((line) => /^\[?\d+\]?[.:]? ?(https?:|tel:|mailto:)/.test(line)),
  );
  const pictures = pdfPictures(pdf).map(({ page, width }) => `${width} px on page ${page}`);
  const text = pages.join("\n");
  const told = [
    `${pages.length} pages, filled ${fills.map((fill) => fill.toFixed(2)).join(" ")}`,
    ...(notes.length ? [`notes: ${notes.join(" | ")}`] : []),
    ...(pictures.length ? [`pictures: ${pictures.join(", ")}`] : []),
    `ends: ${text.trim().split("\n").slice(-4).join(" / ")}`,
  ];
  return { text, moved, emptiest: Math.min(1, ...fills.slice(0, -1)), told: told.join("; ") };
}
