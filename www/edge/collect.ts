// The first pass over a page: its article JSON, and what it says of itself, as `src/host/page.rs` and the
// elements find them. Nothing is kept but these.

import type { Input, PageOptions } from "../api/types.ts";
import { resolveUrl } from "../platform/url.ts";
import { ELEMENTS, attribute, countTemplates, makeRewriter, type RewriterElement } from "./html-rewriter.ts";

/** What elements of the page can be named by. */
interface Named {
  /** Of an Offprint element: what its own `for` names. */
  next?: string | null;
  /** Of a script: its text and its `data-offprint`. */
  json?: string;
  pointer?: string | undefined;
}

/** What a page holds. */
export interface Collected {
  scripts: string[];
  page: PageOptions;
  named: Map<string, Named>;
  /** Which Offprint elements, counted from 0, have a shadow root already. */
  filled: Set<number>;
  charset?: string;
}

/** Whether reading can stop at the first element, with what stands before it. */
type Decide = (found: Collected) => boolean;

/**
 * Reads a page up to its end, or up to its first element where `decide` says so. Nothing where the page is larger
 * than `most` bytes.
 */
export async function collect(
  body: ReadableStream<Uint8Array>,
  url: string | undefined,
  most: number,
  decide: Decide,
): Promise<Collected | null> {
  const found: Collected = { scripts: [], page: {}, named: new Map(), filled: new Set() };
  let size = 0;
  const isDone = listen(found, url, decide, (text) => void (size += text.length));
  const reader = isDone.rewriter.transform(new Response(body)).body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || isDone()) break;
    if ((size += value.byteLength) > most) {
      void reader.cancel().catch(() => {});
      return null;
    }
  }
  if (isDone()) void reader.cancel().catch(() => {});
  return found;
}

function listen(found: Collected, url: string | undefined, decide: Decide, removed: (text: string) => void) {
  const { page, named } = found;
  if (url) page.baseUrl = page.url = url.split("#")[0]!;
  let elements = 0;
  let base: string | undefined;
  let canonical: string | undefined;
  let done = false;
  /** Where the text of the script goes that is being read. */
  let take: ((text: string) => void) | undefined;

  const rewriter = makeRewriter();
  const templates = countTemplates(rewriter);
  const outside = (work: (element: RewriterElement) => void) => ({
    element: (element: RewriterElement) => void (done || templates() || work(element)),
  });
  const resolve = () => {
    if (base) page.baseUrl = resolveUrl(base, url) ?? page.baseUrl;
    const own = canonical && resolveUrl(canonical, page.baseUrl);
    if (own) page.canonical = page.url = own;
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
    .on('script[type*="json" i]', {
      element(script) {
        take = done || templates() ? undefined : taker(script, found);
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
        if (!done && !templates() && decide(found)) done = true;
      },
    });
  return Object.assign(() => done, { rewriter });
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
  const entry: Named | undefined = id && !named.has(id) ? { json: "", pointer } : undefined;
  if (entry) named.set(id!, entry);
  return (text: string) => {
    if (isArticle) scripts[at] += text;
    if (entry) entry.json += text;
  };
}

function charsetOf(meta: RewriterElement): string | undefined {
  const own = meta.getAttribute("charset");
  if (own) return own.trim().toLowerCase();
  if (meta.getAttribute("http-equiv")?.toLowerCase() != "content-type") return undefined;
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(meta.getAttribute("content") ?? "")?.[1]?.toLowerCase();
}

/** What an element reads: the page's JSON, or that which its `for` names. Nothing where it names none. */
export function inputFor({ scripts, page, named }: Collected, id: string | null): Input | null {
  if (!id) return { scripts, page };
  for (let left = named.size, at = id; left >= 0; left--) {
    const target = named.get(at);
    if (!target) return null;
    if (target.json != undefined) {
      const { pointer: _, ...rest } = page;
      return {
        scripts: [target.json],
        page: { ...rest, ...(target.pointer && { pointer: target.pointer }) },
      };
    }
    if (!target.next) return { scripts, page };
    at = target.next;
  }
  return null;
}
