// The input of a whole page that is handed over as HTML.

import { OffprintError } from "../api/errors.ts";
import type { Input } from "../api/types.ts";
import { dropsScripts, parsePage } from "../platform/html.ts";
import { own } from "../platform/own.ts";
import { resolveUrl } from "../platform/url.ts";
import { inputOfPage } from "./find-json.ts";

/** A script whose type names JSON. From no `<` over another: a text of them would take the square of its length. */
const JSON_SCRIPT = /<script\b[^<>]*json/i;

const REFUSED =
  "The content security policy of this page (Trusted Types) allows no parser that keeps scripts, so that the JSON of " +
  "this HTML cannot be found. Allow the policy named offprint, or hand over the text of the script alone.";

/** All article JSON of a page that is parsed, not shown. */
export function inputOfHtml(html: string, baseUrl?: string): Input {
  if (JSON_SCRIPT.test(html) && dropsScripts()) {
    return { scripts: [], page: {}, refusal: new OffprintError("no-article", REFUSED).diagnostics[0] };
  }
  return inputOfDocument(parsePage(html), baseUrl);
}

/** The same, of a document that is there. */
export function inputOfDocument(doc: Document, baseUrl?: string): Input {
  const html = own(doc, "documentElement");
  const base = html.querySelector("base[href]")?.getAttribute("href");
  return inputOfPage(html, (base ? resolveUrl(base, baseUrl) : baseUrl) ?? "");
}
