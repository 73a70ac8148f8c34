// Of several printable articles, the one that the reader looks at.

import { own, shadowOf } from "../platform/own.ts";
import type { Printer } from "./printer.ts";

/** The one most of whose article is in view; else the one nearest to the middle of the window; else the first. */
export function mostSeen(all: readonly Printer[]): Printer | undefined {
  if (all.length < 2) return all[0];
  let best: { printer: Printer; seen: number; far: number } | undefined;
  for (const printer of all) {
    const { seen, far } = measured(placeOf(printer, all));
    if (!best || seen > best.seen || (seen == best.seen && far < best.far)) best = { printer, seen, far };
  }
  return best?.printer;
}

/** How much of an element is in view, in square pixels, and how far it is from the middle of the window. */
function measured(element: Element): { seen: number; far: number } {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  // Not painted, and so nowhere.
  if (element.checkVisibility?.({ visibilityProperty: true }) === false || (top == bottom && left == right))
    return { seen: 0, far: Infinity };
  const view = own(element.ownerDocument, "defaultView") ?? window;
  const within = (from: number, to: number, most: number) =>
    Math.max(0, Math.min(to, most) - Math.max(from, 0));
  const middle = view.innerHeight / 2;
  return {
    seen: within(top, bottom, view.innerHeight) * within(left, right, view.innerWidth),
    far: Math.max(top - middle, middle - bottom, 0),
  };
}

/**
 * Where the article of a print element stands: its text, if it is the page's; else the article element with the same `for`;
 * else the largest element around the print element that is not around another one too.
 */
function placeOf({ element, asked }: Printer, all: readonly Printer[]): Element {
  const root = shadowOf(element) ?? own(element.ownerDocument, "documentElement");
  const selector = asked()?.body?.selector;
  const text = selector ? own(element.ownerDocument, "documentElement").querySelector(selector) : null;
  const named = element.getAttribute("for");
  const article = named && root.querySelector(`offprint-article[for="${CSS.escape(named)}"]`);
  const others = new Set(all.flatMap((other) => (other.element == element ? [] : around(other.element))));
  const mine = around(element).filter((each) => !others.has(each));
  return text ?? (article || mine.at(-1)) ?? element;
}

/** An element and all around it, across shadow roots. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null | undefined = element; at; at = at.parentElement ?? shadowOf(at)?.host)
    found.push(at);
  return found;
}
