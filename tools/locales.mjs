// Prints the table of locales that the README shows: `node tools/locales.mjs`.

import { readdirSync } from "node:fs";

const tags = readdirSync(new URL("../www/locales", import.meta.url)).map((file) =>
  file.replace(/\.json$/, ""),
);

/** A language's name in another language, or in its own. */
export const nameOf = (tag, language = tag) =>
  new Intl.DisplayNames(language, { type: "language", languageDisplay: "standard" }).of(tag);

/** The rows of the table, by tag: the tag, the language's own name for itself, its English name. */
export const rows = tags.sort().map((tag) => [tag, nameOf(tag), nameOf(tag, "en")]);

export const table = () =>
  [
    "| locale | language | in English |",
    "|---|---|---|",
    ...rows.map(([tag, own, english]) => `| \`${tag}\` | <span lang="${tag}">${own}</span> | ${english} |`),
  ].join("\n");

if (process.argv[1] === import.meta.filename) console.log(table());
