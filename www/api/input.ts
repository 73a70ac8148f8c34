// What an article is read from, whatever a caller hands over.

import { OffprintError } from "./errors.ts";
import type { Input, PageOptions, Source, ViewOptions } from "./types.ts";

/** Whether a text is HTML, not JSON that stands in a comment or CDATA section as some pages have it. */
const isHtml = (text: string): boolean => /^\s*<(?!!--\s*[[{]|!\[CDATA\[)/.test(text);

/** Of any options, those that speak of the page. */
function pageOf({ baseUrl, canonical, url, lang, pointer, body }: PageOptions): PageOptions {
  const texts = JSON.parse(JSON.stringify({ baseUrl, canonical, url, lang, pointer }));
  return body ? { ...texts, body } : texts;
}

/** Of any options, those that speak of the view. */
export function viewOptionsOf(options: PageOptions & ViewOptions): ViewOptions {
  const { baseUrl: _b, canonical: _c, url: _u, lang: _l, pointer: _p, body: _t, ...view } = options;
  return view;
}

/** The input of a source that is not HTML. What cannot be written as JSON is refused, and it is said why. */
export function inputOfSource(source: Source, page: PageOptions): Input {
  if (typeof source == "string") return { scripts: [source], page };
  if (Array.isArray(source) && source.length && source.every((item) => typeof item == "string"))
    return { scripts: source, page };
  try {
    // Of nothing at all it is said that it is empty.
    const json = source === undefined ? "" : JSON.stringify(source);
    if (json === undefined) throw new TypeError(`it is a ${typeof source}`);
    return { scripts: [json], page };
  } catch (cause) {
    // Engines draw the circle in more lines.
    const [why] = String((cause as Error)?.message ?? cause).split("\n");
    const message = `The article cannot be written as JSON: ${why}.`;
    return { scripts: [], page, refusal: new OffprintError("not-json", message).diagnostics[0] };
  }
}

/** The input that a source makes. What the caller says of the page comes before what the page says. */
export function inputOf(
  source: Source,
  options: PageOptions,
  scan: (html: string, baseUrl?: string) => Input,
): Input {
  const page = pageOf(options);
  if (typeof source != "string" || !isHtml(source)) return inputOfSource(source, page);
  const found = scan(source, page.baseUrl);
  // The base that the page itself states was resolved against the caller's.
  return {
    scripts: found.scripts,
    page: { ...found.page, ...page, baseUrl: found.page.baseUrl ?? page.baseUrl },
    ...(found.around && { around: found.around }),
    ...(found.refusal && { refusal: found.refusal }),
  };
}
