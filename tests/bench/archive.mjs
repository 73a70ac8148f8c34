#!/usr/bin/env node
// `npm run bench:archive`: builds an archive of many small articles, made for the occasion, and says what memory
// the command takes as it goes. Slow: a hundred thousand articles unless told otherwise.
//   node tests/bench/archive.mjs [--articles 100000] [--jobs N]

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const EACH_FOLDER = 500;
const PARAGRAPHS = 6;

/** Invented news, of which no two are the same. */
function article(number) {
  const paragraph = (at) =>
    `The ${at + number}th ferry of the year left quay ${number % 17} at noon. `.repeat(3);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url: `https://quay.example/${number}`,
    inLanguage: "en",
    headline: `Ferry ${number} leaves`,
    datePublished: "2026-11-24T09:30:00+01:00",
    author: { "@type": "Person", name: "Ona Tide" },
    keywords: ["Ferries", `Quay ${number % 17}`],
    articleBody: Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(at)).join("\n\n"),
  };
}

/** Writes the articles below a folder. */
export function makeArchive(folder, count) {
  for (let number = 0; number < count; number += 1) {
    const place = join(folder, String(Math.floor(number / EACH_FOLDER)).padStart(4, "0"));
    if (number % EACH_FOLDER === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${number}.json`), JSON.stringify(article(number)));
  }
}

/** The memory that a process holds, in MB; nothing once it has ended. */
function memory(pid) {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  } catch {
    return NaN;
  }
}

/**
 * Builds an archive. Resolves to {code, stdout, seconds, samples}, a sample {seconds, megabytes} each interval.
 * @param {{ pattern: string, out: string, jobs?: string, interval?: number, tell?: (sample: object) => void }} options
 */
export async function measure({ pattern, out, jobs, interval = 1000, tell = () => {} }) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [CLI, "build", pattern, "--out", out, ...(jobs ? ["--jobs", jobs] : [])],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const samples = [];
  const timer = setInterval(() => {
    const sample = { seconds: (performance.now() - start) / 1000, megabytes: memory(child.pid) };
    if (!Number.isFinite(sample.megabytes)) return;
    samples.push(sample);
    tell(sample);
  }, interval);
  let stdout = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  const code = await new Promise((done) => child.on("close", done));
  clearInterval(timer);
  return { code, stdout, seconds: (performance.now() - start) / 1000, samples };
}

const highest = (samples) => Math.max(...samples.map(({ megabytes }) => megabytes));

async function main() {
  const { values } = parseArgs({
    options: { articles: { type: "string", default: "100000" }, jobs: { type: "string" } },
  });
  const count = Number(values.articles);
  const folder = mkdtempSync(join(tmpdir(), "offprint-archive-"));
  // A page is about 10 KB.
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < count * 16_000) throw new Error(`not enough room in ${folder}`);
  try {
    console.log(`writing ${count} articles`);
    makeArchive(join(folder, "in"), count);
    const options = { pattern: join(folder, "in/**/*.json"), out: join(folder, "out"), jobs: values.jobs };
    for (const what of ["all of them", "again, nothing changed"]) {
      console.log(`\n${what}\n  seconds  MB`);
      let last = -Infinity;
      const tell = ({ seconds, megabytes }) => {
        if (seconds - last < (what.startsWith("all") ? 10 : 1)) return;
        last = seconds;
        console.log(`  ${seconds.toFixed(0).padStart(7)}  ${megabytes.toFixed(0)}`);
      };
      const { code, stdout, seconds, samples } = await measure({ ...options, tell });
      const third = Math.max(1, Math.floor(samples.length / 3));
      console.log(stdout.trim());
      console.log(
        `exit ${code}; ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; most memory ` +
          `${highest(samples).toFixed(0)} MB, of the first third ${highest(samples.slice(0, third)).toFixed(0)}, ` +
          `of the last ${highest(samples.slice(-third)).toFixed(0)}`,
      );
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
