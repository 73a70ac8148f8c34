// Thousands of widgets come, move and go: each renders once for each change, and nothing of them stays: no
// element, node, listener, observer or timer.

import type { Page } from "@playwright/test";

import { counts, type Counts } from "./support/heap.ts";
import { expect, test } from "./support/test.ts";

const WIDGETS = "/e2e/widgets.html";

declare global {
  interface Window {
    ledger: {
      /** Listeners of the document and the window that stand. */
      listeners: Set<string>;
      /** What observers observe, and timers, frames and idle callbacks that wait. */
      waiting: Map<unknown, string>;
      ready: Map<EventTarget, number>;
      failed: number;
    };
    churn(
      rounds: number,
      each: number,
    ): Promise<{ made: number; ready: number; failed: number; twice: number }>;
  }
}

/** Keeps books on all that a widget may leave behind. */
function keepLedger(): void {
  const listeners = new Set<string>();
  const waiting = new Map<unknown, string>();
  const ready = new Map<EventTarget, number>();
  const ledger = { listeners, waiting, ready, failed: 0 };
  Object.assign(window, { ledger });
  const ids = new WeakMap<object, number>();
  let last = 0;
  const id = (listener: object) => ids.get(listener) ?? (ids.set(listener, ++last), last);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const key = (
    target: EventTarget,
    type: string,
    listener: object,
    options?: boolean | { capture?: boolean },
  ) =>
    `${target == window ? "window" : "document"} ${type} ${id(listener)} ${typeof options == "object" ? !!options.capture : !!options}`;
  const isRoot = (target: unknown): target is EventTarget =>
    target == null || target == window || target == document;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const once = typeof options == "object" && options.once;
    if (listener && isRoot(this) && !once) listeners.add(key(this ?? window, type, listener, options));
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener && isRoot(this)) listeners.delete(key(this ?? window, type, listener, options as boolean));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  type Watch = { observe(target: Element): void; unobserve(target: Element): void; disconnect(): void };
  for (const name of ["IntersectionObserver", "ResizeObserver", "MutationObserver"] as const) {
    const { prototype } = window[name] as unknown as { prototype: Watch };
    const { observe, disconnect } = prototype;
    prototype.observe = function (...given) {
      waiting.set(this, name);
      return observe.apply(this, given);
    };
    prototype.disconnect = function () {
      waiting.delete(this);
      return disconnect.call(this);
    };
  }
  const timers = window as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const [set, clear] of [
    ["setTimeout", "clearTimeout"],
    ["requestAnimationFrame", "cancelAnimationFrame"],
    ["requestIdleCallback", "cancelIdleCallback"],
  ] as const) {
    const [start, stop] = [timers[set], timers[clear]];
    // WebKit has no idle callbacks.
    if (!start || !stop) continue;
    timers[set] = (call, ...given) => {
      const id = start.call(
        window,
        (...args: unknown[]) => {
          waiting.delete(`${set} ${id}`);
          (call as (...args: unknown[]) => void)(...args);
        },
        ...given,
      );
      waiting.set(`${set} ${id}`, set);
      return id;
    };
    timers[clear] = (id) => {
      waiting.delete(`${set} ${id}`);
      return stop.call(window, id);
    };
  }
  addEventListener.call(
    document,
    "offprint-ready",
    ({ target }) => void ready.set(target!, (ready.get(target!) ?? 0) + 1),
  );
  addEventListener.call(document, "offprint-error", () => void ledger.failed++);
}

