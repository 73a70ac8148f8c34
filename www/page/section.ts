// Which article of a page an element belongs to, where the page holds several.

import { isElement } from "../platform/own.ts";
import { get } from "../platform/tree.ts";

const ARTICLE = ":is(article,[role=article],[itemtype*=Article])";

const MAIN = "main,[role=main]";

/** What may hold an article, and what is of it. */
const SECTION = `:is(${ARTICLE},section,${MAIN}):not(html,body)`;

/** What stands in such a section and is another's. */
const OTHER = `:is(${ARTICLE},aside,nav):not(html,body)`;

/** Types of articles, as `src/source/types.rs` has them, and forms that are taken for such by their marks. */
const TYPE = /"@type"\s*:\s*(\[[^\]]*|"[^"]*)(Article|Post|Report|Review)/i;

const { closest, contains, matches } = Element.prototype;
const parentNode = get<ParentNode | null>(Node.prototype, "parentNode");

/** Whether a script most likely holds an article, and not breadcrumbs or a publisher alone. */
const holdsArticle = (script: Element) =>
  script.hasAttribute("data-offprint") || TYPE.test(script.textContent!);

/** What of a page is of one article. */
export interface Scope {
  /** For each script of the page `1`, where it is of that article, else `0`. */
  near: string;
  /** The largest element around it that holds no other article's JSON. */
  around: Element;
}

/**
 * The article around an element: its nearest section that holds article JSON of its own, not in another article such as a
 * teaser; else all that stands in no other article. Nothing where the page has but one, or where this tells nothing.
 */
export function scopeOf(element: Element, scripts: Element[], html: Element): Scope | undefined {
  const articles = scripts.filter(holdsArticle);
  if (articles.length < 2) return undefined;
  const inside = (script: Element, section: Element) => {
    // What holds several sections is none of them.
    const other = closest.call(script, matches.call(section, MAIN) ? `${OTHER},section` : OTHER);
    return contains.call(section, script) && (!other || other == section || contains.call(other, section));
  };
  const scope = (own: Element[], around: Element) => ({
    near: scripts.map((script) => +own.includes(script)).join(""),
    around,
  });
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const section: Element = at;
    if (!matches.call(section, SECTION)) continue;
    const own = scripts.filter((script) => inside(script, section));
    if (!articles.some((script) => own.includes(script))) continue;
    let around = section;
    const others = articles.filter((script) => !own.includes(script));
    for (let up = parentOf(around); up && !matches.call(up, "html,body"); up = parentOf(up)) {
      if (others.some((script) => contains.call(up!, script))) break;
      around = up;
    }
    return scope(own, around);
  }
  if (!closest.call(element, ARTICLE)) return undefined;
  const own = scripts.filter((script) => {
    const article = closest.call(script, OTHER);
    return !article || contains.call(article, element);
  });
  return own.length < scripts.length && articles.some((script) => own.includes(script))
    ? scope(own, html)
    : undefined;
}

/** The element around, out of shadow trees too. Asked so that no field of a form can hide it. */
function parentOf(element: Element): Element | null {
  const parent = parentNode.call(element);
  return isElement(parent) ? parent : ((parent as Partial<ShadowRoot> | null)?.host ?? null);
}
