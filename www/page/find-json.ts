// Finds the article JSON of a page, and what the page says around it.

import { isElement, own, shadowOf } from "../platform/own.ts";
import { inputOfSource } from "../api/input.ts";
import type { Input, PageOptions, Source } from "../api/types.ts";
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

/** All article JSON of a document, given by its root element, with the page's own facts, and the page around it. */
export function inputOfPage(html: Element, baseUrl: string | undefined = html.baseURI): Input {
  const scripts = [...html.querySelectorAll(SCRIPTS)].filter(isArticle);
  const body = bodyOf([...html.querySelectorAll("script[data-body],script[body]")]);
  return { ...inputOf(scripts, body, html, baseUrl), around: html };
}

/**
 * The JSON of these scripts, of which a page may have several articles' : a text that they lack is looked for in the
 * page only where they say in which element.
 */
export function inputOfScripts(
  scripts: Element[],
  html: Element,
  baseUrl: string | undefined = html.baseURI,
): Input {
  const body = bodyOf(scripts);
  return { ...inputOf(scripts, body, html, baseUrl), ...(body && { around: html }) };
}

/** The selector that a script states for the article's text. */
const bodyOf = (scripts: Element[]) =>
  scripts.map((script) => script.getAttribute("data-body") ?? script.getAttribute("body")).find(Boolean);

/** `data-offprint` may hold a JSON pointer to the article. */
function inputOf(
  scripts: Element[],
  body: string | null | undefined,
  html: Element,
  baseUrl: string | undefined,
): Input {
  const pointer = scripts.map((script) => script.getAttribute("data-offprint")).find(Boolean);
  return {
    scripts: scripts.map((script) => script.textContent ?? ""),
    page: { ...pageOf(html, baseUrl), ...(pointer && { pointer }), ...(body && { body }) },
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

const { closest } = Element.prototype;

/**
 * The root element of the page that an element stands in. Reached by its ancestors, as the properties of
 * `document` can be hidden by elements of their names.
 */
export function rootOf(element: Element): Element {
  for (let at = element; ;) {
    const html = closest.call(at, "html");
    const host = shadowOf(at)?.host;
    if (html || !host) return html ?? at;
    at = host;
  }
}

/** The element of that id, in the tree of `from` or in the page. */
export function named(id: string, html: Element, from: Element): Element | null {
  const selector = "#" + CSS.escape(id);
  return shadowOf(from)?.querySelector(selector) ?? html.querySelector(selector);
}

/** The input of an article that was handed over: the page's text is not its own. */
export const inputOfArticle = (article: Source, { body: _, ...page }: PageOptions): Input =>
  inputOfSource(article, page);

/** What an element reads, with the text that its own `body` names. */
export function withBody(element: Element, input: Input): Input {
  const body = element.getAttribute("body")?.trim();
  return body ? { ...input, page: { ...input.page, body }, around: rootOf(element) } : input;
}

/** The root element of the page that holds a text. */
export const pageAround = (body: unknown): Element =>
  isElement(body) ? rootOf(body) : own(document, "documentElement");
