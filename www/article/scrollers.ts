// Boxes that scroll: a keyboard must reach them, and a screen reader says what they hold. Not every engine does either.

import { placed } from "../platform/placed.ts";

const SCROLLER = "[part~=table-scroller]";

/** What a table that scrolls is given. */
const MARKS = ["tabindex", "role", "aria-label"] as const;

/** How much of a row names a table that has no caption. */
const LONGEST_NAME = 100;

/** Keeps the tables that are wider than the text reachable and named, and no others; returns what ends that. */
export function watchScrollers(root: ShadowRoot): () => void {
  // The article may stand among the page's own elements (`fallback="article"`).
  const light = root.host.firstElementChild;
  const view = light && placed.has(light) ? light : root;
  const body = view.querySelector("[part~=body]");
  if (!body) return () => {};
  // The text grows and shrinks with whatever changes in it.
  const observer = new ResizeObserver(() => view.querySelectorAll<HTMLElement>(SCROLLER).forEach(mark));
  observer.observe(body);
  return () => observer.disconnect();
}

/** A view as it was made: without what marks the tables that scroll here and now. */
export function withoutMarks(view: Element): Node {
  const copy = view.cloneNode(true) as Element;
  for (const scroller of copy.querySelectorAll(SCROLLER))
    for (const name of MARKS) scroller.removeAttribute(name);
  return copy;
}

function mark(scroller: HTMLElement): void {
  const isScrolling = scroller.scrollWidth > scroller.clientWidth;
  if (isScrolling == scroller.hasAttribute("tabindex")) return;
  const values = { tabindex: "0", role: "region", "aria-label": nameOf(scroller) };
  for (const name of MARKS) {
    if (isScrolling) scroller.setAttribute(name, values[name]);
    else scroller.removeAttribute(name);
  }
}

/** Its caption, or that of the figure; else what its first row says. */
function nameOf(scroller: Element): string {
  const text = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();
  const figure = scroller.closest("figure");
  const cells = [...(scroller.querySelector("tr")?.children ?? [])];
  const row = () => cells.flatMap((cell) => text(cell) || []).join(", ");
  return (
    text(scroller.querySelector("caption")) ||
    text(figure?.querySelector("figcaption")) ||
    row().slice(0, LONGEST_NAME)
  );
}
