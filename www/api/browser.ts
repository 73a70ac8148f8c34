// `read`, `render` and `mount` in a browser.

import { coreOf, lazy } from "../core/lazy.ts";
import type { Article, Diagnostic, Input, PageOptions, Reading, Source, View, ViewOptions } from "./types.ts";

async function prepared(source: Source, options: PageOptions & ViewOptions) {
  const parts = await lazy();
  const [calls, words] = await Promise.all([coreOf(parts), parts.wordsOf(options.locale ?? "en")]);
  const input: Input = parts.inputOf(source, options, parts.inputOfHtml);
  // Where only the JSON was given, a text that is named stands in the page that asks.
  if (options.body && !input.around) input.around = parts.pageAround(options.body);
  const view = parts.viewOptionsOf(options);
  return { calls, input, view: words ? { ...view, words: { ...words, ...view.words } } : view };
}

/**
 * Reads an article: from JSON text of any known format, a whole HTML page, the texts of several scripts, or
 * an object. Bad input does not reject: the diagnostics say what was wrong.
 */
export async function read(source: Source, options: PageOptions = {}): Promise<Reading> {
  const { calls, input } = await prepared(source, options);
  return calls.read(input);
}

/** Renders a view of an article, or of what one is read from, as HTML; empty where there is no article. */
export async function render(
  article: Article | Source,
  view: View,
  options: PageOptions & ViewOptions = {},
): Promise<string> {
  const { calls, input, view: all } = await prepared(article, options);
  return calls.render(input, view, all).html ?? "";
}

/** Renders a view in the place of an element's children, which stay where there is no article. */
export async function mount(
  element: Element | ShadowRoot,
  article: Article | Source,
  view: View,
  options: PageOptions & ViewOptions = {},
): Promise<Diagnostic[]> {
  const { calls, input, view: all } = await prepared(article, options);
  const { fragment, rest, diagnostics } = await calls.mountInTurns(input, view, all, element.ownerDocument);
  if (fragment) {
    element.replaceChildren(fragment);
    // What takes the place of the fragment's content meanwhile is not added to.
    const [first] = element.children;
    await rest?.(() => first?.parentNode == element);
  }
  return diagnostics;
}
