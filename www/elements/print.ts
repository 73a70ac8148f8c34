import type { Mounted } from "../calls.ts";
import { OffprintElement, type Job } from "./base.ts";

/**
 * A button that prints the article's sheet and nothing else of the page. With `intercept`, the browser's own
 * print command does the same.
 *
 * @fires offprint-print - The sheet is ready; the print dialog opens next.
 */
export class OffprintPrint extends OffprintElement {
  static override readonly observedAttributes = [...OffprintElement.observedAttributes, "links", "images"];
  protected override readonly view = "print";

  #printing = false;
  #restore: (() => void) | undefined;

  /** Opens the print dialog with the sheet. Resolves when it has closed. */
  async print(): Promise<void> {
    if (!this.job || this.#printing) return;
    this.#printing = true;
    const { core, input, options, parts } = this.job;
    try {
      await parts.printSheet(core, input, options, this.root, () =>
        this.emit("offprint-print", { intercepted: false }),
      );
    } finally {
      this.#printing = false;
      this.root.querySelector("button")?.focus();
    }
  }

  protected override draw({ core, input, options }: Job): Mounted {
    const doc = this.ownerDocument;
    // The sheet is made when it is asked for; here it only matters whether there is an article.
    const { fragment, diagnostics } = core.mount(input, "", options, doc);
    if (fragment) {
      const button = doc.createElement("button");
      button.type = "button";
      button.part.add("button");
      button.textContent = core.word("print-open", options);
      button.addEventListener("click", () => void this.print());
      fragment.append(button);
    }
    return { fragment, diagnostics };
  }

  protected override connected(): void {
    addEventListener("beforeprint", this.#before);
    addEventListener("afterprint", this.#after);
  }

  protected override disconnected(): void {
    removeEventListener("beforeprint", this.#before);
    removeEventListener("afterprint", this.#after);
    this.#after();
  }

  readonly #before = () => {
    if (!this.job || this.#printing || this.#restore || !this.hasAttribute("intercept")) return;
    const { core, input, options, parts } = this.job;
    this.#restore = parts.printPage(core, input, options, parts.rootOf(this) as HTMLElement);
    this.emit("offprint-print", { intercepted: true });
  };

  readonly #after = () => {
    this.#restore?.();
    this.#restore = undefined;
  };
}