/** Makes widgets, changes and moves them, and takes them away again: some before they rendered. */
function prepareChurn(): void {
  const NAMES = ["article", "print", "share", "topics", "reading-time"];
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  window.churn = async (rounds, each) => {
    const { ledger } = window;
    const places = [document.createElement("div"), document.createElement("div")];
    const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    document.body.append(places[0]!);
    shadow.append(places[1]!);
    const frame = document.body.appendChild(document.createElement("iframe"));
    let [made, ready, twice] = [0, 0, 0];
    const until = async (isDone: () => boolean) => {
      for (let i = 0; i < 2000 && !isDone(); i++) await turn();
    };
    ledger.failed = 0;
    for (let round = 0; round < rounds; round++) {
      ledger.ready.clear();
      const all = Array.from({ length: each }, (_, i) => {
        const element = document.createElement(`offprint-${NAMES[i % 5]}`);
        element.setAttribute("loading", "eager");
        if (i % 5 == 1) element.setAttribute("intercept", "");
        if (i % 5 == 4) element.setAttribute("remaining", "");
        element.append("Fallback");
        return element;
      });
      made += all.length;
      places[0]!.append(...all);
      // Each tenth goes before it could render.
      const gone = all.filter((_, i) => i % 10 == 9);
      const stay = all.filter((_, i) => i % 10 != 9);
      for (const element of gone) element.remove();
      await until(() => ledger.ready.size >= stay.length);
      const check = (times: number, of: Element[]) => {
        twice += of.filter((element) => ledger.ready.get(element) != times).length;
      };
      check(1, stay);
      // Moved about: no change.
      for (const element of stay) places[1]!.append(element);
      for (const element of stay.toReversed()) places[0]!.append(element);
      await turn();
      check(1, stay);
      // Flapping attributes: one change.
      for (const level of ["2", "3", "4", "3", "4", "5"]) {
        for (const element of stay) element.setAttribute("heading-level", level);
      }
      await until(() => [...ledger.ready.values()].every((count) => count >= 2));
      await turn();
      check(2, stay);
      // To another document and back.
      const some = stay.slice(0, 20);
      for (const element of some) frame.contentDocument!.body.append(element);
      await turn();
      for (const element of some) places[0]!.append(element);
      await until(() => some.every((element) => ledger.ready.get(element)! >= 3));
      await turn();
      ready += [...ledger.ready.keys()].length;
      // Some die in the middle of a render.
      for (const element of stay) element.setAttribute("locale", round % 2 ? "de" : "fr");
      await Promise.resolve();
      for (const place of places) place.replaceChildren();
      await turn();
    }
    ledger.ready.clear();
    frame.remove();
    places[0]!.remove();
    (shadow.host as Element).remove();
    // What an observer or a callback of the last ones still has to do.
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { made, ready, failed: ledger.failed, twice };
  };
}

async function books(page: Page) {
  return page.evaluate(() => ({
    listeners: [...window.ledger.listeners].map((key) => key.replace(/ \d+ /, " ")).sort(),
    waiting: [...window.ledger.waiting.values()].filter((what) => what != "setTimeout").sort(),
  }));
}

test(
  "thousands of widgets that come, move and go render once a change and leave nothing",
  { tag: ["@condition:many-widgets", "@all"] },
  async ({ page, browserName }) => {
    test.setTimeout(180_000);
    await page.addInitScript(keepLedger);
    await page.addInitScript(prepareChurn);
    await page.goto(`${WIDGETS}?open`);
    for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeHidden();
    const churn = (rounds: number) => page.evaluate((rounds) => window.churn(rounds, 200), rounds);
    // What is made once and kept: formatters, words, compiled code.
    await churn(2);
    const [before, keptBefore] = [await books(page), await counts(page, browserName)];
    const seen = await churn(15);
    expect(seen).toEqual({ made: 3000, ready: 2700, failed: 0, twice: 0 });
    expect(await books(page)).toEqual(before);
    const keptAfter = await counts(page, browserName);
    for (const name of Object.keys(keptBefore) as (keyof Counts)[]) {
      const room = name == "heap" ? 1_500_000 : name == "nodes" ? 200 : 0;
      expect(keptAfter[name], name).toBeLessThanOrEqual(keptBefore[name]! + room);
    }
  },
);
