// What a reader has done in a view, carried over when the view is made anew.

import { liftedFrom } from "../share/lift.ts";

/** What tells an element from others of its view, best first. */
const MARKS = ["data-target", "data-action", "href", "part"];

const DETAILS = "details";
const OPEN = ":popover-open";
const STATUS = "[part~=status]";
const ADDRESS = "[part~=url-text]";

/**
 * Notes where the focus is, which details and whether the panel are open, and what was last said. Call what it returns when the new
 * view is in place.
 */
export function keep(root: ShadowRoot): () => void {
  const all = <T extends Element>(selector: string, from = root) => [...from.querySelectorAll<T>(selector)];
  const panel = (from = root) => from.querySelector<HTMLElement>("[popover]");
  const text = (selector: string, from = root) => from.querySelector(selector)?.textContent;
  const shown = liftedFrom(root) ?? root;
  const focus = shown.activeElement && places(shown, shown.activeElement);
  // Not every engine has popovers.
  const isOpen = !!panel(shown)?.showPopover && panel(shown)!.matches(OPEN);
  const open = all<HTMLDetailsElement>(DETAILS, shown).map((details) => details.open);
  const [said, address] = [text(STATUS, shown), text(ADDRESS, shown)];
  return () => {
    if (isOpen) panel()?.showPopover({ source: root.querySelector<HTMLElement>("[part~=open]")! });
    all<HTMLDetailsElement>(DETAILS).forEach((details, i) => (details.open = open[i] ?? details.open));
    // What was said of one address is not true of another.
    const status = root.querySelector(STATUS);
    if (status && said && address == text(ADDRESS)) status.textContent = said;
    for (const [selector, index] of focus ?? []) {
      const found = all<HTMLElement>(selector)[index];
      found?.focus({ preventScroll: true });
      if (found && root.activeElement == found) return;
    }
  };
}

/** Selectors that find an element, each with its place among those that it finds. */
function places(root: ShadowRoot, element: Element): [string, number][] {
  const marked = MARKS.filter((name) => element.hasAttribute(name)).map(
    (name) => `[${name}="${CSS.escape(element.getAttribute(name)!)}"]`,
  );
  return [...marked, element.localName].map((selector) => [
    selector,
    [...root.querySelectorAll(selector)].indexOf(element),
  ]);
}
