// Drives a browser through the parts of the bench.

import * as playwright from "@playwright/test";
import * as browsers from "../../../tools/lib/browsers.mjs";

const LAUNCH = {
  chromium: () =>
    playwright.chromium.launch({
      executablePath: browsers.chromium(),
      args: [...browsers.chromiumFlags(), "--js-flags=--expose-gc"],
    }),
  // `channel` is given with the path, so that Playwright speaks BiDi and not its own dialect.
  firefox: () => playwright.firefox.launch({ executablePath: browsers.firefox(), channel: "moz-firefox" }),
};

const clock = () => `${(performance.now() / 1000).toFixed(0)} s`.padStart(6);

/** Widgets begun in one sample, so that a small article is long enough for the clock. */
const BATCH = { demo: 20, 14: 20, 100: 5, 1000: 1, 10000: 1 };

/** How long a size may take, in seconds, and the rounds that it must and may have. */
function limits(size, quick) {
  const laid = size == "10000" ? 1 : Infinity;
  if (quick) return { least: 5, most: 15, seconds: 2, laid };
  return { least: 5, most: 40, seconds: size == "10000" ? 20 : 5, laid };
}

/** Measures the plan's parts in a browser; nothing where there is no such browser. */
export async function inBrowser(name, url, plan) {
  if (!browsers[name]()) {
    console.error(`no ${name} here: skipped`);
    return null;
  }
  const browser = await LAUNCH[name]();
  const say = (text) => console.error(`${clock()} ${name}: ${text}`);
  const result = { version: browser.version() };
  const parts = { render, widgets, load, blocking, memory };
  try {
    for (const [part, measure] of Object.entries(parts)) {
      if (plan.only.includes(part)) result[part] = await measure({ name, browser, url, plan, say });
    }
  } finally {
    await browser.close();
  }
  return result;
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(String(error)));
  await page.goto(`${url}/page.html`);
  await page.waitForFunction(() => globalThis.bench);
  return { context, page };
}

const textOf = async (url, size, body) => (await fetch(`${url}/input.json?size=${size}&body=${body}`)).text();

/** The hand-written side stands twice: what it differs from itself is the machine's noise. */
const withLimit = (sides) => ["hand", "again", ...sides];

async function render({ browser, url, plan, say }) {
  const rows = [];
  const sides = withLimit(plan.sides);
  for (const body of plan.bodies) {
    for (const size of plan.sizes) {
      say(`${size} paragraphs, ${body}`);
      const { context, page } = await open(browser, url);
      const text = await textOf(url, size, body);
      const differ = await page.evaluate(([text, sides]) => bench.take(text, sides), [text, sides]);
      const rounds = await page.evaluate(
        (args) => bench.measure(...args),
        [sides, plan.quick ? Math.ceil(BATCH[size] / 2) : BATCH[size], limits(size, plan.quick)],
      );
      rows.push({ body, size, bytes: Buffer.byteLength(text), differ, rounds });
      await context.close();
    }
  }
  return rows;
}

async function widgets({ browser, url, plan, say }) {
  const rows = [];
  const sides = withLimit(plan.sides);
  for (const count of plan.widgets) {
    say(`${count} widgets`);
    const { context, page } = await open(browser, url);
    const text = await textOf(url, "demo", "html");
    const differ = await page.evaluate(([text, sides]) => bench.take(text, sides), [text, sides]);
    const rounds = await page.evaluate(
      (args) => bench.widgets(...args),
      [sides, count, { least: 5, most: 40, seconds: plan.quick ? 2 : 4, laid: count < 100 ? Infinity : 1 }],
    );
    rows.push({ count, differ, rounds });
    await context.close();
  }
  return rows;
}

/** Sides that have a page of their own. Where the mount is wanted, so is the element: it is what a page has. */
const pagesOf = (sides) => [
  "hand",
  ...["element", "lit", "preact", "react"].filter(
    (side) => sides.includes(side) || (side == "element" && sides.includes("mount")),
  ),
];

/** One load of a page, in a context of its own; `rate` is by how much the processor is slowed down. */
async function visit({ name, browser, url }, side, size, body, rate = 1) {
  const context = await browser.newContext({
    viewport: { width: 800, height: 900 },
    ...(name == "chromium" && { permissions: ["clipboard-read", "clipboard-write"] }),
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(side, String(error)));
  if (rate > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
  }
  const script = side == "element" ? "pages/element.js" : `out/pages/${side}.js`;
  await page.goto(`${url}/load.html?side=${script}&size=${size}&body=${body}`);
  const handle = await page.waitForFunction(() => globalThis.outcome, null, { timeout: 60_000 });
  const outcome = await handle.jsonValue();
  await context.close();
  return outcome;
}

async function visits(bench, sizes, times, rate) {
  const rows = [];
  for (const size of sizes) {
    const rounds = [];
    for (let round = 0; round < times; round++) {
      const row = {};
      const order = pagesOf(bench.plan.sides)
        .map((side) => [Math.random(), side])
        .sort(([a], [b]) => a - b);
      for (const [, side] of order) row[side] = await visit(bench, side, size, "html", rate);
      rounds.push(row);
    }
    rows.push({ size, rounds });
  }
  return rows;
}

function load(bench) {
  bench.say("page loads");
  const sizes = bench.plan.sizes.filter((size) => ["demo", "1000"].includes(size));
  return visits(bench, sizes, bench.plan.quick ? 3 : 5);
}

function blocking(bench) {
  if (bench.name != "chromium") return null;
  bench.say("page loads at a quarter of the speed");
  const sizes = bench.plan.sizes.filter((size) => ["demo", "1000"].includes(size));
  return visits(bench, sizes, 3, 4);
}

/** What is left in memory after so many mounts and unmounts, above what was there after the first 500. */
async function memory({ name, browser, url, plan, say }) {
  if (name != "chromium") return null;
  const cycles = plan.quick ? 1000 : 10_000;
  const text = await textOf(url, "demo", "html");
  const result = {};
  for (const side of ["hand", ...plan.sides]) {
    say(`${cycles} mounts and unmounts, ${side}`);
    const { context, page } = await open(browser, url);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.evaluate(([text, side]) => bench.take(text, [side]), [text, side]);
    const run = async (count) => {
      const wasm = await page.evaluate(([side, count]) => bench.cycle(side, count), [side, count]);
      for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (metric) => metrics.find((entry) => entry.name == metric)?.value ?? 0;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), wasm };
    };
    const before = await run(500);
    const after = await run(cycles - 500);
    result[side] = { cycles, before, after };
    await context.close();
  }
  return result;
}
