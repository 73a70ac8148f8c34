#!/usr/bin/env node
// What the watching of a page costs while it changes 1,000 nodes a second that are none of the article's: the processor
// time of the page with five widgets that watch, and with the same ones that do not (`static`).
//
//   npm run bench:watching -- [SECONDS]

import { readdirSync, readFileSync } from "node:fs";
import { chromium, firefox } from "@playwright/test";
import * as browsers from "../../tools/lib/browsers.mjs";
import { serve } from "../../www/demo/serve.mjs";

const seconds = Number(process.argv[2] ?? 20);
const ROUNDS = 3;

const json = {
  "@type": "NewsArticle",
  headline: "The tide",
  url: "https://quay.example/tide",
  keywords: ["Tides"],
};
const views = ["article", "print", "share", "topics", "reading-time"];
const paragraph =
  "<p>The tide came in at six, and went out at noon, as it had on all the days before this one.</p>";

/** A page of 20,000 nodes whose text is the article's, and a ticker beside it. */
const pageOf = (isStatic) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tide</title>
<script type="application/ld+json">${JSON.stringify(json)}</script>
<script type="module" src="/dist/offprint.js"></script>
${views.map((view) => `<offprint-${view} loading="eager" ${isStatic ? "static" : ""}></offprint-${view}>`).join("")}
<main><h1>The tide</h1><div class="story-body">${paragraph.repeat(40)}</div></main>
<ul>${"<li><a href=/x><span>Elsewhere</span></a></li>".repeat(5000)}</ul><ol id="ticker"></ol>`;

/** Replaces 1,000 nodes a second, and says how long the observers' callbacks took. */
const churn = async (seconds) => {
  const ticker = document.querySelector("#ticker");
  const end = performance.now() + seconds * 1000;
  let made = 0;
  const start = performance.now();
  while (performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (; made < performance.now() - start; made += 4) {
      const item = document.createElement("li");
      item.innerHTML = "<b>Now</b><i>again</i>";
      ticker.append(item);
      if (ticker.childElementCount > 50) ticker.firstElementChild.remove();
    }
  }
  return { made, observing: window.observing };
};

/** Counts the time that callbacks of observers take. */
const count = () => {
  window.observing = 0;
  const Observer = window.MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(callback) {
      super((...given) => {
        const start = performance.now();
        callback(...given);
        window.observing += performance.now() - start;
      });
    }
  };
};

/** The processor time of a process and all its children so far, in milliseconds; Linux counts in hundredths. */
function processorTime(pid) {
  const parents = new Map();
  const times = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      parents.set(+id, +fields[1]);
      times.set(+id, (+fields[11] + +fields[12]) * 10);
    } catch {
      // It has ended.
    }
  }
  const isOurs = (id) => id === pid || (parents.has(id) && isOurs(parents.get(id)));
  return [...times].filter(([id]) => isOurs(id)).reduce((sum, [, time]) => sum + time, 0);
}

async function measure(browser, url, isStatic) {
  const page = await browser.newPage();
  await page.addInitScript(count);
  await page.route("**/tide", (route) => route.fulfill({ contentType: "text/html", body: pageOf(isStatic) }));
  await page.goto(`${url}/tide`);
  await page.waitForFunction(() =>
    document.querySelector("offprint-reading-time")?.shadowRoot.querySelector("[part]"),
  );
  await page.evaluate(churn, 2);
  const before = processorTime(process.pid);
  const { made, observing } = await page.evaluate(churn, seconds);
  const spent = processorTime(process.pid) - before;
  await page.close();
  return { made: made / seconds, observing: observing / seconds, spent: spent / seconds };
}

const { url, close } = await serve({ csp: () => null });
const launchers = {
  chromium: () => chromium.launch({ executablePath: browsers.chromium(), args: browsers.chromiumFlags() }),
  firefox: () => firefox.launch({ executablePath: browsers.firefox(), channel: "moz-firefox" }),
};
for (const [name, launch] of Object.entries(launchers)) {
  const browser = await launch();
  for (let round = 0; round < ROUNDS; round++)
    for (const isStatic of [true, false]) {
      const { made, observing, spent } = await measure(browser, url, isStatic);
      console.log(
        `${name} ${isStatic ? "static  " : "watching"}  ${made.toFixed(0)} nodes/s  ` +
          `observers ${observing.toFixed(2)} ms/s  processor ${spent.toFixed(0)} ms/s`,
      );
    }
  await browser.close();
}
await close();
