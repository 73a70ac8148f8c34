// The page as the core looks for an article's text in it (`src/page/`): its tree, as a reader sees it.

import { isElement } from "./own.ts";
import { placed } from "./placed.ts";
import { firstChild, get, KNOWN, nameOf, nextSibling, nodeType, writeTree, type TreeRules } from "./tree.ts";

/** Elements that hold nothing to read. The core would leave them out as well. */
const UNREAD = new Set("script style noscript template svg math canvas object select textarea".split(" "));

/** Elements that say something although they have no place on the page. */
const PLACELESS = new Set("head title meta link source rp audio".split(" "));

/** What the core asks of the elements of a page, with what it asks of those of a body. */
const ATTRIBUTES = new Set([
  ...KNOWN,
  ...(
    "id role hidden aria-hidden style itemscope itemtype typeof property name content " +
    "data-testid data-component contenteditable"
  ).split(" "),
]);

/** What is looked for in a page: a selector, or the element itself. */
export type Wanted = string | Element;

/** How long a page is remembered, in milliseconds: as long as the elements of one page take their turns. */
const REMEMBERED = 500;

/** The page that was last written, in case that its next element asks for the same. */
let last: { html: Element; wanted: Wanted[]; tree: string } | undefined;

const forget = () => {
  changes?.disconnect();
  last = undefined;
};

/** Tells of each change of the page that was last written. */
const changes = globalThis.MutationObserver && new MutationObserver(forget);

/**
 * Writes the tree of a page. Where the page is shown, what is not to be seen is left out, and pictures are those that
 * were loaded. Each element that one of `wanted` finds is marked with its place; what is no selector finds nothing.
 */
export function walkPage(html: Element, wanted: Wanted[]): string {
  if (
    last?.html == html &&
    last.wanted.length == wanted.length &&
    last.wanted.every((one, at) => one == wanted[at]) &&
    !changes.takeRecords().length
  )
    return last.tree;
  forget();
  const tree = written(html, wanted);
  if (changes) {
    last = { html, wanted, tree };
    changes.observe(html, { attributes: true, characterData: true, childList: true, subtree: true });
    setTimeout(forget, REMEMBERED);
  }
  return tree;
}

function written(html: Element, wanted: Wanted[]): string {
  // An element that was handed over may stand in a shadow tree, where nobody else looks.
  const root = wanted.filter(isElement).find((one) => !html.contains(one));
  const isShown = isSeen(html.querySelector("body") ?? html);
  const found = new Map<Element, string>();
  wanted.forEach((one, place) => {
    for (const element of elementsOf(html, one))
      found.set(element, (found.get(element) ?? "") + `\0*${place}`);
  });
  const rules: TreeRules = {
    isRead: (element, name) =>
      !UNREAD.has(name) &&
      isOwn(name) &&
      !placed.has(element) &&
      (!isShown || PLACELESS.has(name) || isWrapper(element, name) || isSeen(element)),
    attributes: ATTRIBUTES,
    marks: (element) => found.get(element) ?? "",
    sourceOf: (element, name) =>
      isShown && name == "img" ? loadedSource(element as HTMLImageElement) : undefined,
  };
  return writeTree(root ?? html, rules);
}

function elementsOf(html: Element, wanted: Wanted): Iterable<Element> {
  if (typeof wanted != "string") return isElement(wanted) ? [wanted] : [];
  try {
    return html.querySelectorAll(wanted);
  } catch {
    return [];
  }
}

/** Of our own elements, that of the article may have the page's text for its children. */
const isOwn = (name: string) => !name.startsWith("offprint-") || name == "offprint-article";

const childElementCount = get<number>(globalThis.Element?.prototype, "childElementCount");

/** Elements that are nothing where they hold nothing. */
const BOXES = new Set("div section article main header ul ol li p a span".split(" "));

/**
 * Whether an element only holds another. Then that one is asked whether it is seen, and not both: to ask takes most of
 * the time of a walk, and three in ten elements are such.
 */
function isWrapper(element: Element, name: string): boolean {
  if (!BOXES.has(name) || childElementCount.call(element) != 1) return false;
  for (let child = firstChild.call(element); child; child = nextSibling.call(child)) {
    const type = nodeType.call(child);
    if (type == 3 && /\S/.test((child as Text).data)) return false;
    if (type == 1 && PLACELESS.has(nameOf(child as Element))) return false;
  }
  return true;
}

const { checkVisibility, closest } = globalThis.Element?.prototype ?? {};
const parentElement = get<Element | null>(globalThis.Node?.prototype, "parentElement");
const ASKED = { visibilityProperty: true };

/**
 * Whether a reader sees an element, or could: what is folded away in `details` is there, and what stands in our own
 * element is shown in another way. Neither has a place on the page, nor has an element whose children take its own: of
 * these, the style says what is hidden for good.
 */
function isSeen(element: Element): boolean {
  if (!checkVisibility || checkVisibility.call(element, ASKED)) return true;
  const { display, visibility } = getComputedStyle(element);
  if (visibility == "hidden" || display == "none") return false;
  const container: Element | null = closest.call(element, "details,offprint-article");
  if (!container) return display == "contents";
  // Of wrappers around it, none was asked.
  for (let at: Element | null = element; at && at != container; at = parentElement.call(at))
    if (getComputedStyle(at).display == "none") return false;
  return true;
}

/** The picture that the browser chose; nothing where none was loaded, or only a few pixels that hold its place. */
function loadedSource({ currentSrc, naturalWidth }: HTMLImageElement): string | undefined {
  return naturalWidth > 64 && !currentSrc.startsWith("data:") ? currentSrc : undefined;
}
