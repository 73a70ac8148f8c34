// Printed pages: what the text and the picture of a PDF are. Needs poppler.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { which } from "../../../.ci/lib/shell.mjs";

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

/** The text of each page, in reading order. */
export function pdfPages(pdf: Buffer): string[] {
  const text = inFolder(pdf, (_, file) =>
    execFileSync("pdftotext", ["-enc", "UTF-8", file, "-"], { encoding: "utf8" }),
  );
  return text.split("\f").slice(0, -1);
}

/** The text of the whole document with all white space as single spaces, since a line's end is not the text's. */
export function pdfText(pdf: Buffer): string {
  return pdfPages(pdf).join(" ").replace(/\s+/g, " ").trim();
}

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
