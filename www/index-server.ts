// The npm package's main entry where there is no browser: the same names, so that one import serves both.
// The element classes are inert here.

import * as server from "./server.ts";
import type { Article, Diagnostic, PageOptions, Reading, Source, View, ViewOptions } from "./api/types.ts";

export * from "./elements/index.ts";
export { OffprintError } from "./api/errors.ts";
export type * from "./elements/events.ts";
export type * from "./api/types.ts";

/** As {@link server.read}, but a promise, as in a browser. */
export async function read(source: Source, options?: PageOptions): Promise<Reading> {
  return server.read(source, options);
}

/** As {@link server.render}, but a promise, as in a browser. */
export async function render(
  article: Article | Source,
  view: View,
  options?: PageOptions & ViewOptions,
): Promise<string> {
  return server.render(article, view, options);
}

/** There is no DOM to mount into; use `render`. */
export async function mount(): Promise<Diagnostic[]> {
  throw new TypeError("mount() needs a DOM; on a server use render()");
}
