import { OffprintElement } from "./base.ts";

/** The article itself: section path, headline, byline, dates, text. */
export class OffprintArticle extends OffprintElement {
  protected override readonly view = "article";
}
