// The npm package without a browser: Node, Deno, Bun, edge workers. The core brings its own HTML parser, and
// every call is synchronous.

import {
  initSync,
  memorySize,
  mount,
  names,
  read as readIn,
  render as renderIn,
  reset,
  scan as scanIn,
  word,
} from "../pkg/server/offprint.js";
import { bind, type Core } from "./core/calls.ts";
import { shadowOf } from "./server/document.ts";
import { OffprintError } from "./api/errors.ts";
import { makePlatform } from "./core/platform.ts";
import { inputOf, viewOptionsOf } from "./api/input.ts";
import { localeFile } from "./core/locales.ts";
import type { Article, Input, PageOptions, Reading, Source, View, ViewOptions } from "./api/types.ts";
import { ownAddress, resolveUrl } from "./platform/url.ts";

export { OffprintError } from "./api/errors.ts";
export type * from "./api/types.ts";

let core: Core | undefined;

/**
 * Starts the core from a `WebAssembly.Module`, or its bytes (`offprint/server.wasm`). Needed only where the file
 * cannot be read synchronously: on edge workers. A second call does nothing.
 */
// Of no narrower type: those of WebAssembly are the DOM's, which a server's project does not have, and as wide.
export function init(source: object): void {
  if (core) return;
  const module =
    source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source as BufferSource);
  initSync({ module });
  const exports = { memorySize, mount, names, read: readIn, render: renderIn, reset, scan: scanIn, word };
  core = bind(exports, makePlatform());
}

function started(): Core {
  if (!core) init(bytes());
  return core!;
}

/** A file of the package, where files can be read synchronously. */
function file(name: string): Buffer | undefined {
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  try {
    return fs?.readFileSync(new URL(name, import.meta.url));
  } catch {
    // A worker may have the module and no files; a bundle may stand elsewhere.
    return undefined;
  }
}

function bytes(): BufferSource {
  const found = file("offprint_server_bg.wasm");
  if (found) return new Uint8Array(found);
  throw new OffprintError("core-unavailable", "Call init() with the module of offprint/server.wasm first.");
}

/** Finds the article JSON of a whole page. */
function scan(html: string, baseUrl?: string): Input {
  const { scripts, base, canonical, lang, pointer, body } = started().scan(html);
  const root = base ? resolveUrl(base, baseUrl) : baseUrl;
  const own = canonical ? resolveUrl(canonical, root) : undefined;
  return {
    scripts,
    page: {
      ...(root && { baseUrl: root }),
      ...(own && { canonical: own, url: ownAddress(own, baseUrl) }),
      ...(lang && { lang }),
      ...(pointer && { pointer }),
      ...(body && { body }),
    },
    around: html,
  };
}

/** @internal The input that a source makes. */
export const sourceOf = (source: Source, options: PageOptions): Input => inputOf(source, options, scan);
/** @internal */
export const readFrom = (input: Input): Reading => started().read(input);
/** @internal */
export function renderFrom(input: Input, view: View, options: ViewOptions & PageOptions) {
  return started().render(input, view, worded(options));
}
/** @internal */
export const wordFrom = (name: string, options: ViewOptions) => started().word(name, worded(options));

/** The options of the view, with the words of its locale. */
function worded(options: ViewOptions & PageOptions): ViewOptions {
  const asked = viewOptionsOf(options);
  const words = wordsOf(options.locale ?? "en");
  if (words) asked.words = { ...words, ...asked.words };
  return asked;
}

/** How many locales are remembered. Who asks names them, so that there could be any number. */
const MOST_LOCALES = 64;
const known = new Map<string, ViewOptions["words"]>();

/** The words of a locale; nothing where English serves. To look for them takes longer than to render a short article. */
function wordsOf(locale: string): ViewOptions["words"] {
  if (known.has(locale)) return known.get(locale);
  const found = localeFile(locale);
  const text = found && file(`locales/${found}.json`)?.toString();
  const words: ViewOptions["words"] = text ? JSON.parse(text) : undefined;
  if (known.size >= MOST_LOCALES) known.clear();
  known.set(locale, words);
  return words;
}

/**
 * Reads an article: from JSON text of any known format, a whole HTML page, the texts of several scripts, or
 * an object. Bad input does not throw: the diagnostics say what was wrong.
 */
export function read(source: Source, options: PageOptions = {}): Reading {
  return readFrom(sourceOf(source, options));
}

/** Renders a view of an article, or of what one is read from, as HTML; empty where there is no article. */
export function render(
  article: Article | Source,
  view: View,
  options: PageOptions & ViewOptions = {},
): string {
  return renderFrom(sourceOf(article, options), view, options).html ?? "";
}

/**
 * Renders a view as the content of its element (`<offprint-article>` and so on; `print` has none): a declarative
 * shadow root, which a reader sees before any script runs, or without one, and which the element adopts as it
 * is. `styles` is the address of the package's `elements.css` on your site; without it, the styles are in the
 * page, which a policy may refuse. Empty where there is nothing to show: then the element's children are.
 */
export function renderShadow(
  article: Article | Source,
  view: Exclude<View, "print">,
  options: PageOptions & ViewOptions & { styles?: string } = {},
): string {
  const { styles, ...rest } = options;
  const html = render(article, view, rest);
  return html && shadowOf(html, styles);
}
