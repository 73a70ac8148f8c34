// What a page loses while it is not laid out: how far it was scrolled, what was selected, what had the focus.

import { own } from "../platform/own.ts";
import { focus, focused } from "../platform/focus.ts";

/** Notes where the reader is; what it returns takes the reader back. */
export function keepPlace(html: HTMLElement): () => void {
  const doc = html.ownerDocument;
  const scrolled = [...elementsIn(html)]
    .filter(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft)
    .map((element) => [element, element.scrollLeft, element.scrollTop] as const);
  const selection = own(doc, "defaultView")?.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const active = focused(doc);
  const scrollBack = () => {
    for (const [element, left, top] of scrolled)
      if (element.scrollLeft != left || element.scrollTop != top)
        element.scrollTo({ left, top, behavior: "instant" });
  };
  return () => {
    if (active && !focused(doc)) focus(active);
    const isAnother = anchorNode?.isConnected && selection?.anchorNode != anchorNode;
    if (isAnother && focusNode?.isConnected)
      selection!.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    scrollBack();
    // The page may be as wide as the paper until its next frame, and so less high.
    own(doc, "defaultView")?.requestAnimationFrame(scrollBack);
  };
}

/** All elements of a tree, with those in its shadow roots. */
function* elementsIn(root: Element | ShadowRoot): Iterable<Element> {
  if ("scrollTop" in root) yield root;
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}
