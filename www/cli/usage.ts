// What the command says of itself.

import type { View } from "../api/types.ts";

export const VIEWS: readonly string[] = [
  "article",
  "print",
  "share",
  "topics",
  "reading-time",
] satisfies View[];

export const USAGE = `Usage:
  offprint read FILE|- [--base-url URL] [--body SELECTOR]
      Prints {"article", "diagnostics"} as JSON. FILE is JSON or an HTML page; - is standard input.

  offprint render VIEW FILE|- [--locale TAG] [--base-url URL] [--body SELECTOR] [--document]
      Prints a view as HTML. VIEW is ${VIEWS.join(", ")}.
      --document prints a whole page, ready to be printed.
      What was dropped, repaired or could not be used is said on standard error.

  offprint build PATTERN… --out DIR [--view VIEW] [--locale TAG] [--base-url URL] [--body SELECTOR]
                 [--index] [--jobs N] [--force] [--strict]
      Makes a whole page of each file, JSON or HTML, on all cores; by default the sheet for paper. Patterns
      know * ? [a-z] {a,b} and **, which stands for any folders; quote them. a/b.json becomes DIR/a/b.html.
      Run again, also after it was stopped, it makes only what is new: a page is made of the input's bytes, the
      release and the options, which DIR/.offprint-build.jsonl holds. --force makes all. --index writes
      DIR/index.html. One build at a time in a DIR.

  offprint check PAGE… [--strict | --max-severity none|info|warning] [--format text|json|github]
                 [--base-url URL] [--body SELECTOR]
      Says what the widget reads from each page, a file, an http(s) URL or - , and what to change in the page.

--body SELECTOR names the element of the page that holds the article's text, such as '#story' or 'main > article'.
It comes before the text in the JSON. Without it, a text that the JSON lacks is looked for in the page; check says
where it was found.

Exit status: 0 all is well; 1 there was no article, or more than --max-severity allows (warning by default;
--strict: info); 2 the command was wrong; 130 it was stopped, and can be run again to go on.
`;

/** The command was wrong: exit status 2. */
export class Usage extends Error {}
