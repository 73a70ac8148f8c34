// What the five elements share: where the article comes from, when the view is rendered, and what happens
// where it cannot be.

import type { Core, Mounted } from "../core/calls.ts";
import { OffprintError } from "../api/errors.ts";
import type { OffprintEventMap } from "./events.ts";
import { coreOf, lazy } from "../core/lazy.ts";
import { create, own } from "../platform/own.ts";
import type { Watched } from "../page/watch.ts";
import type { Article, BodySource, Diagnostic, Input, View, ViewOptions } from "../api/types.ts";
import { whenNeeded } from "./loading.ts";

/** What is loaded when it is first needed. */
export type Parts = Awaited<ReturnType<typeof lazy>>;

/** All that a render needs. */
export interface Job {
  parts: Parts;
  core: Core;
  input: Input;
  options: ViewOptions;
  /** Where the article's text was found, once there is a view. */
  body?: BodySource | undefined;
}

// A server has no elements; the classes must still be importable there.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

let count = 0;

/**
 * An element that shows a view of an article. A view that came with the page, in a declarative shadow root, is
 * adopted as it is, and nothing is loaded before something needs more. The article is that of the script or element whose id `for`
 * names; else the `article` property's; else that of the JSON in the article around it; else the page's own. It follows the
 * page as that changes, unless it is `static`. Children are the fallback: they
 * show until a render succeeds, and for good where none does.
 *
 * @fires offprint-ready - A view was rendered.
 * @fires offprint-error - There is nothing to render; the fallback stays.
 */
export abstract class OffprintElement extends Base {
  static readonly observedAttributes: readonly string[] = [
    "body",
    "for",
    "heading-level",
    "locale",
    "static",
    "time-zone",
  ];

  /** The view that it shows. */
  protected abstract readonly view: View;
  /** Where the view is rendered. */
  protected readonly root: ShadowRoot;
  /** What the last successful render was made of; nothing for a view that was adopted. */
  protected job: Job | undefined;

