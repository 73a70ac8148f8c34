import type { Mounted } from "../core/calls.ts";
import type { Printer } from "../print/printer.ts";
import { create } from "../platform/own.ts";
import { OffprintElement, type Job } from "./base.ts";

/**
 * A button that opens a preview of the article's sheet, which prints it and nothing else of the page. With
 * `intercept`, the browser's own print command prints the sheet too. Where the article's text is neither in its JSON nor
 * in the page, the sheet would lack it: then both print the page, as the browser does.
 *
 * @fires offprint-print - The sheet is ready; the system's print dialog opens next.
 * @fires offprint-print-unavailable - No print dialog opened; the reader is told what to do.
 */
export class OffprintPrint extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "links",
    "images",
    "qr",
  ];
  protected override readonly view = "print";

  readonly #printer: Printer = {
    element: this,
    asked: () => this.job,
    ready: (intercepted) => this.emit("offprint-print", { intercepted }),
    unable: (url) => this.emit("offprint-print-unavailable", { url }),
  };

  #dismiss: (() => void) | undefined;

  /** Opens the preview. */
  preview(): void {
    this.job?.parts.preview(this.#printer);
  }

  /** Opens the system's print dialog with the sheet, without a preview. Resolves when it has closed. */
  async print(): Promise<void> {
    await this.job?.parts.print(this.#printer);
  }

  /** @internal */
  override connectedCallback(): void {
    // One that is only the place of a dialog: see `www/print/host.ts`.
    if (!this.hasAttribute("data-offprint-dialog")) super.connectedCallback();
  }

  protected override async draw({ core, input, options }: Job): Promise<Mounted> {
    const doc = this.ownerDocument;
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

  protected override rendered(): void {
    this.#dismiss = this.job?.parts.enlist(this.#printer);
  }

  protected override connected(): void {
    // Back again, perhaps with nothing to render.
    if (this.job) this.rendered();
  }

  protected override disconnected(): void {
    this.#dismiss?.();
  }
}
