import { OffprintElement } from "./base.ts";

/** The article itself: section path, headline, byline, dates, text. */
export class OffprintArticle extends OffprintElement {
  protected override readonly view = "article";

  #stop: (() => void) | undefined;

  protected override rendered(): void {
    this.disconnected();
    this.#stop = this.job?.parts.watchScrollers(this.root);
  }

  protected override connected(): void {
    if (this.job && !this.#stop) this.rendered();
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
