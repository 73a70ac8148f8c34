// Print: words in tables, and addresses.

import { A4, A5, pdfLines, pdfMissing, pdfText, printed } from "./support/pdf.ts";
import { showHtml } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const LONG = "How did the harbour come to be closed for so long, and who decided that it should be? ".repeat(
  3,
);
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

test(
  "words of a table are not broken while there is room",
  { tag: "@core" },
  async ({ page, browserName }) => {
    const interview = row("Angelika:", LONG) + row("Maruhana:", LONG);
    const status =
      row("Tamarin Bay", LONG, "Operational") + row("Bundesverfassungsgericht", LONG, "Unmanned");
    const many = row(...Array.from({ length: 11 }, (_, index) => `kilometre ${index}`));
    const tables = [interview, status, many].map((rows) => `<table><tbody>${rows}</tbody></table>`);
    await showHtml(page, tables.join("<p>And:</p>"));
    const lines = pdfLines(await printed(page, browserName)).map(({ text }) => text);
    const words = lines.flatMap((line) => line.split(/\s+/));
    for (const word of [
      "Angelika:",
      "Maruhana:",
      "Tamarin",
      "Operational",
      "Unmanned",
      "Bundesverfassungsgericht",
    ])
      expect(words, word).toContain(word);
    expect(words.filter((word) => word === "kilometre")).toHaveLength(11);
  },
);

for (const [name, paper] of Object.entries({ A4, A5 }))
  test(`what has no room on ${name} is broken, and nothing is cut off`, async ({ page, browserName }) => {
    const wide = row(...Array.from({ length: 16 }, (_, index) => `Sedimentablagerungen${index}`));
    const word = row(
      "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz".repeat(2),
      LONG,
      "short",
    );
    await showHtml(
      page,
      `<table><tbody>${wide}</tbody></table><p>And:</p><table><tbody>${word}</tbody></table>`,
    );
    const pdf = await printed(page, browserName, paper);
    const side = (27 / 25.4) * 72;
    for (const { left, right, text } of pdfLines(pdf)) {
      expect(left, text).toBeGreaterThan(side - 3);
      expect(right, text).toBeLessThan(paper.width * 72 - side + 3);
    }
    expect(pdfText(pdf).replace(/\s/g, "")).toContain("short");
  });

test("an address is broken where its parts end, and not hyphenated", async ({ page, browserName }) => {
  const url = `https://tides.example/${"section/".repeat(14)}a-name-of-a-page`;
  await showHtml(page, `<p>See ${url}, or (<a href="${url}">this</a>).</p>`);
  const pdf = await printed(page, browserName);
  expect(pdfText(pdf).replace(/\s/g, "").split(url)).toHaveLength(3);
  const lines = pdfLines(pdf).map(({ text }) => text);
  const ends = lines.filter((line) => /section/.test(line) && !/page/.test(line));
  expect(ends.length).toBeGreaterThan(1);
  for (const line of ends) expect(line).toMatch(/[/.-]$/);
});
