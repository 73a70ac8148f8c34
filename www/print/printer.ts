// What the print command, the preview and the element know of each other.

import type { Core } from "../core/calls.ts";
import type { BodySource, Input, ViewOptions } from "../api/types.ts";
import type { Pictures } from "./pictures.ts";

/** What a sheet is made of. */
export interface Asked {
  core: Core;
  input: Input;
  options: ViewOptions;
  /** Where the article's text was found; without one, the sheet would lack it. */
  body?: BodySource | undefined;
}

/** A sheet that stands in no document yet. */
export interface Sheet {
  fragment: DocumentFragment;
  lang: string | null;
  dir: string | null;
  headline: string;
  /** The rules that are this article's own. */
  margins: string;
  pictures: Pictures;
  /** Says, on the sheet, how many pictures are missing; the words, or nothing where all are there. */
  count(): string;
}

/** A dialog. */
export interface Preview {
  /** Whether it is open. */
  isOpen(): boolean;
  /** The document that it stands in. */
  readonly doc: Document;
  /** Whether it shows a sheet, and not only what to do. */
  readonly hasSheet: boolean;
  /** The sheet as chosen, for a document. */
  sheet(doc: Document): Sheet | undefined;
  /** Shows the sheet anew. */
  draw(): void;
  /** Says that nothing was printed, and what to do. */
  help(): void;
  close(): void;
}

/** An element that prints. */
export interface Printer {
  readonly element: HTMLElement;
  /** What its sheet is made of, as it is now; nothing before there is an article. */
  asked(): Asked | undefined;
  /** The sheet is ready, and the system's dialog opens next. */
  ready(intercepted: boolean): void;
  /** No dialog opened; the reader is given that address. */
  unable(url: string | null): void;
  /** The preview, while it is open and after. */
  preview?: Preview | undefined;
  /** The sheet whose pictures are loading, in case that the page is printed. */
  sheet?: Sheet | undefined;
}
