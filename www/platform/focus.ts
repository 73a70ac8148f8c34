// Where the reader is, for the keyboard and for a screen reader, when a dialog closes or printing ends.

import { own, shadowOf } from "../platform/own.ts";

/** What may take the focus. */
const FOCUSABLE = "a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]";

/** So many are tried, on either side, before the search ends. */
const TRIES = 30;

/** The element that has the focus, across shadow roots; nothing where only the page has it. */
export function focused(doc: Document): HTMLElement | undefined {
  let at = own(doc, "activeElement");
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at != own(doc, "body") && at != own(doc, "documentElement") ? (at as HTMLElement) : undefined;
}

/** What an element stands in, as it is rendered. */
export const parentOf = (element: Element): Element | null | undefined =>
  element.assignedSlot ?? element.parentElement ?? shadowOf(element)?.host;

/** Whether an element is rendered. WebKit takes what closed details hold for rendered. */
export function isRendered(element: Element): boolean {
  if (element.checkVisibility?.() === false) return false;
  for (let at: Element | null | undefined = element; at; at = parentOf(at)) {
    if (at.localName != "summary" && at.parentElement?.matches("details:not([open])")) return false;
  }
  return true;
}

/** Gives an element the focus, if it can have it. */
export function focus(element: HTMLElement | null | undefined): boolean {
  if (!element?.isConnected || !isRendered(element)) return false;
  element.focus({ preventScroll: true });
  // WebKit's `:focus` lags behind.
  return (element.getRootNode() as Document | ShadowRoot).activeElement == element;
}

/**
 * Gives the focus to what is next to an element that cannot have it: the opener of the menu that it is in, else the
 * nearest control before it, else after it.
 */
export function focusNear(element: HTMLElement): void {
  for (let at: Element | undefined | null = element; at; at = parentOf(at))
    if (openers(at).some(focus)) return;
  for (let at: Element | undefined = element; at; at = shadowOf(at)?.host) {
    const root = shadowOf(at) ?? own(at.ownerDocument, "documentElement");
    const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (each) => each.tabIndex >= 0 && isRendered(each),
    );
    const isBefore = (each: Element) =>
      (at as Element).compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING;
    const before = all.filter(isBefore).reverse();
    const after = all.filter((each) => !isBefore(each));
    if ([...before.slice(0, TRIES), ...after.slice(0, TRIES)].some(focus)) return;
  }
}

/** What opens the menu that an element is. */
function openers(element: Element): HTMLElement[] {
  const root = shadowOf(element) ?? own(element.ownerDocument, "documentElement");
  const id = element.id && CSS.escape(element.id);
  const by = ["aria-controls~", "popovertarget", "commandfor"].map((name) => `[${name}="${id}"]`).join();
  return [
    ...(element.localName == "details" ? element.querySelectorAll<HTMLElement>(":scope > summary") : []),
    ...(id ? root.querySelectorAll<HTMLElement>(by) : []),
  ];
}
