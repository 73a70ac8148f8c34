// The bench in workerd: articles rendered by a worker, and whole pages through the example worker.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { startWorkerd } from "../../runtimes/workerd.mjs";

const RENDERER = fileURLToPath(new URL("worker.js", import.meta.url));
const EXAMPLE = fileURLToPath(new URL("../../../www/examples/edge/worker.js", import.meta.url));
/** Ticks of /proc in a second, on every Linux of today. */
const TICKS = 100;

/** The seconds of processor that a process has had; nothing where there is no /proc. */
function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return NaN;
  }
}

/** Three rounds of what `run` does for a while. `run` resolves to how many it did. */
async function rounds(pid, seconds, run) {
  const made = [];
  // The first one is to warm.
  for (let round = 0; round < 4; round++) {
    const [before, start] = [processorOf(pid), performance.now()];
    let count = 0;
    while (performance.now() - start < seconds * 1000) count += await run();
    const clock = (performance.now() - start) / 1000;
    if (round) made.push({ count, clock, processor: processorOf(pid) - before || clock });
  }
  return made;
}

export async function rendered(program, { jobs, seconds }) {
  const { url, pid, close } = await startWorkerd(program, { worker: RENDERER });
  const made = [];
  for (const job of jobs) {
    const body = JSON.stringify({ ...job, count: 50 });
    const run = async () => {
      const length = Number(await (await fetch(url, { method: "POST", body })).text());
      if (!(length > 0)) throw new Error("workerd made nothing");
      return 50;
    };
    made.push(await rounds(pid, seconds, run));
  }
  await close();
  return made;
}

/** Whole pages through the example worker: fetched from a site, read, filled and passed on. */
export async function pages(program, { pages: texts, seconds }) {
  let text = "";
  const site = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text),
  );
  await once(site.listen(0, "127.0.0.1"), "listening");
  const { url, pid, close } = await startWorkerd(program, { worker: EXAMPLE, site: site.address().port });
  const made = [];
  for (const one of texts) {
    text = one;
    const get = async () => (await (await fetch(url + "/bell")).text()).includes("<template shadowrootmode");
    if (!(await get())) throw new Error("the worker filled nothing");
    // Several at once, as readers come.
    const run = async () => (await Promise.all(Array.from({ length: 8 }, get))).length;
    made.push(await rounds(pid, seconds, run));
  }
  await close();
  site.closeAllConnections();
  site.close();
  return made;
}
