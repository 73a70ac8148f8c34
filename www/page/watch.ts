// Watches pages for changes of what their elements have read: one observer for all elements of a document, and one look
// at them for all changes between two frames.

import type { BodySource, Input } from "../api/types.ts";
import { painted } from "../core/slices.ts";
import { isElement, own, shadowOf } from "../platform/own.ts";
import { placed } from "../platform/placed.ts";
import { get } from "../platform/tree.ts";
import { first, inputFor, named, rootOf, SCRIPTS } from "./find-json.ts";
import { addressOf, HEADLINES } from "./left.ts";

/** How long a page in transition may take from an old article to the next, in milliseconds. */
const GRACE = 1000;

/** How long the text of a page is left alone after it was read, in milliseconds; twice as long after each time. */
const PAUSE = 1000;
const LONGEST_PAUSE = 64_000;

/** So many looks at what a page changed come at once; of more in a row, each waits twice as long as the one before. */
const AT_ONCE = 8;

/** The longest wait between two such looks, and half the rest after which a row has ended, in milliseconds. */
const LONGEST_WAIT = 1000;

/** What is read of a page, beside its text. */
const SOURCES = `${SCRIPTS},link[rel~=canonical i],${HEADLINES}`;

/** An element that shows what it has read of its page. */
export interface Watched {
  readonly element: Element;
  /** Whether it shows, or tells something of, the text. */
  readonly readsText: boolean;
  /** Reads anew; says nothing where that shows the same. */
  renew(): void;
  /** Set while it is watched: takes note of what was shown; `undefined` where nothing was. */
  shows?: ((body: { found: BodySource | undefined } | undefined) => void) | undefined;
  /** Ends the watching. */
  stop?: (() => void) | undefined;
  /** Begins again, after a move. */
  resume?: () => void;
}

interface Entry extends Watched {
  key: string;
  scripts: string[];
  address: string;
  around: Element;
  isScoped: boolean;
  isShown: boolean;
  /** The element of the text, where it stands in the page; `null` where there is none at all. */
  text: Element | null | undefined;
  isTextChanged: boolean;
  pause: number;
  /** Not before that time is the text read again. */
  next: number;
  /** Since when the page lacks what is shown. */
  lackedAt: number;
}

const pages = new Map<Document, PageWatch>();

/** What an element reads, as a text. */
function keyOf(element: Element, input?: Input): string {
  // That of the topics: a set of articles.
  const related = element.getAttribute("related");
  const set = related && named(related, rootOf(element), element)?.textContent;
  return input ? JSON.stringify([input.scripts, input.page, input.near, set]) : "";
}

/** Watches what an element has just read; nothing where there was nothing to read. */
export function watch(watched: Watched, input?: Input): void {
  const entry = watched as Entry;
  const { element } = entry;
  const doc = element.ownerDocument;
  const html = rootOf(element);
  const key = keyOf(element, input);
  if (key != entry.key) entry.pause = PAUSE;
  entry.key = key;
  entry.scripts = input?.scripts ?? [];
  entry.address = addressOf(doc);
  entry.around = (input?.around as Element | undefined) ?? html;
  entry.isScoped = entry.around != html;
  entry.isTextChanged = false;
  entry.next = performance.now() + entry.pause;
  entry.lackedAt = 0;
  const join = () => {
    const page = pages.get(element.ownerDocument) ?? new PageWatch(element.ownerDocument);
    if (!page.entries.has(entry)) {
      entry.stop?.();
      page.entries.add(entry);
      entry.stop = () => page.leave(entry);
    }
    page.joined.add(entry);
    if (entry.text) page.observeText(entry.text);
    page.soon();
  };
  entry.shows = (body) => {
    entry.isShown = !!body;
    const selector = body?.found?.selector;
    const hasNone = body && !body.found;
    entry.text = !entry.readsText
      ? undefined
      : selector
        ? first(entry.around, selector)
        : hasNone
          ? null
          : undefined;
    if (entry.stop) join();
  };
  entry.resume = join;
  join();
}

