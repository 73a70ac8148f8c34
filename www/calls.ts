// The core's exports as typed functions. Each keeps nothing, so an instance that trapped is thrown away.

import { readNames, replay, type Names } from "./dom.ts";
import { OffprintError } from "./errors.ts";
import type { Host } from "./host.ts";
import type { Diagnostic, Input, Reading, View, ViewOptions } from "./types.ts";

/** What the glue of a Wasm build exports. */
export interface Glue {
  names(): string;
  word(name: string, options: string): string;
  /** Of the build for servers only. */
  scan?(html: string): string;
  read(scripts: string, page: string, host: Host): string;
  render(scripts: string, page: string, view: string, options: string, host: Host): string;
  mount(scripts: string, page: string, view: string, options: string, host: Host): string;
}

/** The core. A call that traps throws an {@link OffprintError}; the next call works. */
export interface Core {
  /** Reads an article. */
  read(input: Input): Reading;
  /** Renders a view as HTML; `null` where there is no article. */
  render(input: Input, view: View, options: ViewOptions): { html: string | null; diagnostics: Diagnostic[] };
  /** Renders a view as a DOM; no fragment where there is no article. With no view, it is empty. */
  mount(input: Input, view: View | "", options: ViewOptions, doc: Document): Mounted;
  /** Finds the article JSON of a whole page, where there is no DOM to ask. */
  scan?(html: string): HtmlPage;
  /** A word of the interface. */
  word(name: string, options: ViewOptions): string;
}

/** What a whole page holds: see `src/host/page.rs`. */
export interface HtmlPage {
  scripts: string[];
  base?: string;
  canonical?: string;
  lang?: string;
  pointer?: string;
}

/** A view as a DOM. */
export interface Mounted {
  fragment?: DocumentFragment;
  diagnostics: Diagnostic[];
}

/** The scripts as one text, each after a U+0000. HTML has none; one in a caller's text reads as HTML reads it. */
const parted = (scripts: string[]) => scripts.map((text) => "\0" + text.replaceAll("\0", "\ufffd")).join("");

/**
 * How large an instance's memory may grow, in bytes, before the next call gets a new one: the browser's build
 * frees no memory of its own (`wasm/src/arena.rs`). Some dozens of articles fit.
 */
const MEMORY = 2 ** 25;

/** Binds the glue to a host; `renew` puts a new instance in the place of one that trapped or grew. */
export function bind(glue: Glue, host: Host, renew: () => void, memory = () => 0): Core {
  let names: Names | undefined;
  const guard = <T>(call: () => T): T => {
    try {
      const result = call();
      if (memory() > MEMORY) renew();
      return result;
    } catch (cause) {
      renew();
      throw new OffprintError("core-trapped", "The core stopped on this input; it was started anew.", cause);
    }
  };
  const json = (options: object) => JSON.stringify(options, parsed);
  return {
    read: ({ scripts, page, refusal }) =>
      refusal
        ? { article: null, diagnostics: [refusal] }
        : guard(() => JSON.parse(glue.read(parted(scripts), json(page), host))),
    render: ({ scripts, page, refusal }, view, options) =>
      refusal
        ? { html: null, diagnostics: [refusal] }
        : guard(() => JSON.parse(glue.render(parted(scripts), json(page), view, json(options), host))),
    mount: ({ scripts, page, refusal }, view, options, doc) =>
      guard(() => {
        if (refusal) return { diagnostics: [refusal] };
        const tables = (names ??= readNames(glue.names()));
        let fragment: DocumentFragment | undefined;
        const sink: Host = {
          ...host,
          replay: (ops, text) => void (fragment = replay(ops, text, tables, doc)),
        };
        const diagnostics = JSON.parse(glue.mount(parted(scripts), json(page), view, json(options), sink));
        return { fragment, diagnostics };
      }),
    scan: glue.scan && ((html) => guard(() => JSON.parse(glue.scan!(html)))),
    word: (name, options) => guard(() => glue.word(name, json(options))),
  };
}

/** Articles given as text, as a script of the page holds them, are handed over as what they are. */
function parsed(key: string, value: unknown): unknown {
  try {
    return key == "related" && typeof value == "string" ? JSON.parse(value) : value;
  } catch {
    // The core says that it is no list.
    return value;
  }
}
