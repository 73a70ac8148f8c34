// What prints: the element's button, its method, and the browser's own command, on a page with any number of elements.

import { own } from "../platform/own.ts";
import { placeOf } from "./host.ts";
import { mostSeen } from "./in-view.ts";
import { openPreview } from "./preview.ts";
import type { Printer, Sheet } from "./printer.ts";
import { printSheet, settled, sheetOf, showSheet } from "./sheet.ts";
import { canPrint, opened } from "./system.ts";

/** By these a page shows that its printing is over, where an engine does not say so. */
const OVER = ["afterprint", "focus", "pageshow", "pointerdown", "keydown"];

/** By these, that it may come: the reader went to the browser's menu. */
const COMING = ["blur", "contextmenu"];

/** All elements that print, in the order of the page's making. */
const printers = new Set<Printer>();

/** The one whose preview was opened last, and so is above all. */
let latest: Printer | undefined;

/** What puts the page back in its place, while a sheet stands there. */
let restore: (() => void) | undefined;
let shown: Printer | undefined;

/** Whether the sheet's pictures are waited for. */
let isWaiting = false;

/**
 * Has an element's article printed by the browser's command, if it asks for that or its preview is open. Called for each article
 * that it is given; returns what ends it.
 */
export function enlist(printer: Printer): () => void {
  printers.add(printer);
  printer.sheet = undefined;
  // The same again is no second one.
  addEventListener("beforeprint", before);
  addEventListener("keydown", key);
  for (const sign of COMING) addEventListener(sign, coming);
  const { preview, element } = printer;
  if (preview?.isOpen()) {
    if (preview.doc == element.ownerDocument) preview.draw();
    else preview.close();
  }
  return () => dismiss(printer);
}

function dismiss(printer: Printer): void {
  printers.delete(printer);
  if (printer.preview?.isOpen()) printer.preview.close();
  if (shown == printer) after();
  if (printers.size) return;
  removeEventListener("beforeprint", before);
  removeEventListener("keydown", key);
  for (const sign of COMING) removeEventListener(sign, coming);
}

/** Opens the preview; where there is no text for a sheet, prints the page. */
export function preview(printer: Printer): void {
  if (printer.preview?.isOpen()) return;
  if (printer.asked()?.body || !canPrint()) open(printer);
  else printPage(printer);
}

function open(printer: Printer): void {
  printer.preview = openPreview(printer);
  latest = printer;
}

/** Prints the sheet without a preview. Resolves when the system's dialog has closed. */
export async function print(printer: Printer): Promise<void> {
  if (isWaiting) return;
  const asked = printer.asked()!;
  if (!asked.body || !canPrint()) return preview(printer);
  isWaiting = true;
  const place = placeOf(printer.element);
  let isOpened = false;
  try {
    isOpened = await printSheet(asked, place.root, () => printer.ready(false));
  } finally {
    isWaiting = false;
    place.host.remove();
    printer.element.shadowRoot?.querySelector("button")?.focus();
    if (!isOpened) help(printer);
  }
}

/** Says that nothing was printed, in the preview or in a dialog with nothing else. */
function help(printer: Printer): void {
  if (!printer.preview?.isOpen()) open(printer);
  printer.preview!.help();
}

/** The page's own printing, which a sheet may be put in the place of. */
function printPage(printer: Printer): void {
  let isOpened = false;
  try {
    isOpened = opened(window);
  } finally {
    if (!isOpened) help(printer);
  }
}

/** Whose sheet the page's printing prints: that of the preview; else of those with `intercept` the one in view. */
function chosen(): Printer | undefined {
  const open = (printer?: Printer) => printer?.preview?.isOpen() && printer.preview.hasSheet;
  if (open(latest)) return latest;
  return [...printers].find(open) ?? mostSeen([...printers].filter(isCommanded).sort(inOrder));
}

/** Moved into a frame that is gone, nothing of an element can be printed. */
const isCommanded = ({ element }: Printer) =>
  element.hasAttribute("intercept") && own(element.ownerDocument, "defaultView");

const inOrder = (a: Printer, b: Printer) =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;

/** The chosen sheet. Where its text is nowhere, the page is printed: the sheet would be less. */
function prepare(printer: Printer | undefined): Sheet | undefined {
  const asked = printer?.asked();
  if (!printer || !asked?.body) return undefined;
  const doc = printer.element.ownerDocument;
  if (printer.preview?.isOpen() && printer.preview.hasSheet) return printer.preview.sheet(doc);
  // Kept: its pictures, which the reader may not have scrolled to, load from now on.
  return (printer.sheet ??= sheetOf(asked.core, asked.input, asked.options, doc));
}

const coming = (): { printer: Printer | undefined; sheet: Sheet | undefined } => {
  const printer = chosen();
  // The page's text may be another by now.
  if (printer?.asked()?.body?.selector && !isWaiting) printer.sheet = undefined;
  return { printer, sheet: prepare(printer) };
};

/** The keys of the browser's command, where there is time to wait for the pictures. */
const key = async (event: KeyboardEvent) => {
  if (!isPrint(event) || event.defaultPrevented || !canPrint()) return;
  const { printer, sheet } = coming();
  if (!printer || !sheet) return;
  event.preventDefault();
  // Pressed again while the pictures load.
  if (isWaiting) return;
  isWaiting = true;
  try {
    await settled(sheet);
    sheet.pictures.seal();
    printPage(printer);
  } finally {
    isWaiting = false;
    // What was left out may have come by the next time.
    printer.sheet = undefined;
  }
};

const before = () => {
  // An end that was not seen.
  after();
  const printer = chosen();
  const sheet = prepare(printer);
  if (!printer || !sheet) return;
  shown = printer;
  restore = showSheet(sheet, own(printer.element.ownerDocument, "documentElement"));
  for (const sign of OVER) addEventListener(sign, after);
  printer.ready(true);
};

const after = () => {
  for (const sign of OVER) removeEventListener(sign, after);
  restore?.();
  restore = shown = undefined;
};

/** The browser's command. Where the keys write no Latin letters, it is the key in the place of the P. */
function isPrint({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): boolean {
  return (
    (ctrlKey || metaKey) && !altKey && !shiftKey && (/^p$/i.test(key) || (key > "\x7f" && code == "KeyP"))
  );
}
