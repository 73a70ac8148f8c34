// Links within an article that stands in a shadow tree, where browsers do not look for what a fragment names.

/** Goes where a link leads within its own tree: it is scrolled to, and the keyboard goes on from there. */
export function goTo(link: Element): void {
  const root = link.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(link.getAttribute("href")!.slice(1));
  if (!target) return;
  if (target.tabIndex < 0) {
    // A paragraph takes no focus by itself, and is no stop of the keyboard afterwards.
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
