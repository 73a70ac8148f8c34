// The core's exports (`wasm/src/exports.rs`), typed, and guarded: they keep nothing, so an instance that trapped is
// replaced.

import { replay, replayer, type Names } from "./replay.ts";
import { OffprintError } from "../api/errors.ts";
import type { Platform } from "./platform.ts";
import { replayInTurns, taken } from "./slices.ts";
import type { BodySource, Diagnostic, Input, PageOptions, Reading, View, ViewOptions } from "../api/types.ts";

/** What is known of a page, as the core takes it: own members that are texts, or nothing. */
export type PageFacts = Record<keyof PageOptions | "near", string | undefined>;

/** What wasm-bindgen's glue exports. Options are JSON. */
export interface Exports {
  read(scripts: string[], page: PageFacts, platform: Platform): Reading;
  render(scripts: string[], page: PageFacts, view: string, options: string, platform: Platform): Rendered;
  mount(scripts: string[], page: PageFacts, view: string, options: string, platform: Platform): Recorded;
  word(name: string, options: string): string;
  names(): Names;
  scan?(html: string): HtmlPage;
  /** Asks for a new instance, which the next call makes; that one must be given nothing. */
  reset(): void;
  /** The size of the instance's memory, in bytes. */
  memorySize(): number;
}

interface Rendered {
  html: string | null;
  diagnostics: Diagnostic[];
}

interface Recorded {
  tree: { ops: Uint32Array; text: string } | null;
  diagnostics: Diagnostic[];
  body?: BodySource;
}

/** The core. A call that traps throws an {@link OffprintError}; the next call works. */
export interface Core {
  /** Reads an article. */
  read(input: Input): Reading;
  /** Renders a view as HTML; `null` where there is no article. */
  render(input: Input, view: View, options: ViewOptions): Rendered;
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
  base: string | null;
  canonical: string | null;
  lang: string | null;
  pointer: string | null;
  body: string | null;
}

/** A view as a DOM. */
export interface Mounted {
  fragment?: DocumentFragment;
  /** Builds what the fragment still lacks, where its content now is, as long as it is wanted. */
  rest?: (wanted: () => boolean) => Promise<void>;
  diagnostics: Diagnostic[];
  /** Where the article's text was found; nothing where it has none. */
  body?: BodySource;
  /** The same for views that are the same. */
  mark?: string;
}

/**
 * How large an instance's memory may grow, in bytes, before another takes its place: WebAssembly gives none back.
 * An article of a hundred thousand words fits.
 */
const MEMORY = 2 ** 25;

/** Writes the tree of a page: in a browser. */
type Walk = (html: Element, wanted: (string | Element)[]) => string;

/** Binds the core to a platform. */
export function bind(core: Exports, plain: Platform, walk?: Walk): Core {
  const guarded = guard(core);
  let known: Names | undefined;
  const tables = () => (known ??= guarded(core.names));
  /** With the page that the JSON was found in. */
  const platformOf = ({ around, page: { body } }: Input): Platform => {
    if (typeof around == "string") return { ...plain, pageHtml: () => around };
    if (typeof around == "function") return { ...plain, pageHtml: around };
    if (!around || !walk) return plain;
    const wanted = (selectors: string[]) =>
      body && typeof body != "string" ? [body as Element, ...selectors.slice(1)] : selectors;
    return { ...plain, walkPage: (selectors) => walk(around as Element, wanted(selectors)) };
  };
  const recorded = (input: Input, view: string, options: ViewOptions) => {
    const given = [facts(input), view, json(options), platformOf(input)] as const;
    return guarded(() => core.mount(input.scripts, ...given));
  };
  return {
    read: (input) => {
      if (input.refusal) return { article: null, diagnostics: [input.refusal] };
      const given = [facts(input), platformOf(input)] as const;
      return guarded(() => core.read(input.scripts, ...given));
    },
    render: (input, view, options) => {
      if (input.refusal) return { html: null, diagnostics: [input.refusal] };
      const given = [facts(input), view, json(options), platformOf(input)] as const;
      return guarded(() => core.render(input.scripts, ...given));
    },
    mount: (input, view, options, doc) => {
      if (input.refusal) return { diagnostics: [input.refusal] };
      const names = tables();
      const { tree, ...found } = recorded(input, view, options);
      return { ...found, fragment: tree ? replay(tree.ops, tree.text, names, doc) : undefined };
    },
    mountInTurns: async (input, view, options, doc) => {
      if (input.refusal) return { diagnostics: [input.refusal] };
      for (let wait; (wait = taken());) await wait;
      const names = tables();
      const { tree, ...found } = recorded(input, view, options);
      if (!tree) return found;
      const rest = replayer(tree.ops, tree.text, names, doc);
      return { ...found, fragment: rest.fragment, rest: replayInTurns(rest), mark: markOf(tree) };
    },
    scan: (html) => guarded(() => core.scan!(html)),
    word: (name, options) => {
      const given = json(options);
      return guarded(() => core.word(name, given));
    },
  };
}

/**
 * What runs calls. An instance that trapped, or that a large article grew, is worn: another takes its place, not in the
 * middle of a call, and at the latest before the next. Where there is no memory for another, the next call tries again.
 */
function guard(core: Exports): <T>(call: () => T) => T {
  let running = 0;
  let isWorn = false;
  const replace = () => {
    core.reset();
    core.memorySize();
    isWorn = false;
  };
  return (call) => {
    try {
      if (isWorn && !running) replace();
      running++;
      try {
        const made = call();
        isWorn ||= core.memorySize() > MEMORY;
        return made;
      } catch (cause) {
        isWorn = true;
        throw cause;
      } finally {
        running--;
      }
    } catch (cause) {
      throw new OffprintError("core-trapped", "The core stopped on this input; it was started anew.", cause);
    } finally {
      if (isWorn && !running) {
        try {
          replace();
        } catch {
          // The next call tries again.
        }
      }
    }
  };
}

/** What a view says, and a sum of how. */
function markOf({ ops, text }: { ops: Uint32Array; text: string }): string {
  let sum = 0;
  for (const op of ops) sum = Math.imul(sum ^ op, 0x1000193);
  return `${sum} ${text}`;
}

/** Asked before the call, as a page's own code may answer. What is not a text, or is empty, counts as unknown. */
const facts = ({ page, near }: Input): PageFacts => {
  const text = (given: unknown) => (given && typeof given == "string" ? given : undefined);
  return {
    baseUrl: text(page.baseUrl),
    canonical: text(page.canonical),
    url: text(page.url),
    lang: text(page.lang),
    pointer: text(page.pointer),
    near,
    // An element is handed over by the walk; the core needs to know that there is one.
    body: page.body && typeof page.body != "string" ? "the element that was given" : text(page.body),
  };
};

/** Written before the call: a page's own code, in its objects, runs outside of the core. */
const json = (given: object) => JSON.stringify(given, parsed);

/** Articles given as text, as a script of the page holds them, are handed over as what they are. */
function parsed(key: string, value: unknown): unknown {
  try {
    return key == "related" && typeof value == "string" ? JSON.parse(value) : value;
  } catch {
    // The core says that it is no list.
    return value;
  }
}
