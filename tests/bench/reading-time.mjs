// How long each text of `tests/fixtures/reading-time/` takes, beside what others say. By hand: `npm run bench:reading-times`.

import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

import readingTime from "reading-time";
import { readingTime as readingTimeEstimator } from "reading-time-estimator";

import { render } from "offprint/server";

const at = (path) => new URL(`../../${path}`, import.meta.url);

/** The texts: name, language, and a paragraph with how often it stands. */
export const texts = JSON.parse(readFileSync(at("tests/fixtures/reading-time/texts.json"), "utf8"));

/** A text as an article of so many paragraphs. */
export const articleOf = ({ lang, repeat, text }) => ({
  offprint: 1,
  lang,
  headline: "A text to time",
  body: Array.from({ length: repeat }, () => ({ type: "paragraph", children: [text] })),
});

/** Of rendered HTML: the range of minutes, and the mean in seconds. */
export function timesOf(html) {
  const [, from, to = from] = /">(\d+)(?:–(\d+))? min/.exec(html);
  return { minutes: [+from, +to], seconds: +/value="(\d+)"/.exec(html)[1] };
}

/** What Offprint says. */
export const ours = (text, readingMode) =>
  timesOf(render(articleOf(text), "reading-time", { locale: "en", readingMode, remaining: true }));

/** Firefox's rates, characters a minute and their spread, as its Reader View has them. */
export const FIREFOX = JSON.parse(readFileSync(at("tests/fixtures/reading-time/firefox.json"), "utf8"));

/** What Firefox's Reader View says of a text in that language: its own formula. */
export function firefox({ lang, repeat, text }) {
  const { cpm, variance } = FIREFOX[lang.split("-")[0]] ?? FIREFOX.en;
  const length = text.length * repeat;
  return [Math.ceil(length / (cpm + variance)), Math.ceil(length / (cpm - variance))];
}

/** The rates of a Firefox on this machine, or nothing where there is none. */
export function installedRates(archives = ["/usr/lib/firefox-esr/omni.ja", "/usr/lib/firefox/omni.ja"]) {
  const path = archives.find((path) => existsSync(path));
  const source = path && fileOf(readFileSync(path), "ReaderMode.sys.mjs");
  const rows = source?.matchAll(/\["(\w+)", \{ cpm: (\d+), variance: (\d+) \}\]/g);
  return (
    rows &&
    Object.fromEntries([...rows].map(([, lang, cpm, variance]) => [lang, { cpm: +cpm, variance: +variance }]))
  );
}

/** The text of the file of a zip archive whose name ends so. */
function fileOf(zip, name) {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let entry = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(entry + offset));
    if (zip.toString("utf8", entry + 46, entry + 46 + nameLength).endsWith(name)) {
      const local = zip.readUInt32LE(entry + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
      return (zip.readUInt16LE(entry + 10) ? inflateRawSync(bytes) : bytes).toString("utf8");
    }
    entry += 46 + nameLength + extra + comment;
  }
  return undefined;
}

/** Minutes as a column has them. */
const range = ([from, to]) => (from === to ? `${from}` : `${from}-${to}`);

function row(text) {
  const whole = Array(text.repeat).fill(text.text).join("\n\n");
  const silent = ours(text, "silent");
  return {
    text: text.name,
    silent: range(silent.minutes),
    mean: (silent.seconds / 60).toFixed(1),
    aloud: range(ours(text, "aloud").minutes),
    Firefox: range(firefox(text)),
    "reading-time": readingTime(whole).minutes.toFixed(1),
    "reading-time-estimator": readingTimeEstimator(whole).minutes,
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = texts.map(row);
  const heads = Object.keys(rows[0]);
  const widths = heads.map((head) => Math.max(head.length, ...rows.map((row) => String(row[head]).length)));
  const line = (cells) =>
    cells
      .map((cell, i) => (i ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i])))
      .join("  ");
  console.log(
    ["In minutes.", line(heads), ...rows.map((row) => line(heads.map((head) => row[head])))].join("\n"),
  );
}
