// The sheet for paper: in a document of its own, or in the place of the page while it prints.

import type { Core } from "../core/calls.ts";
import { sheet as css } from "../styles/css.ts";
import { formatNumber } from "../platform/intl.ts";
import { create, own, setOwn } from "../platform/own.ts";
import { marginsOf } from "./margins.ts";
import { constructed } from "../platform/styles.ts";
import type { Input, ViewOptions } from "../api/types.ts";

/** How long to wait for pictures, in milliseconds. */
const PICTURES = 5000;

/** A sheet that stands in no document yet. */
export interface Sheet {
  fragment: DocumentFragment;
  lang: string | null;
  dir: string | null;
  headline: string;
  /** The rules that are this article's own. */
  margins: string;
  pictures: HTMLImageElement[];
  /** Says, on the sheet, how many pictures are missing; the words, or nothing where all are there. */
  count(): string;
}

/** The sheet of an article, or nothing where there is none. Its pictures begin to load. */
export function sheetOf(
  core: Core,
  input: Input,
  options: ViewOptions,
  doc: Document,
  size?: number,
): Sheet | undefined {
  const now = new Date();
  // The reader's day, not that of UTC.
  const printed = new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  // It is a document of its own, so its headline is the first heading.
  const all = { printed, qr: true, ...options, headingLevel: 1 };
  const { fragment } = core.mount(input, "print", all, doc);
  const root = fragment?.firstElementChild;
  if (!fragment || !root) return undefined;
  const text = (selector: string) => root.querySelector(selector)?.textContent ?? "";
  const headline = text("[part=headline]");
  const dir = root.getAttribute("dir");
  const locale = options.locale ?? "en";
  const pictures = [...root.querySelectorAll("img")];
  // Paper does not scroll.
  for (const picture of pictures) picture.loading = "eager";
  const notice = create(doc, "p");
  notice.className = "offprint-notice";
  notice.part.add("notice");
  notice.dir = "auto";
  return {
    fragment,
    lang: root.getAttribute("lang"),
    dir,
    headline,
    pictures,
    margins: marginsOf({
      publication: text("[part=publisher] bdi"),
      headline,
      dir,
      page: core.word("page", options),
      locale,
      size,
    }),
    count() {
      const missing = pictures.filter(({ complete, naturalWidth }) => !complete || !naturalWidth).length;
      const words = core.word("pictures-missing", options);
      notice.textContent = missing ? words.replace("{count}", formatNumber(locale, missing)) : "";
      if (missing) root.querySelector("[part=header]")?.append(notice);
      else notice.remove();
      return notice.textContent;
    },
  };
}

/** Waits until the pictures can be painted, or cannot be had, or time is up; then counts the missing. */
export async function settled(sheet: Sheet): Promise<string> {
  const decoded = sheet.pictures.map((picture) => picture.decode().catch(() => {}));
  await Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, PICTURES))]);
  return sheet.count();
}

/** An empty frame in `place`, when its document is there to stay. */
export async function frameIn(place: Element | ShadowRoot): Promise<HTMLIFrameElement> {
  const frame = create(place.ownerDocument, "iframe");
  place.append(frame);
  // Some engines put another document in the place of the first.
  if (frame.contentDocument && frame.contentDocument.readyState != "complete")
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return frame;
}

/** Makes the sheet the whole of a document. */
export function fill(doc: Document, sheet: Sheet): void {
  const html = doc.documentElement;
  if (sheet.lang) html.lang = sheet.lang;
  if (sheet.dir) html.dir = sheet.dir;
  doc.title = sheet.headline;
  doc.adoptedStyleSheets = [constructed(doc, css), constructed(doc, sheet.margins)];
  for (const link of sheet.fragment.querySelectorAll("a")) {
    const href = link.getAttribute("href")!;
    // A frame's address is not its base.
    if (href.startsWith("#")) link.href = doc.URL + href;
    else link.target = "_blank";
  }
  const main = doc.createElement("main");
  main.append(sheet.fragment);
  doc.body.replaceChildren(main);
}

