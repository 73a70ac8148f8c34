// What the platform does for the core (`wasm/src/platform.rs`). Nothing here may throw: an exception would pass
// through the core and leave its stack as it was.

import { countWords, fold, formatDate, formatRange, listPattern, pluralRange } from "../platform/intl.ts";

/** What the core calls. */
export interface Platform {
  /** The tree of a text, with a U+0000 before each event. Not called by the build for servers. */
  parseHtml?(html: string): string;
  /** The tree of the page that the JSON was found in, as `www/platform/walk.ts` writes it. Not called by the build for servers. */
  walkPage(selectors: string[]): string | undefined;
  /** The page that the JSON was found in. Called by the build for servers only. */
  pageHtml(): string | undefined;
  formatDate(locale: string, iso: string, timeOfDay: boolean, zone?: string): string;
  formatRange(locale: string, from: number, to: number): string;
  /** The name of a CLDR category. */
  pluralRange(locale: string, from: number, to: number): string;
  listPattern(locale: string, count: number): string[];
  countWords(lang: string, text: string): number;
  fold(lang: string, name: string): string;
}

/** The platform's services; in a browser, with its HTML parser. */
export const makePlatform = (parseHtml?: Platform["parseHtml"]): Platform => ({
  parseHtml,
  // Of an input, where it has a page (`www/core/calls.ts`).
  walkPage: () => undefined,
  pageHtml: () => undefined,
  formatDate,
  formatRange,
  pluralRange,
  listPattern,
  countWords,
  fold,
});
