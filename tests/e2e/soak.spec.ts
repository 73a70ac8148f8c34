// Mounts by the hundred (by the ten thousand with `npm run soak`), each with a fault or none, by a seed. After each
// the reader sees the article that was given last, or the publisher's own text: never both, never neither, never
// another article's. At the end the heap is as it was.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { breakable, limitMemory, type Fault } from "./support/faults.ts";
import { counts } from "./support/heap.ts";
import { expect, test } from "./support/test.ts";
import { expectFallbacks, expectViews } from "./support/views.ts";

const MOUNTS = Number(process.env["OFFPRINT_SOAK"] ?? 400);
const SEED = Number(process.env["OFFPRINT_SOAK_SEED"] ?? 1);
/** How many before the heap is first looked at: what is made once is made then. */
const WARMING = 100;
/** How many of these while the core cannot be had. */
const AWAY = 20;
/**
 * The most pages of memory that an instance may have: 3 MB more than an instance has that is still given work
 * (`MEMORY` in www/core/calls.ts), so that what fits by itself always fits.
 */
const PAGES = 560;

const NAMES = ["article", "print", "share", "topics", "reading-time"] as const;
const FAULTS = [
  ...["none", "none", "none", "none", "none", "none"],
  ...[
    "cut off",
    "no JSON",
    "no article",
    "trap",
    "stack",
    "thrown",
    "changed",
    "moved",
    "adopted",
    "removed",
    "memory",
    "network",
  ],
] as const;

const COUNTS = ["shown", "mended", "refused", "trapped", "exhausted", "unreached", "removed"] as const;

/** What became of the mounts. */
interface Ledger {
  shown: number;
  /** Of those, from JSON that was cut off. */
  mended: number;
  /** The publisher's own text stayed, as the input was no article. */
  refused: number;
  /** The publisher's own text stayed, as the core failed. */
  trapped: number;
  /** Of those, as the memory could not grow. */
  exhausted: number;
  /** The publisher's own text stayed, as the core could not be had. */
  unreached: number;
  removed: number;
  /** What no reader should see, and events that came twice or not at all. */
  wrong: string[];
}

declare global {
  interface Window {
    soak(from: number, until: number, isAway: boolean): Promise<Ledger>;
  }
}

/** Has the page compile this module in place of its own. */
function compileOther(base64: string): void {
  const compile = () => WebAssembly.compile(Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)));
  if (globalThis.WebAssembly) WebAssembly.compileStreaming = compile;
}

