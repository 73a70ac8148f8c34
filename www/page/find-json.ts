// Finds the article JSON of a page, and what the page says around it.

import { own, shadowOf } from "../platform/own.ts";
import type { Input, PageOptions } from "../api/types.ts";
import { resolveUrl } from "../platform/url.ts";

/** As `src/host/page.rs` has it. */
const SCRIPTS = "script[type*=json i]";

/** Whether a script holds article JSON. Parameters after the type (`;profile=…`) are allowed. */
function isArticle(script: Element): boolean {
  const [type] = script.getAttribute("type")!.toLowerCase().split(";");
  return (
    type!.trim() == "application/ld+json" ||
    (type!.trim() == "application/json" && script.hasAttribute("data-offprint"))
  );
}

/** All article JSON of a document, given by its root element, with the page's own facts. */
export function inputOfPage(html: Element, baseUrl: string | undefined = html.baseURI): Input {
  return inputOfScripts([...html.querySelectorAll(SCRIPTS)].filter(isArticle), html, baseUrl);
}

/** The JSON of these scripts. `data-offprint` may hold a JSON pointer to the article. */
export function inputOfScripts(
  scripts: Element[],
  html: Element,
  baseUrl: string | undefined = html.baseURI,
): Input {
  const pointer = scripts.map((script) => script.getAttribute("data-offprint")).find(Boolean);
  return {
    scripts: scripts.map((script) => script.textContent ?? ""),
    page: { ...pageOf(html, baseUrl), ...(pointer && { pointer }) },
  };
}

/** What a page says of itself. */
export function pageOf(html: Element, baseUrl: string | undefined = html.baseURI): PageOptions {
  const href = html.querySelector("link[rel~=canonical i]")?.getAttribute("href");
  const canonical = href && resolveUrl(href, baseUrl);
  const url = canonical || addressOf(html.ownerDocument);
  const lang = html.getAttribute("lang");
  return {
    ...(baseUrl && { baseUrl }),
    ...(canonical && { canonical }),
    ...(url && { url }),
    ...(lang && { lang }),
  };
}

/** The address of a page that is shown; one that is only parsed has its parser's. */
function addressOf(doc: Document): string | undefined {
  return own(doc, "defaultView") ? own(doc, "URL").split("#")[0] : undefined;
}

/**
 * The root element of the page that an element stands in. Reached by its ancestors, as the properties of
 * `document` can be hidden by elements of their names.
 */
export function rootOf(element: Element): Element {
  for (let at = element; ;) {
    const html = at.closest("html");
    const host = shadowOf(at)?.host;
    if (html || !host) return html ?? at;
    at = host;
  }
}

/** All article JSON of a page that is parsed, not shown. */
export function inputOfDocument(doc: Document, baseUrl?: string): Input {
  const html = own(doc, "documentElement");
  const base = html.querySelector("base[href]")?.getAttribute("href");
  return inputOfPage(html, (base ? resolveUrl(base, baseUrl) : baseUrl) ?? "");
}
