// Opens a page as a reader does, and takes what it cost: requests, processor, memory, shift, and what was kept.

import * as playwright from "@playwright/test";
import * as browsers from "../../tools/lib/browsers.mjs";
import { serve } from "../../www/demo/serve.mjs";
import { pages } from "./pages.mjs";

export const LAUNCH = {
  chromium: () =>
    playwright.chromium.launch({ executablePath: browsers.chromium(), args: browsers.chromiumFlags() }),
  // `channel` is given with the path, so that Playwright speaks BiDi and not its own dialect.
  firefox: () => playwright.firefox.launch({ executablePath: browsers.firefox(), channel: "moz-firefox" }),
};

/** Runs before the page's scripts: counts shifts and long tasks, and keeps each memory of WebAssembly. */
function watch() {
  const seen = { shift: 0, longest: 0, blocked: 0, memories: [] };
  Object.assign(globalThis, { seen });
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", ({ value }) => (seen.shift += value));
  observe("longtask", ({ duration }) => {
    seen.longest = Math.max(seen.longest, duration);
    // As Lighthouse counts: of each task, what is over 50 ms.
    seen.blocked += duration - 50;
  });
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, given) {
      const made = Reflect.construct(target, given);
      const { memory } = made.exports;
      if (memory) seen.memories.push(memory);
      return made;
    },
  });
}

/** Whether every element shows its view, shadow tree by shadow tree. */
const isShown = () =>
  [...document.querySelectorAll("*")]
    .filter(({ localName }) => localName.startsWith("offprint-"))
    .every(({ shadowRoot }) => shadowRoot?.querySelector("[part]"));

const stores = async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
});

/** One visit. `rate` is by how much the processor is slowed down. */
export async function visit(engine, browser, url, { html, csp }, rate = 1) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push({ url: request.url(), body: request.postData() }));
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": csp };
  await page.route(`${url}/reviewed.html`, (route) => route.fulfill({ body: html, headers }));
  const isChromium = engine == "chromium";
  const session = isChromium ? await context.newCDPSession(page) : null;
  await session?.send("Performance.enable");
  if (rate > 1) await session?.send("Emulation.setCPUThrottlingRate", { rate });
  if (isChromium) await page.addInitScript(watch);
  await page.goto(`${url}/reviewed.html`);
  if (html.includes("/dist/offprint.js")) await page.waitForFunction(isShown);
  await page.waitForLoadState("networkidle");
  const kept = await page.evaluate(stores);
  const figures = session && (await cost(page, session));
  await context.close();
  return { requests, kept, ...figures };
}

async function cost(page, session) {
  const { shift, longest, blocked, wasm } = await page.evaluate(() => ({
    ...globalThis.seen,
    memories: undefined,
    wasm: globalThis.seen.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  }));
  // The sum of the work before the collector's own.
  const { metrics: spent } = await session.send("Performance.getMetrics");
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics: left } = await session.send("Performance.getMetrics");
  const of = (metrics, name) => metrics.find((entry) => entry.name == name)?.value ?? 0;
  return {
    shift,
    longest,
    blocked,
    wasm,
    script: of(spent, "ScriptDuration") * 1000,
    layout: (of(spent, "LayoutDuration") + of(spent, "RecalcStyleDuration")) * 1000,
    task: of(spent, "TaskDuration") * 1000,
    heap: of(left, "JSHeapUsedSize"),
    listeners: of(left, "JSEventListeners"),
  };
}

/** Visits of every page in each browser that is here; the costs, of rounds in which the pages take turns. */
export async function measure(rounds, say) {
  const { url, close } = await serve({ port: 0 });
  const result = { browsers: {}, rounds: [], slow: [] };
  try {
    const all = await pages(url);
    for (const engine of Object.keys(LAUNCH).filter((name) => browsers[name]())) {
      say(`${engine}: requests`);
      const browser = await LAUNCH[engine]();
      const visits = {};
      for (const name of Object.keys(all)) visits[name] = await visit(engine, browser, url, all[name]);
      result.browsers[engine] = { version: browser.version(), visits };
      if (engine == "chromium") {
        for (const [list, rate] of [
          [result.rounds, 1],
          [result.slow, 4],
        ]) {
          for (let round = 0; round < rounds; round++) {
            say(`${engine}: costs at 1/${rate} of the speed, round ${round + 1} of ${rounds}`);
            const row = {};
            for (const name of ["without", "english", "served"])
              row[name] = await visit(engine, browser, url, all[name], rate);
            list.push(row);
          }
        }
      }
      await browser.close();
    }
    return {
      url,
      what: Object.fromEntries(Object.entries(all).map(([name, { what }]) => [name, what])),
      ...result,
    };
  } finally {
    await close();
  }
}
