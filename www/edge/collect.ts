// The first pass over a page: its article JSON, and what it says of itself, as `src/host/page.rs` and the
// elements find them; and the page without that JSON, as the article's text may stand in it.

import type { Input, PageOptions } from "../api/types.ts";
import { ownAddress, resolveUrl } from "../platform/url.ts";
import { ELEMENTS, attribute, countTemplates, makeRewriter, type RewriterElement } from "./html-rewriter.ts";

/** What elements of the page can be named by. */
interface Named {
  /** Of an Offprint element: what its own `for` names. */
  next?: string | null;
  /** Of a script: its text, its `data-offprint` and its `data-body`. */
  json?: string;
  pointer?: string | undefined;
  body?: string | undefined;
}

/** What a page holds. */
export interface Collected {
  scripts: string[];
  page: PageOptions;
  named: Map<string, Named>;
  /** Which Offprint elements, counted from 0, have a shadow root already. */
  filled: Set<number>;
  charset?: string;
  /** The page's HTML, once its end has come; nothing where it is too large, or where it was not read to its end. */
  whole: Promise<string | null>;
}

/**
 * What can be done at the first element with what stands before it: nothing yet, read no more, or fill what needs no
 * more while the rest is read.
 */
export type Decision = "wait" | "stop" | "begin";
type Decide = (found: Collected, element: RewriterElement) => Decision;

/**
 * Reads a page up to its end, or up to its first element where `decide` says so. Nothing where the page is larger
 * than `most` bytes.
 */
export async function collect(
  body: ReadableStream<Uint8Array>,
  url: string | undefined,
  options: { mostBytes: number; body?: string | undefined; onError?: ((error: unknown) => void) | undefined },
  decide: Decide,
): Promise<Collected | null> {
  let tell!: (html: string | null) => void;
  const whole = new Promise<string | null>((resolve) => (tell = resolve));
  const found: Collected = { scripts: [], page: {}, named: new Map(), filled: new Set(), whole };
  if (options.body) found.page.body = options.body;
  let size = 0;
  const pass = listen(found, url, decide, (text) => void (size += text.length));
  const reader = pass.rewriter.transform(new Response(body)).body!.getReader();
  const kept: Uint8Array[] = [];
  const giveUp = () => {
    void reader.cancel().catch(() => {});
    tell(null);
  };
  /** Reads to the end, or as much as is wanted. Whether it was not too much. */
  const reading = (async () => {
    while (pass.decision() != "stop") {
      const { done, value } = await reader.read();
      if (done) {
        tell(textOf(kept));
        break;
      }
      if ((size += value.byteLength) > options.mostBytes) return false;
      kept.push(value);
    }
    return true;
  })();
  // The rewriter may hold back what it has, once it has decided, until more comes.
  const isRead = await Promise.race([reading, pass.decided]);
  if (!isRead || pass.decision() == "stop") giveUp();
  else if (pass.decision() == "begin")
    void reading.then(
      (isRead) => isRead || giveUp(),
      (error) => (options.onError?.(error), giveUp()),
    );
  void reading.catch(() => {});
  return isRead ? found : null;
}

