// A view as a whole page that needs nothing else: its style is in it, and no script.

import { elements, sheet } from "../styles/css.ts";
import { marginsOf } from "../print/margins.ts";
import served from "../styles/served.css";
import type { Article, View } from "../api/types.ts";

export const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? "&quot;");

/**
 * The page. The sheet is styled as for paper. Any other view stands in a declarative shadow root, so that it
 * looks as it does in its element. `fallback` is the language where the article's is unknown.
 */
export function documentOf(
  html: string,
  view: View,
  article: Article,
  margins: { page: string; locale: string },
  fallback: string,
): string {
  const { lang = fallback, dir, headline, url } = article;
  const attributes = ` lang="${escape(lang)}"${dir ? ` dir="${dir}"` : ""}`;
  const canonical = url ? `\n<link rel="canonical" href="${escape(url)}">` : "";
  const [style, body] =
    view == "print"
      ? [
          `\n<style>${sheet}${marginsOf({ ...margins, ...article, publication: article.publisher?.name })}</style>`,
          `<main>${html}</main>`,
        ]
      : ["", `<offprint-${view}>${shadow(styled(elements) + html)}</offprint-${view}>`];
  return `<!doctype html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(headline)}</title>${canonical}${style}
</head>
<body>
${body}
</body>
</html>`;
}

const styled = (css: string) => `<style>${css}</style>`;

/** A shadow root as markup. */
const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`;

/**
 * A view as the content of its element: a declarative shadow root, styled by the sheet at that address, or by
 * one that is in it.
 */
export const shadowOf = (html: string, styles?: string): string =>
  shadow(
    (styles == undefined ? styled(elements + served) : `<link rel="stylesheet" href="${escape(styles)}">`) +
      html,
  );
