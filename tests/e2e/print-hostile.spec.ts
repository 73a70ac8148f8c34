// Print on pages that would spoil it: each of six, in two directions, on one page of paper and on ten.
//
// "Exactly" means: all white space taken out, the text between the margins of all pages is the text below,
// character for character, numbers of lists included (bullets are drawn, not written), and the margins hold the running heads and no
// other character. Poppler writes right-to-left lines in an order of its own, so there the characters are
// compared without their order, and the order by the numbers of the paragraphs.

import { paragraphs, words } from "./pages/hostile/article.js";
import { open } from "./support/elements.ts";
import { bare, expectSame, expectSameLetters, sorted } from "./support/letters.ts";
import { pdfMissing, pdfOutline, pdfParts, pdfPictures, printed } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";
import { loadPictures } from "./support/pictures.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const PAGES = ["flex", "clip", "fixed", "none", "dark", "transform"];
type Lang = "en" | "ar";
type Length = "short" | "long";

/** Every word of the sheet, in order, said without asking Offprint. */
function sheetText(lang: Lang, length: Length): string {
  const w = words(lang);
  const rest = paragraphs(lang, length);
  const middle = Math.floor(rest.length / 2);
  const long = [
    w.heading,
    ...rest.slice(0, middle),
    w.captions[1],
    ...w.items,
    w.quote,
    w.fold,
    w.folded,
    ...w.table,
    w.captions[2],
    ...rest.slice(middle),
  ];
  return [
    w.section.join("›"),
    w.headline,
    w.standfirst,
    `By ${w.author}`,
    "November 24, 2026",
    `${w.agency}, 6:30 AM`,
    w.edition,
    w.captions[0],
    w.credit,
    `${w.place} — ${w.lead}`,
    `${w.link}1${w.linkEnd}`,
    ...(length === "long" ? long : []),
    "Corrections",
    w.correction,
    "Links",
    "1. https://lamp.example/guide?page=2",
    `Related topics: ${w.topics.join(" and ")}`,
    `Published by ${w.publisher}`,
    w.copyright,
    `Source: https://lamp.example/2026/${lang}/${length}?id=7`,
    `Printed on ${new Date().toLocaleDateString("en", { dateStyle: "long" })}`,
  ].join("");
}

const HEADINGS = {
  short: (headline: string) => [headline, "  Corrections", "  Links"],
  long: (headline: string, heading: string) => [headline, `  ${heading}`, "  Corrections", "  Links"],
};

function expectSheet(pdf: Buffer, lang: Lang, length: Length, browserName: string): void {
  const w = words(lang);
  const parts = pdfParts(pdf);
  const text = parts.map(({ body }) => body).join("");
  if (lang === "ar") expectSameLetters(text, sheetText(lang, length));
  else expectSame(bare(text), bare(sheetText(lang, length)));
  const numbers = [...bare(text).matchAll(/[()](\d+)[()]/g)].map(([, number]) => +number!);
  expect(numbers).toEqual(paragraphs(lang, length).map((_: string, index: number) => index + 1));

  // Its second picture is as wide as the column, so that what stands at its foot may be on a second page.
  if (length === "short") expect(parts.length).toBeLessThanOrEqual(2);
  else expect(parts.length).toBeGreaterThanOrEqual(10);
  parts.forEach(({ head, body, foot }, index) => {
    expect(bare(body), `page ${index + 1}`).not.toBe("");
    expect(sorted(head)).toEqual(sorted(w.publisher));
    // Firefox has no margin boxes: it prints page numbers of its own, where the reader wants them.
    const isPlain = browserName === "firefox";
    const number = isPlain ? "" : `Page ${index + 1} of ${parts.length}`;
    expect(bare(foot)).toContain(bare(number));
    expect(sorted(foot)).toEqual(sorted((isPlain || index > 0 ? w.headline : "") + number));
  });

  // Firefox paints pictures a few pixels larger than they are.
  const widths = pdfPictures(pdf).map(({ width }) => Math.round(width / 20) * 20);
  expect(widths).toEqual(length === "long" ? [1200, 1200, 1280] : [1200]);
  if (browserName === "chromium") {
    expect(pdf.includes("/StructTreeRoot")).toBe(true);
    const outline = pdfOutline(pdf).map((heading) => heading.replace(/&#34;/g, '"'));
    const form = (heading: string) => (lang === "ar" ? sorted(heading).join("") : bare(heading));
    expect(outline.map(form)).toEqual(HEADINGS[length](w.headline, w.heading).map(form));
  }
}

for (const name of PAGES)
  for (const lang of ["en", "ar"] as const)
    for (const length of ["short", "long"] as const)
      test(
        `${name}, ${lang}, ${length}: the sheet and nothing else`,
        {
          tag: [
            "@condition:hostile-css",
            ...(["flex en short", "dark ar long"].includes(`${name} ${lang} ${length}`) ? ["@core"] : []),
          ],
        },
        async ({ page, browserName }) => {
          await open(page, `/e2e/hostile/${name}.html?lang=${lang}&length=${length}`);
          const state = () =>
            page.evaluate(() => [
              document.documentElement.outerHTML,
              [...document.styleSheets].map((sheet) => sheet.disabled).join(),
              document.adoptedStyleSheets.length,
              document.documentElement.scrollTop,
            ]);
          const before = await state();
          await loadPictures(page);
          const pdf = await printed(page, browserName);
          if (process.env["OFFPRINT_KEEP"]) {
            const { writeFileSync } = await import("node:fs");
            writeFileSync(
              `${process.env["OFFPRINT_KEEP"]}/${browserName}-${name}-${lang}-${length}.pdf`,
              pdf,
            );
          }
          expectSheet(pdf, lang, length, browserName);
          expect(await state()).toEqual(before);
        },
      );
