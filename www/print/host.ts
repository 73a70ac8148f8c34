// Where the print dialog stands: in an element of its own beside the body, where no ancestor of the button can hide
// it, make it inert or style it.

import { constructed } from "../platform/styles.ts";
import { create, own } from "../platform/own.ts";
import { placed } from "../platform/placed.ts";
import { dialog, elements } from "../styles/css.ts";

/** The mark of a print element that is only the place of a dialog. */
const MARK = "data-offprint-dialog";

/** The custom properties that a page may set. */
const PROPERTIES = [...new Set(elements.match(/--offprint-[\w-]+/g))];

/** A place of its own, as long as it is needed. */
export interface Place {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Makes the place for a dialog of `element`, at the end of the page. It has the element's name and classes, so that the page's
 * rules for its parts apply, and its custom properties, wherever these were set. All else starts afresh.
 */
export function placeOf(element: HTMLElement): Place {
  const doc = element.ownerDocument;
  const host = create(doc, element.localName as "div");
  placed.add(host);
  host.toggleAttribute(MARK, true);
  host.classList.add(...element.classList);
  // In a document where the name is not registered, it is an element like others.
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.replaceChildren();
  root.adoptedStyleSheets = [constructed(doc, elements), constructed(doc, dialog)];
  own(doc, "documentElement").append(host);
  const [of, here] = [getComputedStyle(element), getComputedStyle(host)];
  for (const name of PROPERTIES) {
    const value = of.getPropertyValue(name);
    if (value != here.getPropertyValue(name)) host.style.setProperty(name, value || "initial");
  }
  return { host, root };
}

/** The colour scheme of an element, where it is not that of its place. */
export function schemeOf(element: HTMLElement, { host }: Place): string {
  const { colorScheme } = getComputedStyle(element);
  return colorScheme == getComputedStyle(host).colorScheme ? "" : colorScheme;
}
