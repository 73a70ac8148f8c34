// Boxes that scroll: a keyboard must reach them, and a screen reader says what they hold. Not every engine does either.

const SCROLLER = "[part~=table-scroller]";

/** How much of a row names a table that has no caption. */
const LONGEST_NAME = 100;

/** Keeps the tables that are wider than the text reachable and named, and no others; returns what ends that. */
export function watchScrollers(root: ShadowRoot): () => void {
  const body = root.querySelector("[part~=body]");
  if (!body) return () => {};
  // The text grows and shrinks with whatever changes in it.
  const observer = new ResizeObserver(() => root.querySelectorAll<HTMLElement>(SCROLLER).forEach(mark));
  observer.observe(body);
  return () => observer.disconnect();
}

function mark(scroller: HTMLElement): void {
  const isScrolling = scroller.scrollWidth > scroller.clientWidth;
  if (isScrolling == scroller.hasAttribute("tabindex")) return;
  const attributes = { tabindex: "0", role: "region", "aria-label": nameOf(scroller) };
  for (const [name, value] of Object.entries(attributes)) {
    if (isScrolling) scroller.setAttribute(name, value);
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
