// Parses HTML with the browser's own parser, inertly.

import { own } from "./own.ts";
import { writeTree } from "./tree.ts";

interface Parser {
  parse(html: string): Document;
  /** Whether it is the browser's sanitizer, which takes active content away without a word. */
  isSanitizer: boolean;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

let parser: Parser | undefined;

/**
 * The parser that this page allows. `DOMParser` keeps what a sanitizer would take away, and the core's own allow-list reports
 * it; where Trusted Types forbid it, the sanitizer serves. By default that one drops pictures, `details` and much else as well:
 * an empty configuration drops only what could run.
 */
function choose(): Parser {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const { parseHTML } = Document as unknown as { parseHTML?: (html: string, options?: object) => Document };
  let trusted = (html: string) => html;
  try {
    const policy = trustedTypes?.createPolicy("offprint", { createHTML: trusted });
    if (policy) trusted = (html) => policy.createHTML(html);
  } catch {
    if (parseHTML)
      return { parse: (html) => parseHTML.call(Document, html, { sanitizer: {} }), isSanitizer: true };
  }
  return { parse: (html) => new DOMParser().parseFromString(trusted(html), "text/html"), isSanitizer: false };
}

const chosen = () => (parser ??= choose());

/** Elements that the sanitizer drops with their text, and attributes that it drops. */
const DROPPED = /<(script|iframe|frame|object|embed)\b|\s(on[a-z]+)\s*=/gi;

/** What the sanitizer dropped from a body, as a tree of empty elements: the core reports each as it does what it drops itself. */
function dropped(html: string): string {
  const found = [...html.matchAll(DROPPED)].map(([, element, attribute]) =>
    element ? `\0<${element.toLowerCase()}\0>` : `\0<span\0@${attribute!.toLowerCase()}=\0>`,
  );
  return [...new Set(found)].join("");
}

/** Parses a whole document. Throws where the page allows no parser. */
export function parseDocument(html: string): Document {
  return chosen().parse(html);
}

/** Whether the parser that this page allows takes the scripts of a whole page away, and its article JSON with them. */
export const dropsScripts = (): boolean => chosen().isSanitizer;

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
    const tree = writeTree(own(parseDocument("<!doctype html><body>" + html), "body"));
    return chosen().isSanitizer ? tree + dropped(html) : tree;
  } catch {
    // From no `<` over another: a text of them would take the square of its length.
    return "\0#" + html.replace(/<[^<>]*>/g, " ");
  }
}