class PageWatch {
  readonly entries = new Set<Entry>();
  /** Those that have read anew since the last look. */
  readonly joined = new Set<Entry>();
  readonly #doc: Document;
  readonly #navigation: Partial<EventTarget> | undefined;
  readonly #observer: MutationObserver;
  /** What is observed for a change in place. */
  readonly #sources = new Set<Node | null>();
  #selector = SOURCES;
  #address: string;
  #isAsked = false;
  /** Whether the next look is because of a change of the page. */
  #isHit = false;
  /** How many looks there were in a row that a change of the page's asked for, and when the last was. */
  #row = 0;
  #hitAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;

  constructor(doc: Document) {
    pages.set(doc, this);
    this.#doc = doc;
    this.#address = addressOf(doc);
    this.#observer = new MutationObserver((records) => this.#note(records));
    // At once: the first look comes frames after what was read.
    this.#observer.observe(doc, { childList: true, subtree: true });
    // Not in every engine; an element of that id is no such thing, and two are no target of events.
    this.#navigation = (own(doc, "defaultView") as { navigation?: Partial<EventTarget> } | null)?.navigation;
    this.#navigation?.addEventListener?.("navigatesuccess", this.#hit);
  }

  leave(entry: Entry): void {
    entry.stop = undefined;
    this.entries.delete(entry);
    this.joined.delete(entry);
    if (this.entries.size) return;
    this.#observer.disconnect();
    this.#navigation?.removeEventListener?.("navigatesuccess", this.#hit);
    clearTimeout(this.#timer);
    pages.delete(this.#doc);
  }

  observeText(text: Element): void {
    this.#observer.observe(text, { characterData: true, childList: true, subtree: true });
  }

  /** Looks at the next frame. */
  readonly soon = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void painted().then(() => {
      this.#isAsked = false;
      this.#look();
    });
  };

  #later(time: number): void {
    if (time >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = time;
    this.#timer = setTimeout(
      () => {
        this.#due = Infinity;
        // One that a change of the page's was put off to is in the row.
        this.#hit();
      },
      Math.max(0, time - performance.now()),
    );
  }

  /** Whether any of these changes is one of what was read. Called up to once a task, so it asks as little as it can. */
  #note(records: MutationRecord[]): void {
    let isHit = this.#isHit || this.#address != addressOf(this.#doc);
    const texts = new Set<Element>();
    let isAwaited = false;
    for (const { text, isTextChanged } of this.entries) {
      if (text && !isTextChanged) texts.add(text);
      isAwaited ||= text === null && !isTextChanged;
    }
    for (const { type, target, addedNodes, removedNodes } of records) {
      // Our own doing, and nothing of the page.
      if (type == "childList" && arePlaced(addedNodes) && arePlaced(removedNodes)) continue;
      isHit ||= this.#sources.has(target) || this.#sources.has(parentNode.call(target));
      for (const text of texts) if (contains.call(text, target)) this.#change(text, texts);
      if (type != "childList") continue;
      for (const nodes of [addedNodes, removedNodes]) {
        for (const node of nodes) {
          if (!isElement(node)) continue;
          isHit ||= matches.call(node, this.#selector) || !!querySelector.call(node, this.#selector);
          if (isAwaited && nodes == addedNodes) this.#change(null, texts);
          if (nodes == addedNodes) continue;
          for (const text of texts) if (contains.call(node, text)) this.#change(text, texts);
        }
      }
    }
    if (isHit) this.#hit();
  }

  /** A page may change its JSON at every moment: it gets a look at the next frame, and then fewer and fewer. */
  readonly #hit = (): void => {
    if (this.#isHit) return;
    const now = performance.now();
    if (now - this.#hitAt > LONGEST_WAIT * 2) this.#row = 0;
    const next = this.#row < AT_ONCE ? 0 : this.#hitAt + Math.min(LONGEST_WAIT, 2 ** (this.#row - 3));
    if (now < next) return this.#later(next);
    this.#row++;
    this.#hitAt = now;
    this.#isHit = true;
    this.soon();
  };

  #change(text: Element | null, texts: Set<Element>): void {
    if (text) texts.delete(text);
    for (const entry of this.entries) {
      if (entry.text !== text || entry.isTextChanged) continue;
      entry.isTextChanged = true;
      this.#later(entry.next);
    }
  }

