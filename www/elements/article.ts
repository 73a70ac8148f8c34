import { lazy } from "../core/lazy.ts";
import { OffprintElement } from "./base.ts";

/**
 * The article itself: section path, headline, byline, dates, text. With `fallback="article"`, its children are the
 * article, which reader views and others see that look into no shadow tree, and which has the page's own styles.
 */
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

  /** Where a link within our text leads, only we know: links to other places have a `rel`. Those of the fallback are the page's. */
  readonly #click = async (event: Event) => {
    const link = (event.target as Element).closest("[part=article] a:not([rel])[href^='#']");
    if (!link) return;
    event.preventDefault();
    (await lazy()).goTo(link);
  };

  protected override place(fragment: DocumentFragment, styles: CSSStyleSheet): void {
    this.job!.parts.placeArticle(this, this.root, fragment, styles, this.job!.body);
  }
}
