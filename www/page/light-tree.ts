// An article as the children of its element (`fallback="article"`), where reader views, translators and whatever else
// sees no shadow trees finds it.

import type { BodySource } from "../api/types.ts";
import { withoutMarks } from "../article/scrollers.ts";
import { create, own as ownOf, setOwn, shadowOf } from "../platform/own.ts";
import { placed } from "../platform/placed.ts";
import { constructed } from "../platform/styles.ts";
import { light } from "../styles/css.ts";

/** An element that can be told to make its view anew, as by a move between documents. */
interface Renewable extends Element {
  adoptedCallback(): void;
}

/** The children that each element had of the page, to be put back where there is no article. */
const fallbacks = new WeakMap<Element, ChildNode[]>();

/** The view that each element shows. */
const views = new WeakMap<Element, Element>();

const guards = new WeakMap<Element, MutationObserver>();

/** How soon a view that the page took away is made again, in milliseconds: one that always takes it away does little else. */
const PAUSE = 1000;

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
  const holdsText = holds(element, body?.selector);
  if (!isWanted || !view || holdsText) {
    putBack(element);
    root.replaceChildren(fragment);
    // Children without a slot have no styles: what is hidden of the text could not be told when it is read again.
    if (holdsText) root.append(hiddenSlot(doc));
    root.adoptedStyleSheets = [styles];
    return;
  }
  const [before] = element.children;
  root.replaceChildren(create(doc, "slot"));
  root.adoptedStyleSheets = [constructed(doc, HOST)];
  addSheet(shadowOf(element), doc, constructed(doc, light));
  // The same again is no change of the page, for those who watch it.
  if (before && placed.has(before) && withoutMarks(before).isEqualNode(view)) return;
  const isFirst = !fallbacks.has(element);
  if (!before || !placed.has(before)) fallbacks.set(element, [...element.childNodes]);
  placed.add(view);
  views.set(element, view);
  element.replaceChildren(fragment);
  if (isFirst) {
    element.addEventListener("offprint-error", ({ target }) => target == element && putBack(element));
    guards.set(element, guard(element));
  }
  guards.get(element)!.observe(view, { attributeFilter: ["part"] });
}

/** Makes the view anew where the page was made anew from what its server wrote (Turbo, Idiomorph), by the same JSON. */
function guard(element: Element): MutationObserver {
  let next = 0;
  const observer = new MutationObserver(() => {
    const view = views.get(element);
    if (!view || (view.parentNode == element && view.matches("[part~=article]"))) return;
    views.delete(element);
    // Made into another, it is the page's.
    placed.delete(view);
    const now = performance.now();
    setTimeout(
      () => views.has(element) || !element.isConnected || (element as Renewable).adoptedCallback(),
      Math.max(0, next - now),
    );
    next = Math.max(now, next) + PAUSE;
  });
  observer.observe(element, { childList: true });
  return observer;
}

function putBack(element: Element): void {
  views.delete(element);
  const children = fallbacks.get(element);
  if (children && placed.has(element.firstElementChild!)) element.replaceChildren(...children);
}

function hiddenSlot(doc: Document): HTMLElement {
  const slot = create(doc, "slot");
  slot.hidden = true;
  return slot;
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
