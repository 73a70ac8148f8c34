// An article as the children of its element (`fallback="article"`), where reader views, translators and whatever else
// sees no shadow trees finds it.

import type { BodySource } from "../api/types.ts";
import { withoutMarks } from "../article/scrollers.ts";
import { create, own as ownOf, setOwn, shadowOf } from "../platform/own.ts";
import { placed } from "../platform/placed.ts";
import { constructed } from "../platform/styles.ts";
import { light } from "../styles/css.ts";

/** The children that each element had of the page, to be put back where there is no article. */
const fallbacks = new WeakMap<Element, ChildNode[]>();

/** As the elements' own sheet has it of the element itself. */
const HOST = ":host{display:block;min-inline-size:0}:host([hidden]){display:none!important}";

/** Puts an article's view where it belongs: below the element itself, if the element asks for that, else into its shadow. */
export function placeArticle(
  element: Element,
  root: ShadowRoot,
  fragment: DocumentFragment,
  styles: CSSStyleSheet,
  body: BodySource | undefined,
): void {
  const doc = element.ownerDocument;
  const view = fragment.firstElementChild;
  const isWanted = element.getAttribute("fallback")?.trim().toLowerCase() == "article";
  if (!isWanted || !view || holds(element, body?.selector)) {
    putBack(element);
    root.replaceChildren(fragment);
    root.adoptedStyleSheets = [styles];
    return;
  }
  const [before] = element.children;
  root.replaceChildren(create(doc, "slot"));
  root.adoptedStyleSheets = [constructed(doc, HOST)];
  addSheet(shadowOf(element), doc, constructed(doc, light));
  // The same again is no change of the page, for those who watch it.
  if (before && placed.has(before) && withoutMarks(before).isEqualNode(view)) return;
  if (!fallbacks.has(element)) {
    fallbacks.set(element, [...element.childNodes]);
    element.addEventListener("offprint-error", () => putBack(element), { capture: true });
  }
  placed.add(view);
  element.replaceChildren(fragment);
}

function putBack(element: Element): void {
  const children = fallbacks.get(element);
  if (children && placed.has(element.firstElementChild!)) element.replaceChildren(...children);
}

/** Whether the element has the article's text for its own children: then that is there for all who look. */
function holds(element: Element, selector: string | undefined): boolean {
  try {
    return !!selector && !fallbacks.has(element) && !!element.querySelector(selector);
  } catch {
    // The names of a page's elements may be such as no selector has.
    return false;
  }
}

/** To the tree that the element stands in. */
function addSheet(root: ShadowRoot | undefined, doc: Document, sheet: CSSStyleSheet): void {
  const sheets = root ? root.adoptedStyleSheets : ownOf(doc, "adoptedStyleSheets");
  if (sheets.includes(sheet)) return;
  if (root) root.adoptedStyleSheets = [...sheets, sheet];
  else setOwn(doc, "adoptedStyleSheets", [...sheets, sheet]);
}
