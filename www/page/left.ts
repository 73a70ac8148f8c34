// JSON that was left behind: a page that changes without being loaded anew (a single-page site, Turbo) may keep that of
// the address before in its head.

import { own } from "../platform/own.ts";

/** Where a script was first seen with that text, and whether the page showed its headline then. */
interface Seen {
  text: string;
  address: string;
  shown: boolean;
}

const seen = new WeakMap<Element, Seen>();

/** Elements that show the headline of the page's article. */
export const HEADLINES = "h1,[itemprop~=headline]";

/** What has our own view for its children, which says nothing of the page, or will have it. */
const PLACED = "offprint-article[fallback~=article i]";

/** The address of a document, without the fragment. */
export const addressOf = (doc: Document): string => own(doc, "URL").split("#")[0]!;

/**
 * Whether the article of a script is no longer that of the page. The address changed since it came, and the headline that was
 * shown is gone; where none was shown, the path is another, and the JSON names the one before. A new query alone
 * (a tracker's, a picture's), or an address that follows the reader through a list of articles, makes none of them old.
 */
export function isLeft(script: Element, html: Element): boolean {
  const text = script.textContent!;
  const address = addressOf(html.ownerDocument);
  const first = seen.get(script);
  if (first?.text != text) {
    seen.set(script, { text, address, shown: isShown(text, html) });
    return false;
  }
  if (first.address == address) return false;
  if (first.shown) return !isShown(text, html);
  const [before, now] = [pathOf(first.address), pathOf(address)];
  return before.length > 1 && !now.startsWith(before) && text.replaceAll("\\/", "/").includes(before);
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return "";
  }
}

const line = (text: string) => text.replace(/\s+/g, " ").trim();

function isShown(json: string, html: Element): boolean {
  const [, quoted] = /"headline"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(json) ?? [];
  try {
    const headline = line(JSON.parse(quoted!));
    return [...html.querySelectorAll(HEADLINES)].some(
      (one) => !one.closest(PLACED) && line(one.textContent!).includes(headline),
    );
  } catch {
    return false;
  }
}
