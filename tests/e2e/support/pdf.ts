// Printed pages: what the text and the picture of a PDF are. Needs poppler.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { which } from "../../../tools/lib/shell.mjs";

/** Why printed pages cannot be looked at on this machine, or null. For `test.skip`. */
export const pdfMissing = which("pdftotext") ? null : "poppler's pdftotext is not on this machine";

function inFolder<T>(pdf: Buffer, use: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "offprint-pdf-"));
  const file = join(folder, "sheet.pdf");
  try {
    writeFileSync(file, pdf);
    return use(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A size of paper, in inches. */
export interface Paper {
  width: number;
  height: number;
}

export const A4: Paper = { width: 8.27, height: 11.69 };
export const LETTER: Paper = { width: 8.5, height: 11 };
export const A5: Paper = { width: 5.83, height: 8.27 };

/** Prints the page with its own margins. */
export function printed(page: Page, browserName: string, paper = A4): Promise<Buffer> {
  // Playwright hands Firefox inches where BiDi asks for centimetres.
  const unit = browserName === "firefox" ? 2.54 : 1;
  return page.pdf({
    width: `${paper.width * unit}in`,
    height: `${paper.height * unit}in`,
    // Off, as browsers have it: nothing on the sheet needs it.
    printBackground: false,
    ...(browserName === "chromium" && { tagged: true, outline: true }),
  });
}

/** The text of each page, in the order in which it was printed; page numbers left out. */
export function pdfPages(pdf: Buffer): string[] {
  const text = inFolder(pdf, (_, file) =>
    execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { encoding: "utf8" }),
  );
  const pages = text.split("\f").slice(0, -1);
  return pages.map((page) => page.replace(/^\d+ \/ \d+$/m, ""));
}

/** The text of the whole document with all white space as single spaces, since a line's end is not the text's. */
export function pdfText(pdf: Buffer): string {
  return squeezed(pdfPages(pdf).join(" "));
}

/**
 * The form in which a printed text can be compared with what it should be. Firefox's PDFs name for an ideograph
 * another one of the same shape, or none, so that there only their number can be compared.
 */
export function comparable(text: string, browserName: string): string {
  const plain = squeezed(text);
  return browserName === "firefox" ? plain.replace(/[\u2e80-\u9fff\ufffd]/g, "□") : plain;
}

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** A picture (PNG) of each page. */
export function pdfImages(pdf: Buffer, dotsPerInch = 72): Buffer[] {
  return inFolder(pdf, (folder, file) => {
    execFileSync("pdftoppm", ["-png", "-r", String(dotsPerInch), file, join(folder, "page")]);
    const names = readdirSync(folder).filter((name) => name.endsWith(".png"));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
}

/** The fonts that the document uses, to see whether every script found one. */
export function pdfFonts(pdf: Buffer): string[] {
  const table = inFolder(pdf, (_, file) => execFileSync("pdffonts", [file], { encoding: "utf8" }));
  return table
    .split("\n")
    .slice(2)
    .map((row) => row.split(/\s+/)[0] ?? "")
    .filter(Boolean);
}

/** What is printed on a page: in its upper margin, between its margins, in its lower one. */
export interface Parts {
  head: string;
  body: string;
  foot: string;
}

/** In points, from an edge: the margin of the sheet, 18 mm. */
const MARGIN = 50;

/** The words of each page, by where they stand. The margins hold nothing but the boxes of `@page`. */
export function pdfParts(pdf: Buffer, paper = A4): Parts[] {
  const [width, height] = [paper.width * 72, paper.height * 72].map(Math.ceil) as [number, number];
  const within = (top: number, high: number) =>
    inFolder(pdf, (_, file) => {
      const area = ["-r", "72", "-x", "0", "-y", `${top}`, "-W", `${width}`, "-H", `${high}`];
      const text = execFileSync("pdftotext", ["-raw", ...area, "-enc", "UTF-8", file, "-"], {
        encoding: "utf8",
      });
      return text.split("\f").slice(0, -1);
    });
  const heads = within(0, MARGIN);
  const bodies = within(MARGIN, height - 2 * MARGIN);
  const feet = within(height - MARGIN, MARGIN);
  return bodies.map((body, index) => ({ head: heads[index]!, body, foot: feet[index]! }));
}

/** A line of a page, and where it stands, in points from the upper left corner. */
export interface Line {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of all pages; what stands side by side is one, as runs of two directions are to Poppler several. */
export function pdfLines(pdf: Buffer): Line[] {
  const boxes = inFolder(pdf, (_, file) =>
    execFileSync("pdftotext", ["-bbox-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
  const found: Line[] = [];
  boxes.split("<page ").forEach((part, page) => {
    for (const [, box, words] of part.matchAll(/<line ([^>]*)>([^]*?)<\/line>/g)) {
      const [left, top, right, bottom] = [...box!.matchAll(/"([\d.-]+)"/g)].map(([, value]) => +value!);
      const text = [...words!.matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word).join(" ");
      const line = { page, text, left: left!, top: top!, right: right!, bottom: bottom! };
      const middle = (each: Line) => (each.top + each.bottom) / 2;
      const beside = found.find((each) => each.page === page && Math.abs(middle(each) - middle(line)) < 4);
      if (!beside) found.push(line);
      else {
        beside.text += ` ${text}`;
        beside.left = Math.min(beside.left, line.left);
        beside.right = Math.max(beside.right, line.right);
      }
    }
  });
  return found;
}

/** A picture on a page, counted from 1: its width in its own pixels, and on paper in CSS pixels. */
export interface Picture {
  page: number;
  width: number;
  shown: number;
}

/** The pictures of all pages. */
export function pdfPictures(pdf: Buffer): Picture[] {
  const table = inFolder(pdf, (_, file) => execFileSync("pdfimages", ["-list", file], { encoding: "utf8" }));
  const rows = table
    .split("\n")
    .slice(2, -1)
    .map((row) => row.trim().split(/\s+/));
  return rows
    .filter((row) => row[2] === "image")
    .map((row) => ({
      page: +row[0]!,
      width: +row[3]!,
      shown: (+row[3]! / +row[12]!) * 96,
    }));
}

/** The headings of the document's outline, indented by level. */
export function pdfOutline(pdf: Buffer): string[] {
  return inFolder(pdf, (folder, file) => {
    execFileSync("pdftohtml", ["-xml", "-i", "-q", file, join(folder, "out")]);
    const outline = /<outline>[^]*<\/outline>/.exec(readFileSync(join(folder, "out.xml"), "utf8"))?.[0] ?? "";
    let depth = -1;
    const found: string[] = [];
    for (const [all, title] of outline.matchAll(/<outline>|<\/outline>|<item[^>]*>([^<]*)<\/item>/g)) {
      if (title !== undefined) found.push("  ".repeat(depth) + title);
      else depth += all.startsWith("</") ? -1 : 1;
    }
    return found;
  });
}

/** The document's structure as text: roles, and what they hold, in the order in which it is read aloud. */
export function pdfStructure(pdf: Buffer): string {
  return inFolder(pdf, (_, file) => execFileSync("pdfinfo", ["-struct-text", file], { encoding: "utf8" }));
}
