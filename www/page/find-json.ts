// Finds the article JSON of a page, and what the page says around it.

import { isElement, own, shadowOf } from "../platform/own.ts";
import { inputOfSource } from "../api/input.ts";
import { OffprintError } from "../api/errors.ts";
import type { Article, Input, PageOptions, Source } from "../api/types.ts";
import { ownAddress, resolveUrl } from "../platform/url.ts";
import { addressOf, isLeft } from "./left.ts";
import { scopeOf } from "./section.ts";

/** As `src/host/page.rs` has it. */
export const SCRIPTS = "script[type*=json i]";

/** Whether a script holds article JSON. Parameters after the type (`;profile=…`) are allowed. */
function isArticle(script: Element): boolean {
  const [type] = script.getAttribute("type")!.toLowerCase().split(";");
  return (
    type!.trim() == "application/ld+json" ||
    (type!.trim() == "application/json" && script.hasAttribute("data-offprint"))
  );
}

/** All article JSON of a document, given by its root element, with the page's own facts, and the page around it. */
export function inputOfPage(
  html: Element,
  baseUrl: string | undefined = html.baseURI,
  scripts = scriptsOf(html),
): Input {
  const body = bodyOf([...html.querySelectorAll("script[data-body],script[body]")]);
  return { ...inputOf(scripts, body, html, baseUrl), around: html };
}

const scriptsOf = (html: Element) => [...html.querySelectorAll(SCRIPTS)].filter(isArticle);

/**
 * What an element reads, from where `for` says, or its `article` property, or the page: there from the article around it,
 * where the page holds several. What is asked of another element, those of another version of this script have too.
 *
 * @throws where `for` names none.
 */
export const inputFor = (element: Element): Input => withBody(element, sourceOf(element, new Set()));

function sourceOf(element: Element & { article?: unknown }, asked: Set<Element>): Input {
  const html = rootOf(element);
  const id = element.getAttribute("for");
  if (id) {
    const target = named(id, html, element);
    if (!target || asked.has(target))
      throw new OffprintError("bad-for", `No article: for="${id}" names none.`);
    return "article" in target ? sourceOf(target, asked.add(target)) : inputOfScripts([target], html);
  }
  const all = scriptsOf(html);
  const left = all.map((script) => isLeft(script, html));
  const scope = scopeOf(element, all, html);
  // What stands in the element's own section is not left behind: the section is still there.
  const isUsed = (_: Element, at: number) => !left[at] || (scope?.around != html && scope?.near[at] == "1");
  const page = inputOfPage(html, undefined, all.filter(isUsed));
  if (element.article != null) return inputOfArticle(element.article as Article, page.page);
  if (!scope) return page;
  const near = [...scope.near].filter((_, at) => isUsed(all[at]!, at)).join("");
  return { ...page, near, around: within(scope.around, page.page.body, html) };
}

/** The element to look for the text in: that one, unless what is named stands elsewhere. */
function within(around: Element, body: unknown, html: Element): Element {
  return !body || typeof body != "string" || first(around, body) ? around : html;
}

/** The first element that a selector finds, if it is one: the names of a page's elements may be such as none has. */
export function first(around: Element, selector: string): Element | null {
  try {
    return around.matches(selector) ? around : around.querySelector(selector);
  } catch {
    return null;
  }
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
  const url = ownAddress(canonical || undefined, shownAt(html.ownerDocument));
  const lang = html.getAttribute("lang");
  return {
    ...(baseUrl && { baseUrl }),
    ...(canonical && { canonical }),
    ...(url && { url }),
    ...(lang && { lang }),
  };
}

/** The address of a page that is shown; one that is only parsed has its parser's. */
function shownAt(doc: Document): string | undefined {
  return own(doc, "defaultView") ? addressOf(doc) : undefined;
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
function withBody(element: Element, input: Input): Input {
  const body = element.getAttribute("body")?.trim();
  if (!body) return input;
  const html = rootOf(element);
  const around = within((input.around as Element | undefined) ?? html, body, html);
  return { ...input, page: { ...input.page, body }, around };
}

/** The root element of the page that holds a text. */
export const pageAround = (body: unknown): Element =>
  isElement(body) ? rootOf(body) : own(document, "documentElement");
