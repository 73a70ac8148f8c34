// What fuzzing begins with: the fixtures of the tests, cut into the form of each target's input.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exists } from "../lib/files.mjs";
import { ROOT } from "../lib/shell.mjs";

const FIXTURES = join(ROOT, "tests/fixtures");
const text = (...path) => readFileSync(join(FIXTURES, ...path), "utf8");
const named = (folder, pattern) => readdirSync(join(FIXTURES, folder)).filter((name) => pattern.test(name));

/** The inputs of the cases of a file in `tests/fixtures/body/`. */
const cases = (file) =>
  text("body", file)
    .split(/^=== .*\n/m)
    .slice(1)
    .map((one) =>
      one
        .split(/^---$/m)[0]
        .replace(/\\u\{(\w+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
        .replace(/\\([ntr\\])/g, (_, letter) => ({ n: "\n", t: "\t", r: "\r", "\\": "\\" })[letter]),
    );

const readings = () =>
  named("read", /^(?!.*\.(expected|page|scripts)\.).*\.(json|txt)$/).map((name) => {
    const page = name.replace(/\.\w+$/, ".page.json");
    const about = exists(join("tests/fixtures/read", page)) ? `\0page:${text("read", page)}` : "";
    return text("read", name) + about;
  });

const isFeed = (json) =>
  /jsonfeed|"items"|wp-json|"rendered"|"versioncreated"|"body_html5"|content_elements/i.test(json);

/** Strings of an article, as a script in a page. */
const asPage = (json) =>
  `<!doctype html><html lang=en><base href=/a/><link rel=canonical href=/b><script type="application/ld+json">${json.split("\0")[0]}</script>`;

const HTML = () => named("body", /^(?!plain|dateline).*\.cases$/).flatMap(cases);
const PLAIN = () => named("body", /^(plain|dateline)\.cases$/).flatMap(cases);
const urls = () =>
  [...new Set(readings().flatMap((json) => json.match(/"(?:https?:)?\/[^"\s]+"/g) ?? []))].map(
    (url) => `${url.slice(1, -1)}\nhttps://paper.example/news/story\nutm_source={target}`,
  );
const dates = () =>
  readings().flatMap((json) => json.match(/(?<="(?:published|datePublished)": ?")[^"]+/g) ?? []);
const grown = () => [...HTML().slice(0, 40), ...readings().slice(0, 40)].filter((one) => one.length < 200);

const OF = {
  json_repair: readings,
  json_ld: () => readings().filter((json) => !isFeed(json)),
  feeds: () => readings().filter(isFeed),
  html_body: HTML,
  plain_text: PLAIN,
  qr: () => urls().map((lines) => lines.split("\n")[0]),
  page_scan: () => readings().map(asPage),
  urls,
  dates,
  render: () => [
    ...readings(),
    ...named("render", /\.json$/).map((name) => {
      const { article, options } = JSON.parse(text("render", name));
      return `${JSON.stringify(article)}\0${JSON.stringify(options ?? null)}`;
    }),
  ],
  growth: grown,
};

/** Writes the seeds of a target into a folder; returns how many. */
export function writeSeeds(target, folder) {
  mkdirSync(folder, { recursive: true });
  const seeds = OF[target]();
  seeds.forEach((seed, at) => writeFileSync(join(folder, `seed-${at}`), seed));
  return seeds.length;
}
