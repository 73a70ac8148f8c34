import { own } from "../platform/own.ts";
import type { Article } from "../api/types.ts";
import { OffprintElement } from "./base.ts";

/** The button that opens the panel. */
const OPEN = "[part~=open]";

/**
 * Links that share the article, a button that copies its link, and the system's own panel: on touch screens,
 * where it is the quickest way; with `native="on"` wherever there is one; with `native="off"` nowhere.
 *
 * @fires offprint-share - Something was shared, or could not be.
 */
export class OffprintShare extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "targets",
    "campaign",
    "folded",
    "quote",
    "native",
  ];
  protected override readonly view = "share";

  /** What was selected when the pointer came down: a press may undo the selection. */
  #selected: AbstractRange | undefined;

  /** Whether the system's panel was refused once; it would be again. */
  #isRefused = false;

  #panel: HTMLElement | undefined;

  constructor() {
    super();
    // What a press will need; the system's panel opens only soon after one.
    const prepare = () => void this.need().catch(() => {});
    for (const sign of ["pointerover", "focusin"]) this.root.addEventListener(sign, prepare, { once: true });
    this.root.addEventListener("pointerdown", () => {
      if (this.hasAttribute("quote")) this.#selected = this.#selection();
    });
    this.root.addEventListener("click", this.#press);
  }

  readonly #press = (event: Event): void => {
    const element = (event.target as Element).closest(`[data-action],[data-target],${OPEN}`);
    const action = element?.getAttribute("data-action");
    const target = element?.getAttribute("data-target");
    if (action == "copy") void this.#copy();
    if (action == "quote") {
      this.#quote().catch(() => this.emit("offprint-share", { target: "quote", outcome: "failed" }));
    }
    if (action == "native") void this.#share();
    // Where the system's panel is the better one, the button opens that, and ours where it cannot.
    if (element?.matches(OPEN) && this.#isNative()) {
      event.preventDefault();
      void this.#share();
    }
    if (target) this.emit("offprint-share", { target, outcome: "opened" });
    // A later press, by keyboard, is about what is selected then.
    this.#selected = undefined;
  };

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name != "native") super.attributeChangedCallback(name, before, after);
    else if (this.job || this.adopted) this.rendered();
  }

  protected override rendered(): void {
    this.disconnected();
    const panel = this.#find("[popover]");
    if (panel) {
      this.#panel = panel;
      // Not by `:focus-within`, which WebKit matches in the window in front alone.
      const isIn = () => panel.contains((panel.getRootNode() as ShadowRoot).activeElement);
      panel.ontoggle = () => {
        if (!panel.matches(":popover-open")) return;
        // Made anew while it was open, it has the focus already.
        if (!isIn()) panel.focus();
        if (this.root.contains(panel))
          void this.need().then(({ parts }) => parts.keepSeen(panel, this.#press));
      };
      // No `false`: that would keep it from opening.
      panel.onbeforetoggle = ({ newState }) =>
        void (newState == "closed" && isIn() && this.#find(OPEN)!.focus());
    }
    for (const button of this.root.querySelectorAll<HTMLElement>("[data-action]")) {
      button.hidden = button.dataset["action"] == "native" && !this.#isNative();
    }
  }

  /** A panel that was moved away closes with its element, and so goes back. */
  protected override disconnected(): void {
    if (!this.root.contains(this.#panel!)) this.#panel?.hidePopover();
  }

  #isNative(): boolean {
    const asked = this.getAttribute("native");
    const isWanted = asked == "on" || (asked != "off" && matchMedia("(pointer: coarse)").matches);
    // The address as it is shown: to read the article anew for each render would be work for nothing.
    const url = this.#find("[part~=url-text]")?.textContent;
    return isWanted && !this.#isRefused && !!url && canShare({ url });
  }

  #selection(): AbstractRange | undefined {
    if (!this.job) return undefined;
    const { parts } = this.job;
    const all = [...parts.rootOf(this).querySelectorAll("offprint-article")];
    return parts.selectedRange(
      this.ownerDocument,
      all.flatMap(({ shadowRoot }) => shadowRoot ?? []),
    );
  }

  /** Copies a link to what is selected. */
  async #quote(): Promise<void> {
    const { parts } = await this.need();
    const range = this.#selection() ?? this.#selected;
    const { lang, url } = await this.#article();
    const html = parts.rootOf(this);
    const link = range && parts.quoteLink(url!, range, html, lang || "en");
    if (!link) return this.#say("share-quote-none");
    await this.#put("quote", link);
  }

  #find(selector: string): HTMLElement | null {
    return this.root.querySelector(selector) ?? this.#panel?.querySelector(selector) ?? null;
  }

  async #article(): Promise<Article> {
    const { core, input } = await this.need();
    return core.read(input).article!;
  }

  async #copy(): Promise<void> {
    // Some engines let a page copy only within the press, which does not wait for the core.
    const link = this.job ? (await this.#article()).url : this.#find("[part~=url-text]")?.textContent;
    await this.#put("copy", link ?? "");
  }

  async #put(target: string, link: string): Promise<void> {
    const copied = await this.#write(link);
    this.emit("offprint-share", { target, outcome: copied ? "done" : "failed" });
    this.#say(copied ? "share-copied" : "share-copy-failed");
  }

  /** Whether the text is now on the clipboard. Where it is not, it is selected for the reader to copy. */
  async #write(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // No permission, or no secure context: the old way needs neither.
    }
    const shown = this.#find("[part~=url-text]");
    if (!shown) return false;
    getSelection()?.selectAllChildren(shown);
    let copied = false;
    const put = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
      copied = !!event.clipboardData;
    };
    const doc = this.ownerDocument;
    own(doc, "addEventListener").call(doc, "copy", put as EventListener, true);
    copied = own(doc, "execCommand").call(doc, "copy") && copied;
    own(doc, "removeEventListener").call(doc, "copy", put as EventListener, true);
    return copied;
  }

  /** What a screen reader says too, also when it is the same as before. */
  #say(word: string): void {
    // In the meantime the article may be gone, and its panel with it.
    if (!this.job && !this.adopted) return;
    const made = this.need();
    const put = (text: string) => {
      // Looked for each time: the view may be made anew in between.
      const status = this.#find("[part~=status]");
      if (status) status.textContent = text;
    };
    put("");
    setTimeout(() => made.then(({ core, options }) => put(core.word(word, options))).catch(() => {}), 100);
  }

  async #share(): Promise<void> {
    const outcome = await this.need()
      .then(async ({ parts }) => parts.shareNatively(await this.#article()))
      .catch(() => "failed" as const);
    // Pressed again while it is open.
    if (!outcome) return;
    this.emit("offprint-share", { target: "native", outcome });
    if (outcome == "failed") this.#fallBack();
  }

  /** The page may not share (a frame without the permission): the links remain. */
  #fallBack(): void {
    this.#isRefused = true;
    const native = this.#find("[data-action=native]");
    // While the system's panel was awaited, this one may have left its page, or its article.
    if (!native || !this.isConnected) return;
    native.hidden = true;
    // Opened, it is given the focus.
    const panel = this.#find("[popover]");
    // Where the engine has no popovers, the panel stands open.
    if (panel?.showPopover) panel.showPopover({ source: this.#find(OPEN)! });
    else this.#find("[data-target],[data-action=copy]")?.focus();
  }
}

function canShare(data: ShareData): boolean {
  try {
    return navigator.canShare(data);
  } catch {
    return false;
  }
}
