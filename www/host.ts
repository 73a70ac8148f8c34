// What the platform does for the core (`src/host/js.rs`). No method may throw: an exception would pass
// through the core and leave its stack as it was.

import { countWords, fold, formatDate, formatRange, listPattern, pluralRange } from "./intl.ts";
import { resolveUrl } from "./url.ts";

/** The services that the core calls. */
export interface Host {
  resolveUrl(url: string, base?: string): string | undefined;
  parseHtml(html: string): string;
  formatDate(locale: string, iso: string, timeOfDay: boolean, zone?: string): string;
  formatRange(locale: string, from: number, to: number): string;
  pluralRange(locale: string, from: number, to: number): string;
  listPattern(locale: string, count: number): string;
  countWords(lang: string, text: string): number;
  fold(lang: string, name: string): string;
  replay(ops: Uint32Array, text: string): void;
}

/** A host with that parser. */
export function makeHost(parseHtml: (html: string) => string): Host {
  const replay = () => {};
  return {
    resolveUrl,
    parseHtml,
    formatDate,
    formatRange,
    pluralRange,
    listPattern,
    countWords,
    fold,
    replay,
  };
}