/** Opens the system's dialog; engines tell of its end by the event, by returning, or both. */
export function printed(view: Window): Promise<unknown> {
  return new Promise((resolve) => {
    view.addEventListener("afterprint", resolve, { once: true });
    view.print();
    // An engine that opens no dialog tells nothing.
    setTimeout(resolve, 60_000);
  });
}

/**
 * Prints the sheet from a frame in `place` that nobody sees. Resolves when the system's dialog has closed.
 * `ready` is called just before it opens.
 */
export async function printSheet(
  core: Core,
  input: Input,
  options: ViewOptions,
  place: ShadowRoot,
  ready: () => void,
): Promise<void> {
  const frame = await frameIn(place);
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  // In the page's layout, so that it has one, and out of its sight. Print needs the frame's width to be real.
  frame.style.cssText =
    "position:fixed;inset:0 auto auto 0;width:210mm;height:1px;opacity:0;border:0;pointer-events:none";
  try {
    const doc = frame.contentDocument;
    const sheet = doc && sheetOf(core, input, options, doc);
    if (!sheet) return;
    fill(doc, sheet);
    await settled(sheet);
    ready();
    await printed(frame.contentWindow!);
  } finally {
    frame.remove();
  }
}

/** Whether a sheet stands in the place of the page; another widget's would be one too many. */
let isShown = false;

/**
 * Puts the sheet in the place of the whole page, as it prints. Nothing of the page is moved: its style sheets
 * are switched off, its body hidden, and the sheet stands beside it. Returns what puts all back.
 */
export function showSheet(sheet: Sheet, html: HTMLElement): () => void {
  if (isShown) return () => {};
  isShown = true;
  sheet.count();
  const doc = html.ownerDocument;
  const place = create(doc, "main");
  place.append(...sheet.fragment.childNodes);
  const off = [...own(doc, "styleSheets")].filter((styles) => !styles.disabled);
  const adopted = [...own(doc, "adoptedStyleSheets")];
  const title = html.querySelector("head > title");
  const named = title?.textContent ?? null;
  const hidden = [...html.children].filter(({ localName }) => localName != "head") as HTMLElement[];
  const kept = [html, ...hidden].map((element) => [element, element.style.cssText] as const);
  const attributes = (["lang", "dir"] as const).map((name) => [name, html.getAttribute(name)] as const);
  for (const styles of off) styles.disabled = true;
  setOwn(doc, "adoptedStyleSheets", [constructed(doc, css), constructed(doc, sheet.margins)]);
  // Engines print it, and name files by it.
  if (title) title.textContent = sheet.headline;
  for (const [{ style }] of kept) style.cssText = "";
  for (const { style } of hidden) style.setProperty("display", "none", "important");
  for (const [name] of attributes) setAttribute(html, name, sheet[name]);
  html.append(place);
  // Laid out at once: where the page ran vertically, Chromium else sometimes counts its pages, not the sheet's.
  void html.offsetHeight;
  return () => {
    isShown = false;
    sheet.fragment.append(...place.childNodes);
    place.remove();
    for (const styles of off) styles.disabled = false;
    setOwn(doc, "adoptedStyleSheets", adopted);
    if (title) title.textContent = named;
    for (const [name, value] of attributes) setAttribute(html, name, value);
    for (const [element, text] of kept) {
      element.style.cssText = text;
      // Asked for first: Chromium writes the attribute only when it is looked at, and would do so after.
      if (!text && element.hasAttribute("style")) element.removeAttribute("style");
    }
  };
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The browser's command. Where the keys write no Latin letters, it is the key in the place of the P. */
export function isPrint({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): boolean {
  return (
    (ctrlKey || metaKey) && !altKey && !shiftKey && (/^p$/i.test(key) || (key > "\x7f" && code == "KeyP"))
  );
}
