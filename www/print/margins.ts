// What the sheet's style needs to know of the article: the words in the margins of each page.

/** What a page's margins say. */
export interface Margins {
  publication?: string | null;
  headline?: string | null;
  dir?: string | null;
  /** The pattern `Page {page} of {pages}`. */
  page: string;
  locale: string;
  /** Of the text, where 1 is normal. */
  size?: number;
}

/** Numbering systems of `Intl` and the counter styles of CSS. */
const DIGITS: { [system: string]: string } = {
  arab: "arabic-indic",
  arabext: "persian",
  beng: "bengali",
  deva: "devanagari",
};

/** More than this would not stay on one line of a margin; in letters, of which an ideograph is as wide as two. */
const LONGEST = 72;

const FACE =
  'font:8pt system-ui,"Noto Sans","Noto Sans Arabic","Noto Sans Hebrew","Noto Sans Devanagari","Noto Sans Thai",sans-serif';

/** The rules for the margins, and for the size of the text. */
export function marginsOf({ publication, headline, dir, page, locale, size = 1 }: Margins): string {
  const isRtl = dir == "rtl";
  const [start, end] = isRtl ? ["right", "left"] : ["left", "right"];
  const box = (place: string, content: string) =>
    `@${place}{content:${content};direction:${isRtl ? "rtl" : "ltr"};${FACE}}`;
  const name = cssString(shortened(publication ?? ""));
  const title = cssString(shortened(headline ?? ""));
  return (
    `@page{${box(`top-${start}`, name)}${box(`bottom-${start}`, title)}` +
    `${box(`bottom-${end}`, pageNumber(page, locale))}}` +
    // For engines without boxes in the margins: see the sheet's style.
    `:root{--head:${name};--foot:${title}}` +
    // The first page has its headline already.
    `@page :first{@bottom-${start}{content:none}}:root{font-size:${11 * size}pt}` +
    // What has room in a table, the core knows of the usual size alone.
    (size > 1 ? "td,th{overflow-wrap:anywhere}" : "")
  );
}

function pageNumber(pattern: string, locale: string): string {
  const style = DIGITS[numbering(locale)] ?? "decimal";
  const parts = pattern.split(/\{(pages?)\}/);
  return parts.map((part, index) => (index % 2 ? `counter(${part},${style})` : cssString(part))).join(" ");
}

function numbering(locale: string): string {
  try {
    return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  } catch {
    return "";
  }
}

function shortened(text: string): string {
  let kept = "";
  let room = LONGEST;
  // A letter is not parted from its marks.
  for (const [letter] of text.matchAll(/\P{M}\p{M}*/gu)) {
    room -= letter > "\u2e80" ? 2 : 1;
    if (room < 0) return kept.trim() + "…";
    kept += letter;
  }
  return text;
}

/** A text as a string of CSS, also inside a `<style>` element. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
