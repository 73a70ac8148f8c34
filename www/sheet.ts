// The sheet for paper: in a document of its own, or in the place of the page while it prints.

import type { Core } from "./calls.ts";
import { sheet as css } from "./css.ts";
import { constructed } from "./styles.ts";
import type { Input, ViewOptions } from "./types.ts";

/** How long to wait for pictures, in milliseconds. */
const PICTURES = 3000;

/** The sheet in a document, or nothing where there is no article. */
function sheetFor(
  core: Core,
  input: Input,
  options: ViewOptions,
  doc: Document,
): DocumentFragment | undefined {
  const now = new Date();
  // The reader's day, not that of UTC.
  const printed = new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const { fragment } = core.mount(input, "print", { printed, ...options }, doc);
  // Paper does not scroll.
  for (const image of fragment?.querySelectorAll("img") ?? []) image.loading = "eager";
  return fragment;
}

/**
 * Prints the sheet from a frame in `place`. Resolves when the print dialog has closed. `ready` is called just
 * before it opens.
 */
export async function printSheet(
  core: Core,
  input: Input,
  options: ViewOptions,
  place: ShadowRoot,
  ready: () => void,
): Promise<void> {
  const frame = place.ownerDocument.createElement("iframe");
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  // In the page's layout, so that it has one, and out of its sight. Print needs the frame's width to be real.
  frame.style.cssText =
    "position:fixed;inset:0 auto auto 0;width:210mm;height:1px;opacity:0;border:0;pointer-events:none";
  place.append(frame);
  try {
    const view = frame.contentWindow!;
    const doc = view.document;
    const sheet = sheetFor(core, input, options, doc);
    if (!sheet) return;
    fill(doc, sheet);
    await picturesOf(doc.body);
    ready();
    await printed(view);
  } finally {
    frame.remove();
  }
}

function fill(doc: Document, sheet: DocumentFragment): void {
  const root = sheet.firstElementChild;
  for (const name of ["lang", "dir"]) {
    const value = root?.getAttribute(name);
    if (value) doc.documentElement.setAttribute(name, value);
  }
  doc.title = sheet.querySelector("h1,h2,h3,h4,h5,h6")?.textContent ?? "";
  doc.adoptedStyleSheets = [constructed(doc, css)];
  doc.body.replaceChildren(sheet);
}

/** Waits until the pictures can be painted, or cannot be had, or time is up. */
function picturesOf(element: Element): Promise<unknown> {
  const decoded = [...element.querySelectorAll("img")].map((image) => image.decode().catch(() => {}));
  return Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, PICTURES))]);
}

/** Opens the print dialog; engines tell of its end by the event, by returning, or both. */
function printed(view: Window): Promise<unknown> {
  return new Promise((resolve) => {
    view.addEventListener("afterprint", resolve);
    view.focus();
    view.print();
    // An engine that opens no dialog tells nothing.
    setTimeout(resolve, 60_000);
  });
}

/**
 * Puts the sheet in the place of the whole page, as it prints. Nothing of the page is moved: its style sheets
 * are switched off, its body hidden, and the sheet stands beside it. Returns what puts all back.
 */
export function printPage(core: Core, input: Input, options: ViewOptions, html: HTMLElement): () => void {
  const doc = html.ownerDocument;
  const sheet = sheetFor(core, input, options, doc);
  const body = html.querySelector("body");
  if (!sheet || !body) return () => {};
  const place = doc.createElement("div");
  place.append(sheet);
  const off = [...doc.styleSheets].filter((styles) => !styles.disabled);
  const adopted = [...doc.adoptedStyleSheets];
  const kept = [html, body].map((element) => [element, element.style.cssText] as const);
  for (const styles of off) styles.disabled = true;
  doc.adoptedStyleSheets = [constructed(doc, css)];
  for (const [{ style }] of kept) style.cssText = "";
  body.style.setProperty("display", "none", "important");
  html.append(place);
  return () => {
    place.remove();
    for (const styles of off) styles.disabled = false;
    doc.adoptedStyleSheets = adopted;
    for (const [element, text] of kept) {
      element.style.cssText = text;
      if (!text) element.removeAttribute("style");
    }
  };
}
