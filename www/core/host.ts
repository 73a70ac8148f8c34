// What the platform does for the core (`wasm/src/host.rs`). Nothing here may throw: an exception would pass
// through the core and leave its stack as it was.

import { countWords, fold, formatDate, formatRange, listPattern, pluralRange } from "../platform/intl.ts";
import { resolveUrl } from "../platform/url.ts";

/** What the core calls. */
export interface Host {
  /** A service of the platform, by its place in `wasm/src/host.rs`. */
  ask(service: number, subject: string, text: string, from: number, to: number): string;
  /** The end of a request: a text and, where something is `shown`, a recorded tree (see `dom.ts`). */
  done(shown: boolean, ops: Uint32Array, characters: string, text: string): void;
}

/** A host's services, with that HTML parser. */
export function makeHost(parseHtml: (html: string) => string): Pick<Host, "ask"> {
  const services: ((subject: string, text: string, from: number, to: number) => string)[] = [
    (url, base) => resolveUrl(url, base || undefined) ?? "",
    parseHtml,
    (locale, dateInZone, timeOfDay) => {
      const [iso, zone] = dateInZone.split("\0");
      return formatDate(locale, iso!, timeOfDay > 0, zone);
    },
    (locale, _, from, to) => formatRange(locale, from, to),
    (locale, _, from, to) => pluralRange(locale, from, to),
    (locale, _, count) => listPattern(locale, count),
    (lang, text) => String(countWords(lang, text)),
    fold,
  ];
  return { ask: (service, ...given) => services[service]!(...given) };
}
