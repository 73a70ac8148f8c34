// A page that lists what was built, in the order of the inputs. It is written as the list is read.

import { createWriteStream, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { escape } from "../server/document.ts";
import { MANIFEST, entries } from "./manifest.ts";

export async function writeIndex(folder: string, locale = "en"): Promise<void> {
  const unfinished = join(folder, ".offprint-build.index");
  await pipeline(Readable.from(lines(folder, locale)), createWriteStream(unfinished));
  renameSync(unfinished, join(folder, "index.html"));
}

async function* lines(folder: string, locale: string) {
  yield `<!doctype html>
<html lang="${escape(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Index</title>
</head>
<body>
<main>
<h1>Index</h1>
<ul>
`;
  for await (const { out, headline } of entries(join(folder, MANIFEST))) {
    const href = out.split("/").map(encodeURIComponent).join("/");
    if (headline != null) yield `<li><a href="${href}"><bdi>${escape(headline)}</bdi></a></li>\n`;
  }
  yield "</ul>\n</main>\n</body>\n</html>\n";
}
