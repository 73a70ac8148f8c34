// Generated from src/article/ by `npm run types:update`. Do not edit.

/**
 * An ISO 8601 date, with the time of day and its offset where they are known: 2026-11-24 or 2026-11-24T09:30:00+01:00. A month is 2026-11, a year 2026. A date that was not understood stands as the source has it, and is shown so.
 */
export type ArticleDate = string;
/**
 * A node of the text: characters, or an element.
 */
export type Node = string | ArticleElement;
/**
 * An element of the text, with its attributes and what it holds.
 */
export type ArticleElement =
  | ParagraphElement
  | HeadingElement
  | ListElement
  | OrderedListElement
  | ItemElement
  | QuoteElement
  | FigureElement
  | CaptionElement
  | CreditElement
  | ImageElement
  | TableElement
  | TableHeadElement
  | TableBodyElement
  | TableFootElement
  | RowElement
  | HeaderCellElement
  | CellElement
  | PreformattedElement
  | DetailsElement
  | SummaryElement
  | DescriptionListElement
  | TermElement
  | DescriptionElement
  | EmbedElement
  | RuleElement
  | AsideElement
  | LinkElement
  | EmphasisElement
  | StrongElement
  | IdiomElement
  | BoldElement
  | CodeElement
  | SubscriptElement
  | SuperscriptElement
  | MarkElement
  | DeletionElement
  | InsertionElement
  | StrikeElement
  | UnderlineElement
  | SmallElement
  | AbbreviationElement
  | WorkElement
  | InlineQuoteElement
  | TimeElement
  | RubyElement
  | RubyTextElement
  | RubyParenthesisElement
  | IsolateElement
  | SpanElement
  | BreakElement
  | BreakOpportunityElement;

/**
 * One article. Every text is plain: entities decoded, markup removed. Every URL is absolute and of an allowed scheme (http, https, mailto, tel).
 */
export interface Article {
  /**
   * The version of this format: 1. Its presence marks native JSON.
   */
  offprint: 1;
  /**
   * The canonical URL.
   */
  url?: string;
  /**
   * The language of the text, a BCP 47 tag such as `ar` or `zh-Hant`.
   */
  lang?: string;
  /**
   * The direction of the text.
   */
  dir?: "ltr" | "rtl";
  /**
   * The section path, outermost first: INTERNATIONAL > East Asia & Pacific.
   */
  section?: Link[];
  /**
   * The headline.
   */
  headline: string;
  /**
   * The standfirst (deck, summary) that stands under the headline.
   */
  standfirst?: string;
  /**
   * Who wrote it, in the order of the byline.
   */
  byline?: Author[];
  /**
   * When it was published.
   */
  published?: ArticleDate;
  /**
   * When it was last changed.
   */
  modified?: ArticleDate;
  /**
   * The agency that supplied it, such as "Northern Wire".
   */
  agency?: string;
  /**
   * The edition it appeared in, such as "Late edition".
   */
  edition?: string;
  /**
   * The place that opens the body, without the dash: BEIJING.
   */
  dateline?: string;
  /**
   * The pictures that lead the article.
   */
  images?: Image[];
  /**
   * The text, as blocks.
   */
  body?: Node[];
  /**
   * What the article is about, in the source's order.
   */
  topics?: Topic[];
  /**
   * Who published it.
   */
  publisher?: Publisher;
  /**
   * The copyright notice, as one line.
   */
  copyright?: string;
  /**
   * Corrections made since it was published.
   */
  corrections?: Correction[];
  /**
   * `false` where the source says that reading it needs payment.
   */
  free?: boolean;
  /**
   * How many words the whole text has, as the source says: schema.org's `wordCount`. Of Chinese and Japanese it counts characters. The body may be only a part of that text, or absent.
   */
  wordCount?: number;
  /**
   * How many seconds the whole text takes to read, as the source says: schema.org's `timeRequired`.
   */
  timeRequired?: number;
}
/**
 * A name that may lead somewhere.
 */
export interface Link {
  /**
   * The name.
   */
  name: string;
  /**
   * Where it leads.
   */
  url?: string;
}
/**
 * One author of the byline.
 */
export interface Author {
  /**
   * The name, without "By".
   */
  name: string;
  /**
   * A page about the author.
   */
  url?: string;
  /**
   * A person or an organisation.
   */
  type: "person" | "organization";
}
/**
 * A picture.
 */
export interface Image {
  /**
   * Where it is: http or https.
   */
  src: string;
  /**
   * The text that stands for it; empty where it only decorates. Absent where the source has none.
   */
  alt?: string;
  /**
   * Its width in CSS pixels.
   */
  width?: number;
  /**
   * Its height in CSS pixels.
   */
  height?: number;
  /**
   * The caption.
   */
  caption?: string;
  /**
   * Whom to credit.
   */
  credit?: string;
}
/**
 * A paragraph.
 */
