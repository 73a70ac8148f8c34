// Parses HTML with the browser's own parser, inertly, and writes the tree as the core reads it
// (`wasm/src/platform.rs`): before each event a U+0000, which no HTML parser lets into a tree.

import { own } from "./own.ts";

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
    return serialize(own(parseDocument("<!doctype html><body>" + html), "body"));
  } catch {
    // From no `<` over another: a text of them would take the square of its length.
    return "\0#" + html.replace(/<[^<>]*>/g, " ");
  }
}

const { getAttribute, getAttributeNames } = globalThis.Element?.prototype ?? {};

/**
 * The attributes whose values the core asks for (`src/body/html/`; `tests/browser/bodies.rs` compares). Each
 * look-up is a search through all attributes of an element, of which there may be many thousands.
 */
const KNOWN = new Set(
  (
    "lang dir start reversed type value cite colspan rowspan scope href title datetime class itemprop alt width height aria-label " +
    "src srcset data data-src data-lazy-src data-original data-orig-file data-srcset data-lazy-srcset"
  ).split(" "),
);

/** Without recursion, as trees may be deep; through a walker, as a form's fields may hide its properties. */
function serialize(body: Node): string {
  const walker = own(document, "createTreeWalker").call(
    document,
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let out = "";
  let down: Node | null = walker.firstChild();
  while (down) {
    if (down.nodeType == 3) {
      out += "\0#" + (down as Text).data;
    } else {
      out += start(down as Element);
      if ((down = walker.firstChild())) continue;
      out += "\0>";
    }
    while (!(down = walker.nextSibling())) {
      // The walker's root is no parent to it.
      if (!walker.parentNode() || walker.currentNode == body) return out;
      out += "\0>";
    }
  }
  return out;
}

function start(element: Element): string {
  const name = element instanceof HTMLFormElement ? "form" : element.localName.toLowerCase();
  let out = "\0<" + name;
  for (const attribute of getAttributeNames.call(element)) {
    if (KNOWN.has(attribute)) out += `\0@${attribute}=${getAttribute.call(element, attribute)}`;
    // Reported by its name.
    else if (attribute.startsWith("on")) out += `\0@${attribute}=`;
  }
  return out;
}
