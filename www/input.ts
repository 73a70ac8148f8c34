// What an article is read from, whatever a caller hands over.

import type { Input, PageOptions, Source, ViewOptions } from "./types.ts";

/** Whether a text is HTML, not JSON that stands in a comment or CDATA section as some pages have it. */
const isHtml = (text: string): boolean => /^\s*<(?!!--\s*[[{]|!\[CDATA\[)/.test(text);

/** Of any options, those that speak of the page. */
function pageOf({ baseUrl, canonical, lang, pointer }: PageOptions): PageOptions {
  return JSON.parse(JSON.stringify({ baseUrl, canonical, lang, pointer }));
}

/** Of any options, those that speak of the view. */
export function viewOptionsOf(options: PageOptions & ViewOptions): ViewOptions {
  const { baseUrl: _b, canonical: _c, lang: _l, pointer: _p, ...view } = options;
  return view;
}

/** The scripts of a source that is not HTML. What cannot be written as JSON is reported as nothing. */
export function scriptsOf(source: Source): string[] {
  if (typeof source == "string") return [source];
  if (Array.isArray(source) && source.length && source.every((item) => typeof item == "string"))
    return source;
  try {
    return [JSON.stringify(source) ?? ""];
  } catch {
    return [""];
  }
}

/** The input that a source makes. What the caller says of the page comes before what the page says. */
export function inputOf(
  source: Source,
  options: PageOptions,
  scan: (html: string, baseUrl?: string) => Input,
): Input {
  const page = pageOf(options);
  if (typeof source != "string" || !isHtml(source)) return { scripts: scriptsOf(source), page };
  const found = scan(source, page.baseUrl);
  // The base that the page itself states was resolved against the caller's.
  return {
    scripts: found.scripts,
    page: { ...found.page, ...page, baseUrl: found.page.baseUrl ?? page.baseUrl },
  };
}
