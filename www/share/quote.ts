// A link that leads to what a reader has selected: a text fragment, which the browser finds and highlights.
// https://wicg.github.io/scroll-to-text-fragment/

import { isWord, wordSegmenter } from "../platform/intl.ts";
import { own } from "../platform/own.ts";

/** How many words of each end stand for a long selection, and how many lead up to one that is not unique. */
const WORDS = [4, 8, 16];
/** The longest selection that is written out, in UTF-16 code units. */
const LONG = 200;

/** How far around each end words are looked for, in UTF-16 code units: more than the most words take. */
const NEAR = 4000;

/** What no browser finds a text in, or what another reader's page will not say. */
const UNSEEN = "textarea,select,audio,video,canvas,object,iframe,[role=status]";

/**
 * Stands at both ends of a ruby's base. What is looked for lies on one side: Chromium reads the base and the reading
 * one after the other, Firefox the base alone. The reading itself has no part in the text.
 */
const RUBY = "\uFFFC";

/** A text node, where its text begins in the whole, and how much of it is there. */
interface Piece {
  node: Text;
  at: number;
  length: number;
}

/** The text of a page as it is read, blocks parted by line feeds. */
interface Reading {
  text: string;
  pieces: Piece[];
}

/** What is selected, across the shadow roots below these elements. */
export function selectedRange(doc: Document, roots: ShadowRoot[]): AbstractRange | undefined {
  const selection = own(doc, "getSelection").call(doc);
  if (!selection?.rangeCount) return undefined;
  const range = composedRange(selection, roots) ?? selection.getRangeAt(0);
  return range.collapsed ? undefined : range;
}

function composedRange(selection: Selection, roots: ShadowRoot[]): AbstractRange | undefined {
  try {
    return selection.getComposedRanges?.({ shadowRoots: roots })[0];
  } catch {
    // Safari 17 takes the roots themselves.
    const ranges = selection.getComposedRanges as unknown as (...roots: ShadowRoot[]) => AbstractRange[];
    return ranges.apply(selection, roots)[0];
  }
}

/**
 * The URL with a fragment for that range of the page; `undefined` where it holds no word, or its text cannot be
 * told from another.
 */
export function quoteLink(
  url: string,
  range: AbstractRange,
  body: Element,
  lang: string,
): string | undefined {
  const reading = read(body);
  const { text } = reading;
  let start = place(reading, range.startContainer, range.startOffset);
  let end = place(reading, range.endContainer, range.endOffset);
  // Browsers find whole words only.
  const words = segments(text, lang, start, end);
  let first = words.find((word) => word.end > start);
  let last = words.findLast((word) => word.start < end);
  if (!first || !last || first.start > last.start) return undefined;
  // Beside a ruby engines disagree on where words end. What has one in or beside it begins and ends a word further out.
  const isBeside = text.slice(first.start - 1, last.end + 1).includes(RUBY);
  if (isBeside && !(isBase(text, first) && isWhole(text, first.start, last.end))) {
    const { start: from } = first;
    const { end: to } = last;
    const isClear = (word: Segment) =>
      !isBase(text, word) && text[word.start - 1] != RUBY && text[word.end] != RUBY;
    first =
      words.findLast((one) => one.start <= from && isNear(text, one.end, from) && isClear(one)) ?? first;
    last = words.find((one) => one.end >= to && isNear(text, to, one.start) && isClear(one)) ?? last;
  }
  [start, end] = [first.start, last.end];
  let directive = find(text, words, start, end);
  // Nothing leads up to a text behind a ruby: where it cannot be told from another, it begins before that.
  const before = isBeside ? words.filter((word) => word.end <= start && isNear(text, word.start, start)) : [];
  for (const word of before.slice(-WORDS[0]!).reverse()) directive ??= find(text, words, word.start, end);
  if (!directive) return undefined;
  return url + (url.includes("#") ? "" : "#") + ":~:text=" + directive;
}

/** The first directive that no other place of the text answers to. */
function find(text: string, words: Segment[], start: number, end: number): string | undefined {
  const exact = text.slice(start, end);
  const isShort = exact.length <= LONG && !PARTS.test(exact);
  // Once: a page may be long.
  const [folded, foldedExact] = [fold(text), fold(exact)];
  const at = fold(text.slice(0, start).trimEnd()).length;
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const before = words.filter((word) => word.end <= start);
  const after = words.filter((word) => word.start >= end);
  for (const context of [0, ...WORDS]) {
    const prefix = context ? tail(text, before, context, start) : "";
    const suffix = context && isShort ? head(text, after, context, end) : "";
    if (context && !prefix && !suffix) return undefined;
    for (const count of WORDS) {
      const from = isShort ? exact : head(text, inside, count, start);
      const to = isShort ? "" : tail(text, inside, count, end);
      const isUnique =
        leads(folded, [prefix, from, suffix], at) && (isShort || leadsOn(foldedExact, from, to));
      if (isUnique) return write(prefix, from, to, suffix);
      if (isShort) break;
    }
  }
  return undefined;
}

/** What parts the text that is looked for: it lies in one block, and in or out of a ruby. */
const PARTS = new RegExp(`[\n${RUBY}]`);

/** Whether a word is of a ruby's base: of the marks before it, one is still open. */
const isBase = (text: string, { start }: Segment) => text.slice(0, start).split(RUBY).length % 2 == 0;

