// The core's one export as typed functions. It keeps nothing, so an instance that trapped is thrown away.

import { readNames, replay, replayer, type Names } from "./replay.ts";
import { OffprintError } from "../api/errors.ts";
import type { Host } from "./host.ts";
import { replayInTurns, taken } from "./slices.ts";
import type { Diagnostic, Input, Reading, View, ViewOptions } from "../api/types.ts";

/** A running instance of the core. */
export interface Instance {
  /** Answers a request (see `wasm/src/call.rs`) by {@link Host.done}. */
  call(request: string, last: string, host: Host): void;
  /** The size of its memory, in bytes. */
  memory(): number;
}

/** The core. A call that traps throws an {@link OffprintError}; the next call works. */
export interface Core {
  /** Reads an article. */
  read(input: Input): Reading;
  /** Renders a view as HTML; `null` where there is no article. */
  render(input: Input, view: View, options: ViewOptions): { html: string | null; diagnostics: Diagnostic[] };
  /** Renders a view as a DOM; no fragment where there is no article. With no view, it is empty. */
  mount(input: Input, view: View | "", options: ViewOptions, doc: Document): Mounted;
  /** As `mount`, but building a long article gives the page its turn: the fragment's {@link Mounted.rest} comes later. */
  mountInTurns(input: Input, view: View | "", options: ViewOptions, doc: Document): Promise<Mounted>;
  /** Finds the article JSON of a whole page, where there is no DOM to ask: the build for servers only. */
  scan(html: string): HtmlPage;
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
  /** Builds what the fragment still lacks, where its content now is, as long as it is wanted. */
  rest?: (wanted: () => boolean) => Promise<void>;
  diagnostics: Diagnostic[];
}

/** All texts but the last as one, and the last. U+0000 parts them; one in a caller's text reads as HTML reads it. */
const parted = (texts: string[]): [string, string] => {
  const last = texts.pop()!;
  return [texts.map((text) => text.replaceAll("\0", "\ufffd")).join("\0"), last];
};

/**
 * How large an instance's memory may grow, in bytes, before the next call gets a new one: WebAssembly gives none back.
 * An article of a hundred thousand words fits.
 */
const MEMORY = 2 ** 25;

/** Binds the core to a platform. An instance that trapped or grew large is left for a new one. */
export function bind(instantiate: () => Instance, platform: Pick<Host, "ask">): Core {
  let instance: Instance | undefined = instantiate();
  let names: Names | undefined;
  const ask = (done: Host["done"], ...request: string[]) => {
    try {
      instance ??= instantiate();
      instance.call(...parted(request), { ...platform, done });
      if (instance.memory() > MEMORY) instance = undefined;
    } catch (cause) {
      instance = undefined;
      throw trapped(cause);
    }
  };
  const text = (...request: string[]) => {
    let answer = "";
    ask((_shown, _ops, _characters, text) => void (answer = text), ...request);
    return answer;
  };
  const rendering = (...request: string[]) => {
    let made: { html: string | null; diagnostics: Diagnostic[] };
    ask(
      (shown, _ops, html, diagnostics) =>
        void (made = { html: shown ? html : null, diagnostics: JSON.parse(diagnostics) }),
      ...request,
    );
    return made!;
  };
  const json = (options: object) => JSON.stringify(options, parsed);
  const tables = () => (names ??= readNames(text("names", "")));
  return {
    read: ({ scripts, page, refusal }) =>
      refusal
        ? { article: null, diagnostics: [refusal] }
        : JSON.parse(text("read", json(page), "", "", ...scripts)),
    render: ({ scripts, page, refusal }, view, options) =>
      refusal
        ? { html: null, diagnostics: [refusal] }
        : rendering("render", json(page), view, json(options), ...scripts),
    mount: ({ scripts, page, refusal }, view, options, doc) => {
      if (refusal) return { diagnostics: [refusal] };
      const known = tables();
      let mounted: Mounted;
      ask(
        (shown, ops, characters, diagnostics) => {
          const fragment = shown ? replay(ops, characters, known, doc) : undefined;
          mounted = { fragment, diagnostics: JSON.parse(diagnostics) };
        },
        ...["mount", json(page), view, json(options), ...scripts],
      );
      return mounted!;
    },
    mountInTurns: async (input, view, options, doc) => {
      const { scripts, page, refusal } = input;
      if (refusal) return { diagnostics: [refusal] };
      for (let wait; (wait = taken());) await wait;
      const known = tables();
      let mounted: Mounted;
      const done: Host["done"] = (shown, ops, characters, diagnostics) => {
        mounted = { diagnostics: JSON.parse(diagnostics) };
        if (!shown) return;
        // The numbers stand in the core's memory, which the next request changes.
        const rest = replayer(ops.slice(), characters, known, doc);
        mounted.fragment = rest.fragment;
        mounted.rest = replayInTurns(rest);
      };
      ask(done, "mount", json(page), view, json(options), ...scripts);
      return mounted!;
    },
    scan: (html) => JSON.parse(text("scan", "", "", "", html)),
    word: (name, options) => text("word", "", name, json(options)),
  };
}

const trapped = (cause: unknown) =>
  new OffprintError("core-trapped", "The core stopped on this input; it was started anew.", cause);

/** Articles given as text, as a script of the page holds them, are handed over as what they are. */
function parsed(key: string, value: unknown): unknown {
  try {
    return key == "related" && typeof value == "string" ? JSON.parse(value) : value;
  } catch {
    // The core says that it is no list.
    return value;
  }
}
