import type { Mounted } from "../calls.ts";
import type { Preview } from "../print-dialog.ts";
import type { Sheet } from "../sheet.ts";
import { create } from "../own.ts";
import { OffprintElement, type Job } from "./base.ts";

/** By these a page shows that its printing is over, where an engine does not say so. */
const SIGNS = ["afterprint", "focus", "pageshow", "pointerdown", "keydown"];

/**
 * A button that opens a preview of the article's sheet, which prints it and nothing else of the page. With
 * `intercept`, the browser's own print command prints the sheet too.
 *
 * @fires offprint-print - The sheet is ready; the system's print dialog opens next.
 */
export class OffprintPrint extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "links",
    "images",
    "qr",
  ];
  protected override readonly view = "print";

  #printing = false;
  #preview: Preview | undefined;
  /** The sheet whose pictures are loading, in case that the page is printed. */
  #sheet: Sheet | undefined;
  #restore: (() => void) | undefined;

  /** Opens the preview. */
  preview(): void {
    if (!this.job || this.#preview?.dialog.isConnected) return;
    const { core, input, options, parts } = this.job;
    this.root.adoptedStyleSheets.push(parts.constructed(this.ownerDocument, parts.dialogStyles));
    this.#preview = parts.openPreview(core, input, options, this.root, () => this.#ready(false));
  }

  /** Opens the system's print dialog with the sheet, without a preview. Resolves when it has closed. */
  async print(): Promise<void> {
    if (!this.job || this.#printing) return;
    this.#printing = true;
    const { core, input, options, parts } = this.job;
    try {
      await parts.printSheet(core, input, options, this.root, () => this.#ready(false));
    } finally {
      this.#printing = false;
      this.root.querySelector("button")?.focus();
    }
  }

  #ready(intercepted: boolean): void {
    this.emit("offprint-print", { intercepted });
  }

  protected override draw({ core, input, options }: Job): Mounted {
    const doc = this.ownerDocument;
    this.#sheet = undefined;
    // The sheet is made when it is asked for; here it only matters whether there is an article.
    const { fragment, diagnostics } = core.mount(input, "", options, doc);
    if (fragment) {
      const button = create(doc, "button");
      button.type = "button";
      button.part.add("button");
      button.ariaHasPopup = "dialog";
      button.textContent = core.word("print-open", options);
      button.addEventListener("click", () => this.preview());
      fragment.append(button);
    }
    return { fragment, diagnostics };
  }

  protected override connected(): void {
    addEventListener("beforeprint", this.#before);
    addEventListener("keydown", this.#key);
    addEventListener("blur", this.#prepare);
  }

  protected override disconnected(): void {
    removeEventListener("beforeprint", this.#before);
    removeEventListener("keydown", this.#key);
    removeEventListener("blur", this.#prepare);
    this.#after();
  }

  /** What the page's printing prints: the preview's sheet while it is open; with `intercept`, the article's. */
  readonly #prepare = (): Sheet | undefined => {
    const { job } = this;
    const preview = this.#preview?.dialog.isConnected && this.#preview;
    if (!job || !(preview || this.hasAttribute("intercept"))) return undefined;
    if (preview) return preview.sheet(this.ownerDocument);
    // Kept: its pictures, which the reader may not have scrolled to, load from now on.
    return (this.#sheet ??= job.parts.sheetOf(job.core, job.input, job.options, this.ownerDocument));
  };

  /** The keys of the browser's command, where there is time to wait for the pictures. */
  readonly #key = async (event: KeyboardEvent) => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key == "p";
    const sheet = isPrint && !event.defaultPrevented && this.#prepare();
    if (!sheet) return;
    event.preventDefault();
    await this.job?.parts.settled(sheet);
    print();
  };

  readonly #before = () => {
    // An end that was not seen.
    this.#after();
    const sheet = this.#prepare();
    if (!sheet) return;
    const { parts } = this.job!;
    this.#restore = parts.showSheet(sheet, parts.rootOf(this) as HTMLElement);
    for (const sign of SIGNS) addEventListener(sign, this.#after);
    this.#ready(true);
  };

  readonly #after = () => {
    for (const sign of SIGNS) removeEventListener(sign, this.#after);
    this.#restore?.();
    this.#restore = undefined;
  };
}