export interface ParagraphElement {
  /**
   * What the element is.
   */
  type: "paragraph";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A heading inside the text; attribute `level`, 1 to 6, is relative: 1 is a heading directly under the headline.
 */
export interface HeadingElement {
  /**
   * What the element is.
   */
  type: "heading";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The level of a heading, relative to the headline.
   */
  level?: "1" | "2" | "3" | "4" | "5" | "6";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A bulleted list of items.
 */
export interface ListElement {
  /**
   * What the element is.
   */
  type: "list";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A numbered list of items; attributes `start`, `reversed`, `numbering`.
 */
export interface OrderedListElement {
  /**
   * What the element is.
   */
  type: "ordered-list";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The first number of a list.
   */
  start?: string;
  /**
   * `reversed`: the numbers of a list go down.
   */
  reversed?: "reversed";
  /**
   * How a list is numbered: `1`, `a`, `A`, `i`, `I`, as HTML's `type` has it.
   */
  numbering?: "1" | "a" | "A" | "i" | "I";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * An item of a list; attribute `value` in a numbered one.
 */
export interface ItemElement {
  /**
   * What the element is.
   */
  type: "item";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The number of an item.
   */
  value?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A quotation that stands as a block; attribute `cite`.
 */
export interface QuoteElement {
  /**
   * What the element is.
   */
  type: "quote";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The source of a quotation: an absolute URL.
   */
  cite?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A figure: images, a table or code, and a caption.
 */
export interface FigureElement {
  /**
   * What the element is.
   */
  type: "figure";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The caption of a figure or a table.
 */
export interface CaptionElement {
  /**
   * What the element is.
   */
  type: "caption";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The credit inside a caption.
 */
export interface CreditElement {
  /**
   * What the element is.
   */
  type: "credit";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A picture; attributes `src`, `large`, `alt`, `width`, `height`.
 */
export interface ImageElement {
  /**
   * What the element is.
   */
  type: "image";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * Where a picture is: http or https.
   */
  src?: string;
  /**
   * Where the same picture is with more pixels, for paper: http or https.
   */
  large?: string;
  /**
   * The text that stands for a picture.
   */
  alt?: string;
  /**
   * A width in CSS pixels.
   */
  width?: string;
  /**
   * A height in CSS pixels.
   */
  height?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A table.
 */
export interface TableElement {
  /**
   * What the element is.
   */
  type: "table";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The head rows of a table.
 */
export interface TableHeadElement {
  /**
   * What the element is.
   */
  type: "table-head";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The body rows of a table.
 */
export interface TableBodyElement {
  /**
   * What the element is.
   */
  type: "table-body";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The foot rows of a table.
 */
export interface TableFootElement {
  /**
   * What the element is.
   */
  type: "table-foot";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A row of a table.
 */
export interface RowElement {
  /**
   * What the element is.
   */
  type: "row";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A header cell; attributes `colspan`, `rowspan`, `scope`.
 */
export interface HeaderCellElement {
  /**
   * What the element is.
   */
  type: "header-cell";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * Columns that a cell spans.
   */
  colspan?: string;
  /**
   * Rows that a cell spans.
   */
  rowspan?: string;
  /**
   * What a header cell heads: `row`, `col`, `rowgroup`, `colgroup`.
   */
  scope?: "row" | "col" | "rowgroup" | "colgroup";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A cell; attributes `colspan`, `rowspan`.
 */
export interface CellElement {
  /**
   * What the element is.
   */
  type: "cell";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * Columns that a cell spans.
   */
  colspan?: string;
  /**
   * Rows that a cell spans.
   */
  rowspan?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Preformatted text.
 */
export interface PreformattedElement {
  /**
   * What the element is.
   */
  type: "preformatted";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A disclosure: a summary, then what it discloses.
 */
export interface DetailsElement {
  /**
   * What the element is.
   */
  type: "details";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The summary of a disclosure.
 */
export interface SummaryElement {
  /**
   * What the element is.
   */
  type: "summary";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A list of terms and descriptions.
 */
export interface DescriptionListElement {
  /**
   * What the element is.
   */
  type: "description-list";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A term of a description list.
 */
export interface TermElement {
  /**
   * What the element is.
   */
  type: "term";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A description in a description list.
 */
export interface DescriptionElement {
  /**
   * What the element is.
   */
  type: "description";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Something embedded (a video, a post), shown as a link; attribute `href`.
 */
export interface EmbedElement {
  /**
   * What the element is.
   */
  type: "embed";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * Where a link leads: an absolute URL of an allowed scheme.
   */
  href?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A thematic break.
 */
export interface RuleElement {
  /**
   * What the element is.
   */
  type: "rule";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A group of blocks with a meaning of its own (an aside, a fact box).
 */
export interface AsideElement {
  /**
   * What the element is.
   */
  type: "aside";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A link; attribute `href`.
 */
export interface LinkElement {
  /**
   * What the element is.
   */
  type: "link";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * Where a link leads: an absolute URL of an allowed scheme.
   */
  href?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Stress.
 */
export interface EmphasisElement {
  /**
   * What the element is.
   */
  type: "emphasis";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Importance.
 */
export interface StrongElement {
  /**
   * What the element is.
   */
  type: "strong";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * An alternate voice: a foreign word, a ship's name.
 */
export interface IdiomElement {
  /**
   * What the element is.
   */
  type: "idiom";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Bold without importance.
 */
export interface BoldElement {
  /**
   * What the element is.
   */
  type: "bold";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A code fragment.
 */
export interface CodeElement {
  /**
   * What the element is.
   */
  type: "code";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Subscript.
 */
export interface SubscriptElement {
  /**
   * What the element is.
   */
  type: "subscript";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Superscript.
 */
export interface SuperscriptElement {
  /**
   * What the element is.
   */
  type: "superscript";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Marked text.
 */
export interface MarkElement {
  /**
   * What the element is.
   */
  type: "mark";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Deleted text.
 */
export interface DeletionElement {
  /**
   * What the element is.
   */
  type: "deletion";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The source of a quotation: an absolute URL.
   */
  cite?: string;
  /**
   * A machine-readable time.
   */
  datetime?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Inserted text.
 */
export interface InsertionElement {
  /**
   * What the element is.
   */
  type: "insertion";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The source of a quotation: an absolute URL.
   */
  cite?: string;
  /**
   * A machine-readable time.
   */
  datetime?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * No longer accurate.
 */
export interface StrikeElement {
  /**
   * What the element is.
   */
  type: "strike";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * An unarticulated annotation: a proper name in Chinese, a misspelling.
 */
export interface UnderlineElement {
  /**
   * What the element is.
   */
  type: "underline";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A side comment.
 */
export interface SmallElement {
  /**
   * What the element is.
   */
  type: "small";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * An abbreviation; attribute `title`.
 */
export interface AbbreviationElement {
  /**
   * The expansion of an abbreviation.
   */
  title?: string;
  /**
   * What the element is.
   */
  type: "abbreviation";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * The title of a work.
 */
export interface WorkElement {
  /**
   * What the element is.
   */
  type: "work";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A short quotation; attribute `cite`.
 */
export interface InlineQuoteElement {
  /**
   * What the element is.
   */
  type: "inline-quote";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * The source of a quotation: an absolute URL.
   */
  cite?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A machine-readable time; attribute `datetime`.
 */
export interface TimeElement {
  /**
   * What the element is.
   */
  type: "time";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * A machine-readable time.
   */
  datetime?: string;
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Text with ruby annotations.
 */
export interface RubyElement {
  /**
   * What the element is.
   */
  type: "ruby";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A ruby annotation.
 */
export interface RubyTextElement {
  /**
   * What the element is.
   */
  type: "ruby-text";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Parentheses for where ruby is not shown.
 */
export interface RubyParenthesisElement {
  /**
   * What the element is.
   */
  type: "ruby-parenthesis";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * Text isolated from its surroundings' direction.
 */
export interface IsolateElement {
  /**
   * What the element is.
   */
  type: "isolate";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A run with its own `lang` or `dir`.
 */
export interface SpanElement {
  /**
   * What the element is.
   */
  type: "span";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A forced line break.
 */
export interface BreakElement {
  /**
   * What the element is.
   */
  type: "break";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A place where a line may break.
 */
export interface BreakOpportunityElement {
  /**
   * What the element is.
   */
  type: "break-opportunity";
  /**
   * The name of what a link of the text leads to, `#` and this name; in one text no two have the same.
   */
  id?: string;
  /**
   * A BCP 47 language tag.
   */
  lang?: string;
  /**
   * The direction of its text: `ltr`, `rtl` or `auto`.
   */
  dir?: "ltr" | "rtl" | "auto";
  /**
   * What the element holds, in order.
   */
  children?: Node[];
}
/**
 * A topic (tag, keyword, subject) of an article.
 */
export interface Topic {
  /**
   * The name, as a reader sees it, without a prefix such as `Tag:`.
   */
  name: string;
  /**
   * A page about the topic, absolute.
   */
  url?: string;
}
/**
 * Who published the article.
 */
export interface Publisher {
  /**
   * The name.
   */
  name: string;
  /**
   * The home page.
   */
  url?: string;
  /**
   * The logo: http or https.
   */
  logo?: string;
}
/**
 * A correction of the article.
 */
export interface Correction {
  /**
   * What was corrected.
   */
  text: string;
  /**
   * When.
   */
  date?: ArticleDate;
}
