// Parses HTML with the browser's own parser, inertly.

import { own } from "./own.ts";
import { writeTree } from "./tree.ts";

type Parser = (html: string) => Document;

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

let parser: Parser | undefined;

/**
 * The parser that this page allows. `DOMParser` keeps what a sanitizer would take away without a word
 * (embeds), and the core's own allow-list reports it; where Trusted Types forbid it, the sanitizer serves.
 */
function choose(): Parser {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const { parseHTML } = Document as unknown as { parseHTML?: (html: string, options?: object) => Document };
  let trusted = (html: string) => html;
  try {
    const policy = trustedTypes?.createPolicy("offprint", { createHTML: trusted });
    if (policy) trusted = (html) => policy.createHTML(html);
  } catch {
    if (parseHTML) return (html) => parseHTML.call(Document, html);
  }
  return (html) => new DOMParser().parseFromString(trusted(html), "text/html");
}

/** Parses a whole document. Throws where the page allows no parser. */
export function parseDocument(html: string): Document {
  return (parser ??= choose())(html);
}

/** A `<noscript>`, or what may look as if it held one. */
const NOSCRIPT = /<(script|noscript)\b[^]*?(?:<\/\1|$)|<!--[^]*?(?:-->|$)/gi;

/**
 * Parses a whole page as it is where scripts run: without what stands in `<noscript>`. An inert parser would
 * take it for part of the page.
 */
export function parsePage(html: string): Document {
  return parseDocument(
    html.replace(NOSCRIPT, (found, name) => (/^n/i.test(name) ? "<noscript></noscript" : found)),
  );
}

/** Parses the content of a body and writes its tree; plain text where the page allows no parser. */
export function parseHtml(html: string): string {
  try {
    return writeTree(own(parseDocument("<!doctype html><body>" + html), "body"));
  } catch {
    // From no `<` over another: a text of them would take the square of its length.
    return "\0#" + html.replace(/<[^<>]*>/g, " ");
  }
}
