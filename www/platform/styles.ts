// Style sheets as objects: one a document and text, which all its roots share.

import { OffprintError } from "../api/errors.ts";
import { own } from "./own.ts";

const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The constructed sheet of that text in a document; all its roots share it. */
export function constructed(doc: Document, text: string): CSSStyleSheet {
  let sheets = made.get(doc);
  if (!sheets) made.set(doc, (sheets = new Map()));
  let built = sheets.get(text);
  if (!built) {
    // A view without its styles would be worse than the fallback.
    if (!("adoptedStyleSheets" in ShadowRoot.prototype))
      throw new OffprintError("core-unavailable", "This browser has no adoptedStyleSheets.");
    // A sheet serves only the document whose window made it.
    built = new (own(doc, "defaultView") ?? window).CSSStyleSheet();
    built.replaceSync(text);
    sheets.set(text, built);
  }
  return built;
}