  readonly #idPrefix = `offprint-${++count}`;
  #article: Article | string | null | undefined;
  #words: ViewOptions["words"];
  #queued = false;
  /** Whether the time to load has come, by visibility or idleness. */
  #needed = false;
  #stopWaiting: (() => void) | undefined;
  #adopted: boolean;
  /** Whether the element was in a page before. */
  #begun = false;
  /** Whether something changed since the last render. */
  #stale = true;
  /** Counts the renders, so that a slow one does not overwrite a later one. */
  #turn = 0;
  /** What the last render was made of, to do no work for the same again. */
  #last = "";
  /** What the last view was, and the last failure. */
  #shown: string | undefined;
  /** Whether the page asked for the read that comes, by a change of its own: then the same again is no news. */
  #isAskedByPage = false;
  /** Whether it was the core that failed, not the article. */
  #lost = false;
  /** Whether the page that an adopted view came with is another by now. */
  #hasLeft = false;
  readonly #watched: Watched = {
    element: this,
    get readsText() {
      return !/share|topics/.test(this.element.localName);
    },
    renew: () => {
      this.refresh();
      this.#isAskedByPage = true;
    },
  };

  constructor() {
    super();
    const declared = this.attachInternals?.().shadowRoot;
    this.#adopted = !!declared?.querySelector("[part]");
    // Made first: with a root that has no slot, the fallback would be gone.
    const slot = create(this.ownerDocument, "slot");
    this.root = declared ?? this.attachShadow({ mode: "open" });
    if (!declared) this.root.append(slot);
    this.upgrade("article", "words");
  }

  /** Takes properties that a framework set before the element was defined. */
  protected upgrade(...names: string[]): void {
    const self = this as unknown as { [name: string]: unknown };
    for (const name of names) {
      if (!Object.hasOwn(this, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  /** The article to show: an object, or JSON text of any known format; `null` for the page's own. */
  get article(): Article | string | null | undefined {
    return this.#article;
  }
  set article(article: Article | string | null | undefined) {
    this.#article = article;
    this.refresh();
  }

  /** Words of the interface that stand before those of the locale, by their keys in `locales/`. */
  get words(): ViewOptions["words"] {
    return this.#words;
  }
  set words(words: ViewOptions["words"]) {
    this.#words = words;
    this.refresh();
  }

  /** Reads and renders anew, as after a change of the page's JSON. */
  refresh(): void {
    this.#adopted = this.#isAskedByPage = false;
    this.#stale = true;
    this.#queue();
  }

  /** @internal */
  connectedCallback(): void {
    this.#queue();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#queue();
  }

  /** @internal */
  adoptedCallback(): void {
    // Style sheets do not move between documents. Called too where a page has taken the view away.
    this.#last = "";
    this.refresh();
  }

  /** @internal */
  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    // The attributes that a view was made with are no change of it.
    if (before !== after && (this.#begun || !this.#adopted)) this.refresh();
  }

  /** The name that this element's work is announced by. */
  protected emit<K extends keyof OffprintEventMap>(name: K, detail: OffprintEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Adds to the options of a render what attributes do not say by themselves. */
  protected complete(_options: ViewOptions, _parts: Parts): void | Promise<void> {}

  /** What the element shows. */
  protected draw({ core, input, options }: Job): Promise<Mounted> {
    return core.mountInTurns(input, this.view, options, this.ownerDocument);
  }

  /** Called when the element is in a page, and again when it was moved. */
  protected connected(): void {}

  /** Called when the element has left its page, not for a move within it, and when its article is gone. */
  protected disconnected(): void {}

  /** Puts a view in the place of the last one. */
  protected place(fragment: DocumentFragment, styles: CSSStyleSheet): void {
    this.root.replaceChildren(fragment);
    this.root.adoptedStyleSheets = [styles];
  }

  /** Called when the view is in place; without a `job`, it is one that was adopted. */
  protected rendered(): void {}

  /** Whether the view came with the page and is still what is shown. */
  protected get adopted(): boolean {
    return this.#adopted;
  }

  /** The job of a view that was adopted, for what it cannot do by itself. */
  protected async need(): Promise<Job> {
    return (this.job ??= await this.#prepare());
  }

  /** One microtask serves all changes of a batch; a move within the page is no change. */
  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#attempt(() => this.#settle());
    });
  }

  #settle(): void {
    if (!this.isConnected) {
      this.#stopWaiting?.();
      this.#stopWaiting = undefined;
      removeEventListener("pageshow", this.#back);
      this.#watched.stop?.();
      this.disconnected();
      return;
    }
    addEventListener("pageshow", this.#back);
    this.connected();
    // It may stand in another article now.
    if (!this.hasAttribute("static")) this.#watched.resume?.();
    const isNew = !this.#begun;
    this.#begun = true;
    if (this.#adopted) {
      this.#stale = false;
      if (isNew) this.#adopt();
    }
    if (!this.#stale) return;
    if (this.#needed) {
      void this.#update();
    } else {
      this.#stopWaiting ??= whenNeeded(this, this.getAttribute("loading"), () => {
        this.#needed = true;
        this.#attempt(() => this.#settle());
      });
    }
  }

  /** Leaving a page ends its requests, in WebKit before the page is kept: what failed then works on return. */
  readonly #back = ({ persisted }: PageTransitionEvent) => {
    if (persisted && this.#lost) this.refresh();
  };

  #adopt(): void {
    this.#watchAddress();
    this.rendered();
    // Read only by who asks for it: `read()` does.
    this.emit("offprint-ready", { diagnostics: [], article: null, adopted: true });
  }

  /** A view that came with the page is that of its address, and goes with it: then all that it takes is loaded. */
  #watchAddress(): void {
    const doc = this.ownerDocument;
    const address = () => own(doc, "URL").split("#")[0];
    const first = address();
    const changes = new MutationObserver(() => {
      if (!this.#adopted || address() == first) return;
      this.refresh();
      this.#hasLeft = true;
    });
    const watched = this.#watched;
    watched.stop = () => changes.disconnect();
    watched.resume = () => changes.observe(doc, { childList: true, subtree: true });
    if (!this.hasAttribute("static")) watched.resume();
  }

  /** Whatever goes wrong, the fallback shows and the page is told. */
  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(diagnosticsOf(error));
    }
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    this.#stale = this.#lost = false;
    try {
      const job = await this.#prepare();
      if (this.#isCurrent(turn)) await this.#render(job, turn);
    } catch (error) {
      if (turn == this.#turn) this.#fail(diagnosticsOf(error));
    }
  }

  /** Whether the work of that turn is still wanted: no later one began, and the element is in a page. */
  #isCurrent(turn: number): boolean {
    if (turn != this.#turn) return false;
    this.#stale = !this.isConnected;
    return !this.#stale;
  }

  async #prepare(): Promise<Job> {
    const doc = this.ownerDocument;
    const parts = await lazy();
    const options = parts.optionsOf(this, (this.constructor as typeof OffprintElement).observedAttributes);
    const [core, words] = await Promise.all([coreOf(parts), parts.wordsOf(options.locale!)]);
    // The article may stand below this element.
    if (own(doc, "readyState") == "loading") {
      await new Promise((resolve) =>
        own(doc, "addEventListener").call(doc, "DOMContentLoaded", resolve, { once: true }),
      );
    }
    let input;
    try {
      input = parts.inputFor(this);
    } finally {
      if (this.hasAttribute("static")) this.#watched.stop?.();
      else if (this.isConnected) parts.watch(this.#watched, input);
    }
    await this.complete(options, parts);
    // Without any, the core must know that its own English is what is shown.
    if (words || this.#words) options.words = { ...words, ...this.#words };
    return { parts, core, input, options: { ...options, idPrefix: this.#idPrefix } };
  }

  async #render(job: Job, turn: number): Promise<void> {
    const { core, input, options, parts } = job;
    const key = JSON.stringify([input.scripts, input.page, input.near, options]);
    const isAskedByPage = this.#isAskedByPage;
    // By the same JSON the page's text may be another.
    if (key == this.#last && !isAskedByPage) return;
    const { fragment, rest, diagnostics, body, mark } = await this.draw(job);
    if (!this.#isCurrent(turn)) return;
    if (!fragment) return this.#fail(diagnostics);
    this.#watched.shows?.({ found: body });
    const isSame = isAskedByPage && this.job && mark && mark == this.#shown;
    if (isSame) {
      job.body = body;
      this.job = job;
      return;
    }
    // Until all of it is there, the same again is no repetition.
    this.#last = this.#shown = "";
    const styles = parts.constructed(this.ownerDocument, parts.elementStyles);
    const putBack = parts.keep(this.root);
    this.job = job;
    job.body = body;
    this.place(fragment, styles);
    this.rendered();
    await rest?.(() => turn == this.#turn);
    if (turn != this.#turn) return;
    this.#shown = mark;
    // A text of the page may be another the next time, by the same JSON.
    if (!body?.selector) this.#last = key;
    putBack();
    let article: Article | null | undefined;
    this.emit("offprint-ready", {
      diagnostics,
      adopted: false,
      get article() {
        return (article ??= core.read(input).article);
      },
    });
  }

  #fail(diagnostics: Diagnostic[]): void {
    this.#watched.shows?.(undefined);
    const said = JSON.stringify(diagnostics);
    const isSame = this.#isAskedByPage && said == this.#shown;
    // Markup of the server's is better than the fallback; an old render would be another article's.
    if (this.job || this.#hasLeft) this.#showFallback();
    this.job = undefined;
    // The same again is then no repetition.
    this.#last = "";
    this.#lost = /^core/.test(diagnostics[0]?.code ?? "");
    this.#shown = said;
    if (!isSame) this.emit("offprint-error", { diagnostics });
  }

  #showFallback(): void {
    // What is open elsewhere would be an old article's.
    this.disconnected();
    this.root.replaceChildren(create(this.ownerDocument, "slot"));
  }
}

/** The class of the core's own errors is another: it comes in another file. */
function diagnosticsOf(error: unknown): Diagnostic[] {
  const { diagnostics } = (error ?? {}) as Partial<OffprintError>;
  return diagnostics ?? new OffprintError("core-unavailable", String(error)).diagnostics;
}
