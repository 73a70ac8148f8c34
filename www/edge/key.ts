// The key under which what was rendered may be kept: of all that it is made of, and of nothing else.

import { readFrom, sourceOf } from "../server.ts";
import type { PageOptions, Source, View, ViewOptions } from "../api/types.ts";

/** JSON whose keys are in order, so that the same options in another order are the same text. */
const ordered = (_: string, value: unknown): unknown =>
  value && typeof value == "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * A key for a cache, in hexadecimal digits: a hash of the release of this package, the view, the options, and of
 * what is read. Of a page, that is its article JSON and what it says of itself; and where its text, or all, stands in
 * the page, the article that was read from there. The rest of the page may change.
 */
export async function cacheKey(
  source: Source,
  view: View,
  options: PageOptions & ViewOptions & { styles?: string } = {},
): Promise<string> {
  const input = sourceOf(source, options);
  const { scripts, page, around } = input;
  let isOpen = false;
  const ask = () => {
    isOpen = true;
    return around as string;
  };
  const { article } = around ? readFrom({ ...input, around: ask }) : {};
  const parts = [VERSION, view, scripts, page, options, ...(isOpen ? [article] : [])];
  const text = JSON.stringify(parts, ordered);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The options of a worker are the same for every page. */
const marks = new WeakMap<object, string>();

/** What a page is made of beside the upstream's: the release and the options, in few letters (FNV-1a). */
export function markOf(options: object): string {
  const known = marks.get(options);
  if (known) return known;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(options, ordered))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  const mark = `offprint-${VERSION}-${hash.toString(36)}`;
  marks.set(options, mark);
  return mark;
}
