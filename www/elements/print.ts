import type { Mounted } from "../core/calls.ts";
import type { Preview } from "../print/preview.ts";
import type { Sheet } from "../print/sheet.ts";
import { create, own } from "../platform/own.ts";
import { OffprintElement, type Job } from "./base.ts";

/** By these a page shows that its printing is over, where an engine does not say so. */
const OVER = ["afterprint", "focus", "pageshow", "pointerdown", "keydown"];

/** By these, that it may come: the reader went to the browser's menu. */
const COMING = ["blur", "contextmenu"];

/**
 * A button that opens a preview of the article's sheet, which prints it and nothing else of the page. With
 * `intercept`, the browser's own print command prints the sheet too. Where the article's text is neither in its JSON nor
 * in the page, the sheet would lack it: then both print the page, as the browser does.
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
    if (!this.job || this.#open()) return;
    const { body, parts } = this.job;
    if (!body) return print();
    const button = this.#button();
    this.root.adoptedStyleSheets.push(parts.constructed(this.ownerDocument, parts.dialogStyles));
    this.#preview = parts.openPreview(
      () => this.job!,
      this.root,
      () => this.#ready(false),
    );
    this.#preview.dialog.addEventListener("close", () => {
      // The dialog gives the focus back, but not to a button that was made anew in the meantime.
      if (!button?.isConnected) this.#button()?.focus();
    });
  }

  #open(): Preview | undefined {
    return this.#preview?.dialog.isConnected ? this.#preview : undefined;
  }

  #button(): HTMLElement | null {
    return this.root.querySelector("button");
  }

  /** Opens the system's print dialog with the sheet, without a preview. Resolves when it has closed. */
  async print(): Promise<void> {
    if (!this.job || this.#printing) return;
    const { body, core, input, options, parts } = this.job;
    if (!body) return print();
    this.#printing = true;
    try {
      await parts.printSheet(core, input, options, this.root, () => this.#ready(false));
    } finally {
      this.#printing = false;
      this.#button()?.focus();
    }
  }

  #ready(intercepted: boolean): void {
    this.emit("offprint-print", { intercepted });
  }

  protected override async draw({ core, input, options }: Job): Promise<Mounted> {
    const doc = this.ownerDocument;
    this.#sheet = undefined;
    // The sheet is made when it is asked for; here it only matters whether there is an article.
    const mounted = await core.mountInTurns(input, "", options, doc);
    const { fragment, body } = mounted;
    // An address with another query, or a text with another word, makes no other button, and no new preview.
    const { baseUrl: _, url: _u, ...page } = input.page;
    mounted.mark = JSON.stringify([input.scripts, input.near, page, !body]);
    if (fragment) {
      const button = create(doc, "button");
      button.type = "button";
      button.part.add("button");
      if (body) button.ariaHasPopup = "dialog";
      button.textContent = core.word("print-open", options);
      button.addEventListener("click", () => this.preview());
      fragment.append(button);
    }
    return mounted;
  }

  /** A reader in the dialog stays there: only the sheet in it is made anew. */
  protected override place(fragment: DocumentFragment, styles: CSSStyleSheet): void {
    const preview = this.#open();
    if (!preview) return super.place(fragment, styles);
    this.#button()?.replaceWith(fragment);
    preview.draw();
  }

  protected override connected(): void {
    // A dialog that was moved is no longer above the page, and its frame is empty.
    if (!this.#open()?.dialog.matches(":modal")) this.#preview?.dialog.remove();
    addEventListener("beforeprint", this.#before);
    addEventListener("keydown", this.#key);
    for (const sign of COMING) addEventListener(sign, this.#coming);
  }

  protected override disconnected(): void {
    removeEventListener("beforeprint", this.#before);
    removeEventListener("keydown", this.#key);
    for (const sign of COMING) removeEventListener(sign, this.#coming);
    this.#preview?.dialog.remove();
    this.#after();
  }

  /** What the page's printing prints: the preview's sheet while it is open; with `intercept`, the article's. */
  #prepare(): Sheet | undefined {
    const { job } = this;
    const preview = this.#open();
    if (!job?.body || !(preview || this.hasAttribute("intercept"))) return undefined;
    // Moved into a frame that is gone: nothing of it can be printed.
    if (!own(this.ownerDocument, "defaultView")) return undefined;
    if (preview) return preview.sheet(this.ownerDocument);
    // Kept: its pictures, which the reader may not have scrolled to, load from now on.
    return (this.#sheet ??= job.parts.sheetOf(job.core, job.input, job.options, this.ownerDocument));
  }

  readonly #coming = (): Sheet | undefined => {
    // The page's text may be another by now.
    if (this.job?.body?.selector && !this.#printing) this.#sheet = undefined;
    return this.#prepare();
  };

  /** The keys of the browser's command, where there is time to wait for the pictures. */
  readonly #key = async (event: KeyboardEvent) => {
    const sheet = this.job?.parts.isPrint(event) && !event.defaultPrevented && this.#coming();
    if (!sheet) return;
    event.preventDefault();
    // Pressed again while the pictures load.
    if (this.#printing) return;
    this.#printing = true;
    try {
      await this.job!.parts.settled(sheet);
      print();
    } finally {
      this.#printing = false;
    }
  };

  readonly #before = () => {
    // An end that was not seen.
    this.#after();
    const sheet = this.#prepare();
    if (!sheet) return;
    const { parts } = this.job!;
    this.#restore = parts.showSheet(sheet, parts.rootOf(this) as HTMLElement);
    for (const sign of OVER) addEventListener(sign, this.#after);
    this.#ready(true);
  };

  readonly #after = () => {
    for (const sign of OVER) removeEventListener(sign, this.#after);
    this.#restore?.();
    this.#restore = undefined;
  };
}