/** Whether no ruby begins or ends between two places. */
const isWhole = (text: string, from: number, to: number) => !text.slice(from, to).includes(RUBY);

/** Whether two places are in one block. */
const isNear = (text: string, from: number, to: number) => !text.slice(from, to).includes("\n");

/** What stands there and after, to the end of so many words, as far as one block goes, and short of a ruby. */
function head(text: string, words: Segment[], count: number, from: number): string {
  const end = words.slice(0, count).at(-1)?.end ?? from;
  const [part] = text.slice(from, end).trim().split(PARTS);
  return clear(text, words.slice(0, count), part!, from, -1);
}

/** What stands up to there, from the start of so many words, as far as one block goes, and short of a ruby. */
function tail(text: string, words: Segment[], count: number, to: number): string {
  const start = words.slice(-count)[0]?.start ?? to;
  const part = text.slice(start, to).trim().split(PARTS).at(-1)!;
  return clear(text, words.slice(-count), part, to - part.length, 0);
}

/** A part without the word that stands beside a ruby, at its end (-1) or start (0), unless that is all of it. */
function clear(text: string, words: Segment[], part: string, at: number, side: 0 | -1): string {
  const inside = words.filter(({ start, end }) => start >= at && end <= at + part.length);
  const isBeside = side ? text[at + part.length] == RUBY : text[at - 1] == RUBY;
  if (!isBeside || inside.length < 2) return part.trim();
  return side ? text.slice(at, inside.at(-2)!.end).trim() : text.slice(inside[1]!.start, at + part.length);
}

/** Whether the first place where these texts follow each other begins there. */
function leads(folded: string, texts: string[], at: number): boolean {
  const parts = texts.filter(Boolean).map((part) => escape(fold(part)));
  const found = new RegExp(parts.join("\\s*")).exec(folded);
  return !!found && Math.abs(found.index - at + fold(texts[0]!).length) < 2;
}

/** Whether the first place of the end after the start is the right one; both within this text. */
function leadsOn(folded: string, from: string, to: string): boolean {
  const rest = folded.slice(fold(from).length);
  return !!to && rest.indexOf(fold(to)) == rest.length - fold(to).length;
}

/** Browsers compare without case and marks, and take any space for one. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
}

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

function write(prefix: string, from: string, to: string, suffix: string): string {
  // A hyphen has a meaning of its own there.
  const code = (text: string) => encodeURIComponent(text.replace(/\s+/g, " ")).replaceAll("-", "%2D");
  return [prefix && code(prefix) + "-", code(from), to && code(to), suffix && "-" + code(suffix)]
    .filter(Boolean)
    .join(",");
}

interface Segment {
  start: number;
  end: number;
}

/** The words around both ends of a selection. */
function segments(text: string, lang: string, start: number, end: number): Segment[] {
  if (end - start > 2 * NEAR) return [start, end].flatMap((at) => segments(text, lang, at, at));
  const from = Math.max(0, start - NEAR);
  const found: Segment[] = [];
  const add = (word: string, at: number) => found.push({ start: from + at, end: from + at + word.length });
  const near = text.slice(from, end + NEAR);
  const segmenter = wordSegmenter(lang);
  // Without one, each run of letters.
  if (!segmenter) for (const { 0: word, index } of near.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) add(word, index);
  else for (const { segment, index } of segmenter.segment(near)) if (isWord(segment)) add(segment, index);
  return found;
}

/** Reads what is shown, shadow roots and slots as they are seen. */
function read(body: Element): Reading {
  const pieces: Piece[] = [];
  // Joined at the end: to ask a growing string for its last sign copies it.
  const texts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  const part = () => {
    if (length && texts.at(-1) != "\n") add("\n");
  };
  let isReading = false;
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      // A line feed in the source is a space on the page.
      const text = isReading ? "" : node.data.replaceAll("\n", " ");
      pieces.push({ node, at: length, length: text.length });
      add(text);
    } else if (node instanceof Element) {
      const { display, visibility, userSelect } = getComputedStyle(node);
      if (node.matches(UNSEEN) || display == "none" || visibility == "hidden" || userSelect == "none") return;
      const isBlock = !/^(inline|contents|ruby)/.test(display);
      if (isBlock || node.localName == "br") part();
      const isRuby = node.localName == "ruby";
      const isOuter = isReading;
      isReading ||= node.localName == "rt";
      if (isRuby) add(RUBY);
      children(node).forEach(visit);
      if (isRuby) add(RUBY);
      isReading = isOuter;
      if (isBlock) part();
    }
  };
  visit(body);
  return { text: texts.join(""), pieces };
}

function children(node: Element): Node[] {
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return slotted.length ? slotted : [...(node.shadowRoot ?? node).childNodes];
}

/** Where a boundary of a range is in the text. */
function place({ text, pieces }: Reading, container: Node, offset: number): number {
  if (container instanceof Text) {
    const piece = pieces.find(({ node }) => node == container);
    return piece ? piece.at + Math.min(offset, piece.length) : text.length;
  }
  const next = container.childNodes[offset];
  const found = pieces.find(({ node }) =>
    next
      ? next == node || next.contains(node) || isAfter(node, next)
      : isAfter(node, container) && !container.contains(node),
  );
  return found?.at ?? text.length;
}

const isAfter = (node: Node, other: Node) =>
  !!(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) &&
  node.getRootNode() == other.getRootNode();
