import { OffprintElement } from "./base.ts";

/**
 * The article itself: section path, headline, byline, dates, text. With `fallback="article"`, its children are the
 * article, which reader views and others see that look into no shadow tree, and which has the page's own styles.
 */
export class OffprintArticle extends OffprintElement {
  protected override readonly view = "article";

  protected override place(fragment: DocumentFragment, styles: CSSStyleSheet): void {
    this.job!.parts.placeArticle(this, this.root, fragment, styles, this.job!.body);
  }
}
