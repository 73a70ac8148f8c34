import { lazy } from "../core/lazy.ts";
import { OffprintElement } from "./base.ts";

/** The article itself: section path, headline, byline, dates, text. */
export class OffprintArticle extends OffprintElement {
  protected override readonly view = "article";

  #stop: (() => void) | undefined;

  protected override rendered(): void {
    this.#stop?.();
    this.#stop = this.job?.parts.watchScrollers(this.root);
  }

  protected override connected(): void {
    this.root.addEventListener("click", this.#click);
    if (this.job && !this.#stop) this.rendered();
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Where a link within the text leads, only we know: links to other places have a `rel`. */
  readonly #click = async (event: Event) => {
    const link = (event.target as Element).closest("a:not([rel])[href^='#']");
    if (!link) return;
    event.preventDefault();
    (await lazy()).goTo(link);
  };
}
