// What the five elements share: where the article comes from, when the view is rendered, and what happens
// where it cannot be.

import { core } from "../api.ts";
import type { Core, Mounted } from "../calls.ts";
import type { OffprintEventMap } from "../events.ts";
import type { Article, Diagnostic, Input, View, ViewOptions } from "../types.ts";
import { optionsOf } from "./options.ts";
import { whenNeeded } from "./when.ts";

/** The parts of the core's chunk. */
export type Parts = Awaited<ReturnType<typeof core>>;

/** All that a render needs. */
export interface Job {
  parts: Parts;
  calls: Core;
  input: Input;
  options: ViewOptions;
}

// A server has no elements; the classes must still be importable there.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let count = 0;

/**
 * An element that shows a view of an article. The article is that of the element or script whose id `for`
 * names; else the `article` property's; else that of the page's own article JSON. Children are the fallback:
 * they show until a render succeeds, and for good where none does.
 *
 * @fires offprint-ready - A view was rendered.
 * @fires offprint-error - There is nothing to render; the fallback stays.
 */
export abstract class OffprintElement extends Base {
  static readonly observedAttributes: readonly string[] = ["for", "heading-level", "locale", "time-zone"];

  /** The view that it shows. */
  abstract readonly view: View;

  /** Where the view is rendered. */
  protected readonly root: ShadowRoot;

  /** Begins the ids of this element. */
  readonly #prefix = `offprint-${++count}`;
  #article: Article | string | null | undefined;
  #stale = true;
  #queued = false;
  #cancel: (() => void) | undefined;
  /** Counts the inputs, so that a render that took long does not overwrite a later one. */
  #turn = 0;

  constructor() {
    super();
    // The server may have rendered already (declarative shadow DOM): that stays until a render here.
    const declared = this.attachInternals?.().shadowRoot;
    this.root = declared ?? this.attachShadow({ mode: "open" });
    if (!declared) this.#showFallback();
    // A framework may have set it before the element was defined.
    if (Object.hasOwn(this, "article")) {
      const { article } = this;
      delete (this as { article?: unknown }).article;
      this.article = article;
    }
  }

  /** The article to show, as an object or as JSON text of any known format; `null` for the page's own. */
  get article(): Article | string | null | undefined {
    return this.#article;
  }
  set article(article: Article | string | null | undefined) {
    this.#article = article;
    this.refresh();
  }

  /** Reads and renders anew, as after a change of the page's JSON. */
  refresh(): void {
    this.#turn++;
    this.#stale = true;
    this.#queue();
  }

  connectedCallback(): void {
    this.#queue();
  }

  disconnectedCallback(): void {
    this.#queue();
  }

  adoptedCallback(): void {
    this.refresh();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.refresh();
  }

  /** One microtask serves all changes of a batch, and a move within the page is none. */
  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.isConnected) {
        this.#cancel?.();
        this.#cancel = undefined;
        this.disconnected();
      } else if (this.#stale) {
        this.#cancel ??= whenNeeded(this, this.loading, () => {
          this.#cancel = () => {};
          void this.#update();
        });
        if (this.#cancel && this.#rendered) void this.#update();
      }
    });
  }
}
