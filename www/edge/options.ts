import type { ViewOptions, Word } from "../api/types.ts";

/** How pages are rewritten. */
export interface RewriteOptions {
  /** The page's address; by default the response's. */
  url?: string;
  /** The address of the package's `elements.css` on your site; without it, the styles are in the page. */
  styles?: string;
  /** The words of the locales that your pages speak: `{ de }` of `offprint/locales/de.json`. */
  locales?: { [file: string]: { [key: string]: Word } };
  /**
   * A CSS selector of the element that holds the article's text, for all pages. It comes before the text that the JSON
   * has, and before what the page's scripts say; an element's own `body` comes before it.
   */
  body?: string;
  /** What may be asked of a view, where the element's attributes do not say. */
  view?: ViewOptions;
  /**
   * Fills the elements from the scripts that stand before the first one, if these hold an article, and waits for
   * no more. For pages of which the whole JSON stands in the head. Only an element that shows a text which that JSON
   * lacks waits for the page's end.
   */
  early?: boolean;
  /** The most bytes of a page that is held back; a larger one goes on as it came. Default 8 MiB. */
  mostBytes?: number;
  /** Is told what failed while a view was rendered; the page then goes on without it. */
  onError?(error: unknown): void;
}
