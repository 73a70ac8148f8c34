import { own } from "../own.ts";
import { OffprintElement } from "./base.ts";

/**
 * Links that share the article, a button that copies its link, and, where there is one, the system's own
 * panel.
 *
 * @fires offprint-share - Something was shared, or could not be.
 */
export class OffprintShare extends OffprintElement {
  static override readonly observedAttributes = [...OffprintElement.observedAttributes, "targets"];
  protected override readonly view = "share";

  constructor() {
    super();
    this.root.addEventListener("click", (event) => {
      const element = (event.target as Element).closest("[data-action],[data-target]");
      const action = element?.getAttribute("data-action");
      const target = element?.getAttribute("data-target");
      if (action == "copy") void this.#copy();
      if (action == "native") void this.#share();
      if (target) this.emit("offprint-share", { target, outcome: "opened" });
    });
  }

  protected override rendered(): void {
    const native = this.#find("[data-action=native]");
    if (native) native.hidden = !canShare(this.#shared());
  }

  #find(selector: string): HTMLElement | null {
    return this.root.querySelector(selector);
  }

  #shared(): ShareData {
    const article = this.job!.core.read(this.job!.input).article!;
    return { title: article.headline, url: article.url ?? "" };
  }

  async #copy(): Promise<void> {
    const copied = await this.#write(this.#shared().url!);
    this.emit("offprint-share", { target: "copy", outcome: copied ? "done" : "failed" });
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
    const { core, options } = this.job!;
    const put = (text: string) => {
      // Looked for each time: the view may be made anew in between.
      const status = this.#find("[part~=status]");
      if (status) status.textContent = text;
    };
    put("");
    setTimeout(() => put(core.word(word, options)), 100);
  }

  async #share(): Promise<void> {
    try {
      await navigator.share(this.#shared());
      this.emit("offprint-share", { target: "native", outcome: "done" });
    } catch (error) {
      const cancelled = (error as Error).name == "AbortError";
      this.emit("offprint-share", { target: "native", outcome: cancelled ? "cancelled" : "failed" });
      // The page may not share (a frame without the permission): the links remain.
      if (!cancelled) this.#find("[data-action=native]")!.hidden = true;
      if (!cancelled) this.#find("[data-target],[data-action=copy]")?.focus();
    }
  }
}

function canShare(data: ShareData): boolean {
  try {
    return navigator.canShare(data);
  } catch {
    return false;
  }
}
