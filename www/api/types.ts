// The types of the public interface. Those of an article are made of its model: `article.ts`.

import type { Article } from "./article.ts";

export type * from "./article.ts";

/** One finding about the input: what is wrong, where, and what was done. */
export interface Diagnostic {
  /** The kind, in kebab case. */
  code: string;
  /** `error`: no article; `warning`: something was dropped or repaired; `info`: nothing was lost. */
  severity: "error" | "warning" | "info";
  /** Which of the scripts, counted from 0. */
  source: number;
  /** A JSON pointer, or a byte offset where the text is not JSON. */
  path: string;
  /** For a person. */
  message: string;
}

/** Where the text of an article was found. */
export interface BodySource {
  /**
   * `json`: in the article's JSON; all others in the page: `selector`: in the element that its publisher named;
   * `pointer`: in the one that the JSON points to; `markup`: in the one that the page's markup tells; `guess`: where most of the
   * page's text stands.
   */
  way: "json" | "selector" | "pointer" | "markup" | "guess";
  /** A CSS selector of that element. Give it as `body`, and nobody has to look for the text. */
  selector?: string;
}

/** What a reading yields; without an article, the diagnostics say why. */
export interface Reading {
  article: Article | null;
  diagnostics: Diagnostic[];
  /** Where the article's text is from; nothing where it has none. */
  body?: BodySource;
}

/** The views of an article. */
export type View = "article" | "print" | "share" | "topics" | "reading-time";

/** An element of a page: so written that a project without a DOM has this type as well. */
export interface PageElement {
  readonly nodeType: number;
  readonly localName: string;
}

/** What is known of the page that embeds the JSON. */
export interface PageOptions {
  /** The URL against which relative ones are resolved. */
  baseUrl?: string;
  /** The page's canonical URL: tells its own article from others. */
  canonical?: string;
  /** The page's own address, for articles that state none. */
  url?: string;
  /** The language of the page, for articles that state none. */
  lang?: string;
  /** A JSON pointer to the article inside a larger object. */
  pointer?: string;
  /**
   * The element of the page that holds the article's text: a CSS selector, or in a browser the element itself. It comes
   * before the text that the JSON has. Without it, a text that the JSON lacks is looked for in the page. Where there is no
   * page, only JSON, a diagnostic says so. No selector looks into shadow trees: of a text that stands in one, hand over the
   * element.
   */
  body?: string | PageElement;
}

/** A word of the interface: a pattern, or one a plural form. */
export type Word = string | { [plural: string]: string };

/** What may be asked of a view; each takes what concerns it. */
export interface ViewOptions {
  /** The locale of the interface, a BCP 47 tag. Default `en`. */
  locale?: string;
  /** Words of the interface over those of the locale, by their keys in `locales/`. */
  words?: { [key: string]: Word };
  /** The level at which headings start, 1 to 6. Default 2. */
  headingLevel?: number;
  /** Begins every `id`. */
  idPrefix?: string;
  /** The IANA time zone in which to show times; by default the article's own. */
  timeZone?: string;
  /** The day of printing, an ISO date. */
  printed?: string;
  /** Share targets by id, in order; by default the locale's. */
  targets?: string[];
  /** URL parameters for the targets' links, such as `utm_source={target}`. */
  campaign?: string;
  /** Whether the share panel opens from a button. */
  folded?: boolean;
  /** Whether the share panel copies links to selected text. */
  quote?: boolean;
  /** A URL template for topics that have no URL, with `{slug}` or `{name}`. */
  topicUrl?: string;
  /** How many topics to show before the rest is folded away. */
  limit?: number;
  /** Articles among which to find related ones: a list of article JSON, or an `ItemList`; in the attribute, the id of a script. */
  related?: Source | null;
  /** How the reading rate is chosen: `silent`, the default, or `aloud`, as Firefox has it. */
  readingMode?: "silent" | "aloud";
  /** Whether to show what is left of the time as the reader scrolls; in the attribute, perhaps the id of the text, else the page's own text, where the article's is taken from there. */
  remaining?: boolean;
  /** How the sheet shows where links lead. */
  links?: "notes" | "inline" | "none";
  /** Whether the sheet shows pictures. */
  images?: boolean;
  /** Whether the sheet shows a QR code of the article's URL. */
  qr?: boolean;
}

/** What an article is read from: JSON text, an HTML page, several scripts' JSON, or an object. */
export type Source = string | string[] | object;

/** The scripts to read and what is known of their page. */
export interface Input {
  scripts: string[];
  page: PageOptions;
  /**
   * The page in which a text that the scripts lack is looked for: its root element, its HTML, or what gives that when it
   * is needed, if it can.
   */
  around?: PageElement | string | (() => string | undefined);
  /** For each script `1`, where it is of the article that is meant, else `0`; nothing where all are. */
  near?: string;
  /** Why there is nothing to read. */
  refusal?: Diagnostic;
}