/** Puts `window.soak` into the page. */
function prepareSoak([seed, names, faults]: [number, readonly string[], readonly string[]]): void {
  const fault = () => (window as unknown as { fault: Fault }).fault;
  // Mulberry32, by Tommy Ettinger: a number from 0 to 1 of each seed.
  const random = (state: number) => {
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
  const FALLBACK = "The publisher's own text";
  const LOCALES = ["de", "ja", "ar", "fr", "pt-BR", "zh-HK"];
  // The JSON alone is two thirds of the memory, and what is read of it as much again.
  const WORDS = "It rang again. ".repeat(1_700_000);

  let isCut = false;
  const fetchOwn = fetch;
  window.fetch = (...given) => (isCut ? Promise.reject(new TypeError("no network")) : fetchOwn(...given));

  const articleOf = (nr: number, end: string) =>
    JSON.stringify({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: `Bell Nr${nr} rang`,
      url: `https://quay.example/Nr${nr}`,
      datePublished: "2026-11-24T08:05:00Z",
      keywords: [`Bells of Nr${nr}`, `Ropes of Nr${nr}`],
      articleBody: `<p>The bell Nr${nr} of the mole rang.</p><p>${"It rang again. ".repeat(nr % 40)}</p>${end}`,
    });

  /** What a reader sees of the element. */
  const seen = (element: Element) => {
    const root = element.shadowRoot;
    const fallback = element.querySelector("p")!;
    const links = [...(root?.querySelectorAll("a") ?? [])].map(({ href }) => decodeURIComponent(href));
    const texts = [root?.textContent ?? "", ...links].join("\n");
    const shown = [...(root?.querySelectorAll("[part]") ?? [])].some(
      (each) => each.getClientRects().length > 0,
    );
    return {
      shown,
      fallback: fallback.getClientRects().length > 0,
      kept: element.children.length == 1 && fallback.textContent == FALLBACK,
      numbers: [...new Set([...texts.matchAll(/Nr(\d+)/g)].map(([, nr]) => Number(nr)))],
    };
  };

  window.soak = async (from, until, isAway) => {
    const ledger: Ledger = {
      ...{ shown: 0, mended: 0, refused: 0, trapped: 0, exhausted: 0, unreached: 0, removed: 0 },
      wrong: [],
    };
    const place = document.querySelector("main")!;
    const other = document.body.appendChild(document.createElement("div"));
    const frame = document.body.appendChild(document.createElement("iframe"));
    for (let nr = from; nr < until; nr++) {
      const draw = (of: number) => Math.floor(random(seed * 7919 + nr * 31 + of) * 1e6);
      const name = names[draw(1) % names.length]!;
      const kind = faults[draw(2) % faults.length]!;
      const element = document.createElement(`offprint-${name}`) as HTMLElement & { article?: unknown };
      element.setAttribute("loading", "eager");
      element.append(Object.assign(document.createElement("p"), { textContent: FALLBACK }));
      const events: string[] = [];
      const hear = ({ type }: Event) => void events.push(type);
      for (const type of ["offprint-ready", "offprint-error"]) element.addEventListener(type, hear);
      // Larger than the memory may be.
      const isLarge = kind == "memory";
      const whole = articleOf(nr, isLarge ? `<p>${WORDS}</p>` : "");
      isCut = kind == "network";
      if (isCut) element.setAttribute("locale", LOCALES[draw(9) % LOCALES.length]!);
      let expected = nr;
      element.article =
        kind == "cut off"
          ? whole.slice(0, whole.length - 1 - (draw(3) % 20))
          : kind == "no JSON"
            ? `Bell Nr${nr} rang`
            : kind == "no article"
              ? `{"@type":"Recipe","name":"Nr${nr}"}`
              : whole;
      const fails = kind == "trap" || kind == "stack" || kind == "thrown";
      Object.assign(fault(), { at: fails ? 1 + (draw(4) % 12) : 0, crossed: 0, kind: fails ? kind : "trap" });
      (draw(5) % 2 ? place : other).append(element);
      for (let turns = draw(6) % 3; turns > 0; turns--) await turn();
      if (kind == "moved") (draw(7) % 2 ? place : other).append(element);
      if (kind == "adopted") {
        frame.contentDocument!.body.append(element);
        if (draw(8) % 2) await turn();
        place.append(element);
      }
      if (kind == "changed") element.article = articleOf((expected = nr + 1_000_000), "<p>Changed.</p>");
      if (kind == "removed") {
        element.remove();
        await turn();
        ledger.removed++;
      } else {
        // The last change's outcome: nothing tells it from an earlier one's but what is shown.
        const end = performance.now() + 5000;
        const isDone = () => {
          const { shown, numbers } = seen(element);
          return events.length > 0 && (kind != "changed" || isAway || (shown && !numbers.includes(nr)));
        };
        while (!isDone() && performance.now() < end) await turn();
        // A render that is no longer wanted would come late, and be the last.
        if (kind == "changed" || kind == "adopted") await new Promise((resolve) => setTimeout(resolve, 20));
        fault().at = 0;
        const { shown, fallback, numbers } = seen(element);
        const last = events.at(-1);
        const wrong = (what: string) => ledger.wrong.push(`${nr} ${name} ${kind}: ${what}; ${events}`);
        if (shown == fallback) wrong(shown ? "both" : "neither");
        if (numbers.some((each) => each != expected)) wrong(`another article's text: ${numbers}`);
        if (shown != (last == "offprint-ready")) wrong(`the event tells another thing, shown: ${shown}`);
        if (events.length > (kind == "changed" || kind == "adopted" ? 3 : 1)) wrong("events that repeat");
        // The core as JavaScript has no such limit here.
        const isExhausted = isLarge && !!globalThis.WebAssembly;
        const isRefused = kind == "no JSON" || kind == "no article" || isExhausted || isAway;
        if (shown == isRefused && (!fails || isAway))
          wrong(shown ? "what is no article is shown" : "an article is not shown");
        if (shown && name != "print" && name != "reading-time" && !numbers.includes(expected))
          wrong("not its text");
        if (shown) ledger.shown++;
        else if (isAway) ledger.unreached++;
        else if (fails || isExhausted) ledger.trapped++;
        else ledger.refused++;
        if (shown && kind == "cut off") ledger.mended++;
        if (!shown && !isAway && isExhausted) ledger.exhausted++;
      }
      fault().at = 0;
      isCut = false;
      if (!seen(element).kept) ledger.wrong.push(`${nr} ${name} ${kind}: the publisher's text was lost`);
      element.remove();
    }
    other.remove();
    frame.remove();
    return ledger;
  };
}

test(
  "mounts with random faults: nothing is lost, nothing is shown twice, and memory is flat",
  { tag: ["@condition:soak", "@all"] },
  async ({ page, browserName, trouble, wasm }, info) => {
    test.setTimeout(60_000 + MOUNTS * 100);
    // What engines say of the core that cannot be had, at first.
    trouble.allow(/^request failed|Failed to load|Load failed|access control|[Ll]oading|integrity attribute/);
    const module = readFileSync(new URL("../../dist/offprint_bg.wasm", import.meta.url));
    await page.addInitScript(compileOther, limitMemory(module, PAGES).toString("base64"));
    await page.addInitScript(breakable);
    await page.addInitScript(prepareSoak, [SEED, NAMES, FAULTS] as [
      number,
      readonly string[],
      readonly string[],
    ]);
    const sum: Ledger = {
      ...{ shown: 0, mended: 0, refused: 0, trapped: 0, exhausted: 0, unreached: 0, removed: 0 },
      wrong: [],
    };
    const run = async (from: number, until: number, isAway = false) => {
      for (let at = from; at < until; at += 200) {
        const part = await page.evaluate(([from, until, isAway]) => window.soak(from, until, isAway), [
          at,
          Math.min(at + 200, until),
          isAway,
        ] as const);
        for (const key of COUNTS) sum[key] += part[key];
        sum.wrong.push(...part.wrong);
      }
    };
    await page.route("**/dist/core.js*", (route) => route.abort());
    // Not by `open`, which keeps every event.
    await page.goto("/e2e/widgets.html?open");
    await expectFallbacks(page);
    await run(0, AWAY, true);
    await page.unroute("**/dist/core.js*");
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("main > *")) (each as { refresh?(): void }).refresh?.();
    });
    await expectViews(page);
    await run(AWAY, WARMING);
    const before = await counts(page, browserName);
    await run(WARMING, WARMING + MOUNTS);
    const after = await counts(page, browserName);
    const { wrong, ...seen } = sum;
    const figures = { mounts: WARMING + MOUNTS, seed: SEED, ...seen, wrong: wrong.length, before, after };
    console.log(`${info.project.name}: ${JSON.stringify(figures)}`);
    mkdirSync(".cache/soak", { recursive: true });
    writeFileSync(join(".cache/soak", `${info.project.name}.json`), JSON.stringify(figures));
    expect(wrong).toEqual([]);
    expect(sum.shown + sum.refused + sum.trapped + sum.unreached + sum.removed).toBe(WARMING + MOUNTS);
    for (const key of COUNTS) {
      if (wasm || key != "exhausted") expect(sum[key], key).toBeGreaterThan(0);
    }
    if (browserName == "chromium") {
      expect(after.elements).toBe(before.elements);
      expect(after.nodes! - before.nodes!).toBeLessThan(50);
      expect(after.listeners! - before.listeners!).toBeLessThan(5);
      // What the engine compiles and notes by itself grows a little. An element that stays is some thousand bytes.
      expect(after.heap! - before.heap!).toBeLessThan(500_000 + 100 * MOUNTS);
    }
  },
);