  #look(): void {
    if (!this.entries.size) return;
    // Another element may have it from one that has read anew.
    const joined = [...this.entries].filter(
      (entry) => this.joined.has(entry) || entry.element.hasAttribute("for"),
    );
    this.joined.clear();
    if (this.#isHit) {
      this.#isHit = false;
      this.#address = addressOf(this.#doc);
      const now = performance.now();
      for (const entry of [...this.entries]) this.#compare(entry, now);
    } else if (joined.some((entry) => keyOf(entry.element, inputOf(entry)) != entry.key)) {
      // Changed while nobody watched it.
      this.#hit();
    }
    this.#observe();
  }

  #compare(entry: Entry, now: number): void {
    const input = inputOf(entry);
    const key = keyOf(entry.element, input);
    const isMoved = entry.address != this.#address;
    if (key == entry.key) {
      entry.lackedAt = 0;
      if (entry.isTextChanged) {
        if (now < entry.next) return this.#later(entry.next);
        entry.pause = Math.min(entry.pause * 2, LONGEST_PAUSE);
        renew(entry, key);
      }
      return;
    }
    if (!entry.isShown) return renew(entry, key);
    const scripts = input?.scripts ?? [];
    const isGone = entry.scripts.length > 0 && !scripts.length;
    const isOut = entry.isScoped && (input?.around ?? null) == rootOf(entry.element);
    const isSame = isMoved && String(scripts) == String(entry.scripts);
    if (isGone || isOut || isSame) {
      // The page is in transition: what is shown stays until the next is there, or it is known that none comes. Where
      // only the JSON was taken away, it is still that of the page.
      entry.lackedAt ||= now;
      const isKept = isGone && input && !isMoved && !isOut;
      if (isKept) return this.#later(now + (entry.pause *= 2));
      if (now - entry.lackedAt < GRACE) return this.#later(entry.lackedAt + GRACE);
    }
    renew(entry, key);
  }

  /** Changes of the whole tree, and of the sources in place: of their texts most pages change many others. */
  #observe(): void {
    const html = own(this.#doc, "documentElement");
    if (!html) return;
    const ids = new Set<string>();
    const roots = new Set<Node>([this.#doc]);
    const texts = new Set<Element>();
    for (const { element, text } of this.entries) {
      for (const name of ["for", "related"]) {
        const id = element.getAttribute(name);
        if (id) ids.add("#" + CSS.escape(id));
      }
      if (text) texts.add(text);
      for (let root = shadowOf(element); root; root = shadowOf(root.host)) roots.add(root);
    }
    this.#selector = [SOURCES, ...ids].join();
    const missed = this.#observer.takeRecords();
    this.#observer.disconnect();
    this.#sources.clear();
    for (const root of roots) {
      this.#observer.observe(root, { childList: true, subtree: true });
      // Of a document, an element of the page may hide this.
      const within = root == this.#doc ? html : (root as ShadowRoot);
      for (const source of within.querySelectorAll(this.#selector)) {
        this.#sources.add(source);
        this.#observer.observe(source, {
          attributeFilter: ["href", "type"],
          characterData: true,
          childList: true,
          subtree: true,
        });
      }
    }
    for (const text of texts) this.observeText(text);
    this.#note(missed);
  }
}

function arePlaced(nodes: NodeList): boolean {
  for (const node of nodes) if (!placed.has(node)) return false;
  return true;
}

function inputOf({ element }: Entry): Input | undefined {
  try {
    return inputFor(element);
  } catch {
    // What `for` names is not there.
    return undefined;
  }
}

function renew(entry: Entry, key: string): void {
  // It says what it reads itself; until then that is no change.
  entry.key = key;
  entry.isTextChanged = false;
  entry.renew();
}

const { contains, matches, querySelector } = Element.prototype;
const parentNode = get<Node | null>(Node.prototype, "parentNode");