/** Decoded once, at the end: few pages need it. */
function textOf(pieces: Uint8Array[]): string {
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

function listen(found: Collected, url: string | undefined, decide: Decide, removed: (text: string) => void) {
  const { page, named } = found;
  if (url) page.baseUrl = page.url = url.split("#")[0]!;
  let elements = 0;
  let base: string | undefined;
  let canonical: string | undefined;
  let decision: Decision = "wait";
  let tell: (isRead: true) => void;
  const decided = new Promise<true>((resolve) => (tell = resolve));
  const isDone = () => decision != "wait";
  /** Where the text of the script goes that is being read. */
  let take: ((text: string) => void) | undefined;

  const rewriter = makeRewriter();
  const templates = countTemplates(rewriter);
  const outside = (work: (element: RewriterElement) => void) => ({
    element: (element: RewriterElement) => void (isDone() || templates() || work(element)),
  });
  const resolve = () => {
    if (base) page.baseUrl = resolveUrl(base, url) ?? page.baseUrl;
    const own = canonical && resolveUrl(canonical, page.baseUrl);
    if (own) {
      page.canonical = own;
      page.url = ownAddress(own, url?.split("#")[0])!;
    }
  };

  rewriter
    .on(
      "html[lang]",
      outside((html) => void (page.lang ??= attribute(html, "lang") || undefined)),
    )
    .on(
      "meta",
      outside((meta) => void (found.charset ??= charsetOf(meta))),
    )
    .on(
      "base[href]",
      outside((element) => {
        base ??= attribute(element, "href") || undefined;
        resolve();
      }),
    )
    .on(
      "link[rel][href]",
      outside((link) => {
        if (!/(^|\s)canonical(\s|$)/i.test(link.getAttribute("rel")!)) return;
        canonical ??= attribute(link, "href") || undefined;
        resolve();
      }),
    )
    .on(
      "script[data-body],script[body]",
      outside((script) => void (page.body ??= bodyOf(script))),
    )
    .on('script[type*="json" i]', {
      element(script) {
        take = isDone() || templates() ? undefined : taker(script, found);
        // The rewriter gives a piece of text for each `<` in it. Kept, each would be a piece to be read here, too.
        script.remove();
      },
      text({ text }) {
        removed(text);
        take?.(text);
      },
    })
    .on(ELEMENTS.map((name) => `${name} > template[shadowrootmode]`).join(), {
      element: () => void found.filled.add(elements - 1),
    })
    .on(ELEMENTS.concat("offprint-print").join(), {
      element(element) {
        const id = attribute(element, "id");
        if (id && !named.has(id)) named.set(id, { next: attribute(element, "for") });
        if (element.tagName == "offprint-print") return;
        elements++;
        if (isDone() || templates()) return;
        decision = decide(found, element);
        if (isDone()) tell(true);
      },
    });
  return { rewriter, decision: () => decision, decided };
}

/** What takes the text of a script, where it is wanted. */
function taker(script: RewriterElement, { scripts, named, page }: Collected) {
  const [type] = (script.getAttribute("type") ?? "").toLowerCase().split(";");
  if (!type!.includes("json")) return undefined;
  const pointer = attribute(script, "data-offprint") ?? undefined;
  const isArticle =
    type!.trim() == "application/ld+json" || (type!.trim() == "application/json" && pointer != null);
  const at = isArticle ? scripts.push("") - 1 : -1;
  if (isArticle && pointer) page.pointer ??= pointer;
  const id = attribute(script, "id");
  const entry: Named | undefined =
    id && !named.has(id) ? { json: "", pointer, body: bodyOf(script) } : undefined;
  if (entry) named.set(id!, entry);
  return (text: string) => {
    if (isArticle) scripts[at] += text;
    if (entry) entry.json += text;
  };
}

/** The selector that a script, or an element, states for the article's text. */
export const bodyOf = (element: RewriterElement): string | undefined =>
  (attribute(element, "data-body") ?? attribute(element, "body"))?.trim() || undefined;

function charsetOf(meta: RewriterElement): string | undefined {
  const own = meta.getAttribute("charset");
  if (own) return own.trim().toLowerCase();
  if (meta.getAttribute("http-equiv")?.toLowerCase() != "content-type") return undefined;
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(meta.getAttribute("content") ?? "")?.[1]?.toLowerCase();
}

/**
 * What an element reads: the page's JSON, or that which its `for` names. Nothing where it names none. The page's text
 * belongs to its own JSON; to that of one script, and to an element, where these say in which element it stands.
 */
export function inputFor(
  found: Pick<Collected, "scripts" | "page" | "named">,
  id: string | null,
  body: string | undefined,
  around: () => string | undefined,
): Input | null {
  const input = jsonFor(found, id, around);
  return input && body ? { ...input, page: { ...input.page, body }, around } : input;
}

function jsonFor(
  { scripts, page, named }: Pick<Collected, "scripts" | "page" | "named">,
  id: string | null,
  around: () => string | undefined,
): Input | null {
  if (!id) return { scripts, page, around };
  for (let left = named.size, at = id; left >= 0; left--) {
    const target = named.get(at);
    if (!target) return null;
    if (target.json != undefined) {
      const { pointer: _, body: _b, ...rest } = page;
      const { json, pointer, body } = target;
      return {
        scripts: [json],
        page: { ...rest, ...(pointer && { pointer }), ...(body && { body }) },
        ...(body && { around }),
      };
    }
    if (!target.next) return { scripts, page, around };
    at = target.next;
  }
  return null;
}
