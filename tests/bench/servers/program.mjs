// In Node, Deno or Bun: renders for a while and prints, as JSON, articles and the seconds of processor and of clock
// that they took. Takes the path of a file with the work.

import { readFileSync } from "node:fs";
import process from "node:process";

import { work } from "./work.mjs";

const { renderShadow } = await import(new URL("../../../dist/server.js", import.meta.url).href);
const { jobs, seconds } = JSON.parse(readFileSync(process.argv[2], "utf8"));

function measured(job) {
  const [before, start] = [process.cpuUsage(), performance.now()];
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    work(renderShadow, { ...job, count: 5 });
    count += 5;
  }
  const { user, system } = process.cpuUsage(before);
  return { count, processor: (user + system) / 1e6, clock: (performance.now() - start) / 1000 };
}

console.log(
  JSON.stringify(
    jobs.map((job) => {
      // Warm.
      work(renderShadow, { ...job, count: 100 });
      return [1, 2, 3].map(() => measured(job));
    }),
  ),
);
