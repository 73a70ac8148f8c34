// The sheet for paper: in a document of its own, or in the place of the page while it prints.

import type { Core } from "../core/calls.ts";
import { sheet as css } from "../styles/css.ts";
import { formatNumber } from "../platform/intl.ts";
import { create, own, setOwn } from "../platform/own.ts";
import { keepPlace } from "./keep-place.ts";
import { marginsOf } from "./margins.ts";
import { Pictures } from "./pictures.ts";
import type { Asked, Sheet } from "./printer.ts";
import { opened } from "./system.ts";
import { constructed } from "../platform/styles.ts";
import type { Input, ViewOptions } from "../api/types.ts";

/** What a sheet is made with, beside the article. */
export interface Made {
  /** Of the text, where 1 is normal. */
  size?: number;
  /** Called when a picture comes, or fails, after it was counted. */
  changed?: () => void;
}

/** The sheet of an article, or nothing where there is none. Its pictures begin to load. */
export function sheetOf(
  core: Core,
  input: Input,
  options: ViewOptions,
  doc: Document,
  { size, changed }: Made = {},
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
  const pictures = new Pictures(root, () => {
    sheet.count();
    changed?.();
  });
  const notice = create(doc, "p");
  notice.className = "offprint-notice";
  notice.part.add("notice");
  notice.dir = "auto";
  const sheet: Sheet = {
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
      const { missing } = pictures;
      const words = core.word("pictures-missing", options);
      notice.textContent = missing ? words.replace("{count}", formatNumber(locale, missing)) : "";
      if (missing) root.querySelector("[part=header]")?.append(notice);
      else notice.remove();
      return notice.textContent;
    },
  };
  return sheet;
}

/** Waits until the pictures can be painted, or cannot be had, or time is up; then counts the missing. */
export async function settled(sheet: Sheet): Promise<string> {
  await sheet.pictures.settle();
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

/** Opens the system's dialog, and says whether it did; engines tell of its end by the event, by returning, or both. */
export function printed(view: Window): Promise<boolean> {
  return new Promise((resolve, reject) => {
    view.addEventListener("afterprint", () => resolve(true), { once: true });
    try {
      if (!opened(view)) resolve(false);
    } catch (error) {
      reject(error as Error);
    }
    // An engine that opens no dialog tells nothing.
    setTimeout(resolve, 60_000, true);
  });
}

/**
 * Prints the sheet from a frame in `place` that nobody sees. Resolves when the system's dialog has closed, with whether there
 * was one. `ready` is called just before it opens.
 */
export async function printSheet(
  { core, input, options }: Asked,
  place: ShadowRoot,
  ready: () => void,
): Promise<boolean> {
  const frame = await frameIn(place);
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  // In the page's layout, so that it has one, and out of its sight. Print needs the frame's width to be real.
  frame.style.cssText =
    "position:fixed;inset:0 auto auto 0;width:210mm;height:1px;opacity:0;border:0;pointer-events:none";
  const doc = frame.contentDocument;
  const sheet = doc && sheetOf(core, input, options, doc);
  if (!sheet) return false;
  fill(doc, sheet);
  await settled(sheet);
  sheet.pictures.seal();
  ready();
  return printed(frame.contentWindow!);
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
  const goBack = keepPlace(html);
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
  // Beside the body, before the dialogs that may stand behind it.
  const body = own(doc, "body");
  html.insertBefore(place, body?.parentNode == html ? body.nextSibling : null);
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
    goBack();
  };
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
