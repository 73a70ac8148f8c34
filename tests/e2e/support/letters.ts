// Printed text compared with what it should be, where the order or the spaces of a PDF are not those of the text.

import { expect } from "./test.ts";

/** Without white space, the marks of direction that Poppler adds and the hyphens of parted words, ligatures as letters. */
export const bare = (text: string) =>
  text.normalize("NFKC").replace(/[\s•\u2010\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

/** Firefox's PDFs hold the mirrored sign where the direction mirrors it. */
export const sorted = (text: string) =>
  [...bare(text).normalize("NFKD").replace(/</g, ">").replace(/‹/g, "›")].sort();

/** Equal; where not, only what stands around the first difference is shown. */
export function expectSame(actual: string, expected: string): void {
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40);
  expect(around(actual), `at character ${at}`).toBe(around(expected));
  expect(actual.length).toBe(expected.length);
}

/** The characters, in no order. Firefox's PDFs name no letters for the ligatures of lam and alef and of two
 * vowel signs: two unknowns each. */
export function expectSameLetters(actual: string, expected: string): void {
  const left = sorted(expected);
  const extra: string[] = [];
  for (const letter of sorted(actual)) {
    const at = left.indexOf(letter);
    if (at < 0) extra.push(letter);
    else left.splice(at, 1);
  }
  expect(extra.filter((letter) => letter !== "\ufffd")).toEqual([]);
  expect(left.join("").replace(/[لا\u064b-\u0655]/g, "")).toBe("");
  const ligatures = expected.match(/ل[اأإآ]|[\u064b-\u0652]{2}/g)?.length ?? 0;
  expect(extra.length).toBeLessThanOrEqual(2 * ligatures);
  if (extra.length === 0) expect(left).toEqual([]);
}
