// `offprint render`: a view, as a fragment or as a whole page.

import { documentOf } from "../server/document.ts";
import { localeFile } from "../core/locales.ts";
import { readFrom, renderFrom, sourceOf, wordFrom } from "../server.ts";
import type { Diagnostic, Input, PageOptions, View, ViewOptions } from "../api/types.ts";
import { only, viewOf, type Arguments } from "./arguments.ts";
import { print, say, textOf } from "./output.ts";
import { Usage } from "./usage.ts";

export function render({ rest, values }: Arguments): number {
  const file = rest.pop();
  if (file === undefined || !rest.length)
    throw new Usage("render needs a view and a file, or - for standard input");
  // The view stands last of what is left, so that what stands before it is too much.
  const view = viewOf(rest.length > 1 ? only(rest) : rest[0]!);
  const options = { locale: values.locale, baseUrl: values["base-url"], body: values.body };
  const input = sourceOf(textOf(file), options);
  sayOfWords(options.locale);
  const { html, diagnostics } = values.document
    ? pageOf(input, view, { ...options, printed: today() })
    : renderFrom(input, view, options);
  if (html === null) {
    say(diagnostics);
    return 1;
  }
  say(diagnostics.filter(({ severity, code }) => severity != "info" || code == "nothing-to-show"));
  if (html) print(1, html + "\n");
  return 0;
}

/** Says where a locale has no words. */
export function sayOfWords(locale = "en"): void {
  if (!localeFile(locale) && !/^en\b/.test(locale))
    print(2, `warning bad-option at /locale: there are no words in ${locale}; they are English\n`);
}

/** A view as a whole page; no page where there is no article. */
export function pageOf(
  input: Input,
  view: View,
  { printed, ...options }: PageOptions & ViewOptions,
): { html: string | null; diagnostics: Diagnostic[]; headline?: string } {
  const { locale = "en" } = options;
  // The headline is that of its page.
  const sheet = view == "print" && { qr: true, ...(printed && { printed }) };
  const { html, diagnostics } = renderFrom(input, view, { ...options, headingLevel: 1, ...sheet });
  if (html === null) return { html, diagnostics };
  const article = readFrom(input).article!;
  const margins = { page: wordFrom("page", options), locale };
  const page = documentOf(html, view, article, margins, input.page.lang ?? locale);
  return { html: page, diagnostics, headline: article.headline };
}

/** The day here, not that of UTC. */
function today(): string {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
