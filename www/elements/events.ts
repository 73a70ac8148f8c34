// The events of the elements. All bubble and cross shadow roots.

import type { Article, Diagnostic } from "../api/types.ts";

/** Of `offprint-ready`: a view was rendered. */
export interface ReadyDetail {
  /** The article, read when it is first asked for; `null` for a view that was adopted. */
  readonly article: Article | null;
  diagnostics: Diagnostic[];
  /** Whether the view came with the page, in a declarative shadow root, and was taken as it is. */
  adopted: boolean;
}

/** Of `offprint-error`: there is nothing to render; the fallback stays. */
export interface ErrorDetail {
  diagnostics: Diagnostic[];
}

/** Of `offprint-print`: the sheet is ready and the browser's print dialog opens next. */
export interface PrintDetail {
  /** `true` where the reader used the browser's own command. */
  intercepted: boolean;
}

/** Of `offprint-print-unavailable`: no print dialog opened; the reader is told what to do. */
export interface PrintUnavailableDetail {
  /** The address that the reader is given, to open in a browser; `null` where there is none. */
  url: string | null;
}

/** Of `offprint-share`. */
export interface ShareDetail {
  /** `copy`, `quote` (a link to selected text), `native`, or the id of a share target. */
  target: string;
  outcome: "opened" | "done" | "cancelled" | "failed";
}

/** The events by name. */
export interface OffprintEventMap {
  "offprint-ready": CustomEvent<ReadyDetail>;
  "offprint-error": CustomEvent<ErrorDetail>;
  "offprint-print": CustomEvent<PrintDetail>;
  "offprint-print-unavailable": CustomEvent<PrintUnavailableDetail>;
  "offprint-share": CustomEvent<ShareDetail>;
}

declare global {
  interface HTMLElementEventMap extends OffprintEventMap {}
  interface DocumentEventMap extends OffprintEventMap {}
}
