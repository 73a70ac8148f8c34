// A memory that cannot grow is a trap like another: the fallback stays and is explained, and what needs less
// memory is shown as before. The core is the shipped one but for the limit, and so the elements are the package's:
// the embedded script takes no core but its own.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { moduleText } from "../../tools/build/texts.mjs";

import { CORES, pathFor } from "./support/cores.ts";
import { announced, open } from "./support/elements.ts";
import { limitMemory, limitScriptMemory } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const WIDGETS = "/e2e/widgets.html";

/** Serves both cores with so many pages of memory, of which 17 are there from the start. */
async function limit(page: Page, pages: number): Promise<void> {
  await page.route(/\/offprint\.js/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'import "/dist/define.js";' }),
  );
  // As the package has it: a script that holds the module.
  await page.route(/\/module\.js/, (route) =>
    route.fulfill({
      contentType: "text/javascript; charset=utf-8",
      body: moduleText(limitMemory(dist("offprint_bg.wasm"), pages)),
    }),
  );
  await page.route(/no-wasm\.js/, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: limitScriptMemory(`${dist("no-wasm.js")}`, pages),
    }),
  );
}

for (const core of CORES) {
  test(
    `an article that the memory does not hold leaves the fallback, and the next one is shown (${core})`,
    { tag: "@condition:memory-limit" },
    async ({ page, trouble, wasm }) => {
      await limit(page, 64);
      // Not by `open`, which reads the article at each event.
      await page.goto(pathFor(core, WIDGETS, wasm, trouble));
      for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeHidden();
      const outcomes = await page.evaluate(async () => {
        const outcomes: string[] = [];
        const element = document.createElement("offprint-article");
        element.append("The fallback");
        element.setAttribute("loading", "eager");
        document.body.append(element);
        const render = (article: string) =>
          new Promise<string>((resolve) => {
            const hear = ({ type, detail }: CustomEvent) =>
              resolve(type == "offprint-ready" ? "shown" : detail.diagnostics[0].code);
            for (const type of ["offprint-ready", "offprint-error"])
              element.addEventListener(type, hear as EventListener, { once: true });
            element.article = article;
          });
        // The middling ones fit one by one, but perhaps not after a long one.
        for (const words of [
          40, 1_000_000, 40, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000, 200_000, 41,
        ]) {
          const articleBody = "bell ".repeat(words).trim();
          const article = JSON.stringify({
            "@type": "NewsArticle",
            headline: `${outcomes.length}`,
            articleBody,
          });
          let outcome = await render(article);
          const text = () => element.shadowRoot!.querySelector("[part=body]")?.textContent;
          // Another instance has room for what did not fit into the rest of this one.
          if (words < 10_000 && outcome == "core-trapped" && !text()) outcome = await render(article);
          outcomes.push(
            (outcome == "shown") == (text()?.length == words * 5 - 1) ? outcome : `${outcome}, wrong`,
          );
        }
        return outcomes;
      });
      expect(outcomes).toEqual(["shown", "core-trapped", ...Array(8).fill("shown"), "core-trapped", "shown"]);
    },
  );
}

test(
  "where no memory can be had at all, the fallback stays, and a later refresh works",
  { tag: "@condition:memory-limit" },
  async ({ page, wasm }) => {
    test.skip(!wasm, "WebAssembly is refused");
    await page.addInitScript(() => {
      const Instance = WebAssembly.Instance;
      // The empty module, by which WebAssembly is asked for, needs none.
      const none = function (module: WebAssembly.Module) {
        if (!WebAssembly.Module.exports(module).length) return new Instance(module);
        throw new RangeError("WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory");
      } as unknown as typeof Instance;
      WebAssembly.Instance = none;
      Object.assign(window, { haveMemory: (has: boolean) => (WebAssembly.Instance = has ? Instance : none) });
    });
    await open(page, WIDGETS);
    const types = async () => (await announced(page)).map(({ type }) => type);
    expect(await types()).toEqual(Array(5).fill("offprint-error"));
    for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeVisible();
    await page.evaluate(() => {
      (window as unknown as { haveMemory(has: boolean): void }).haveMemory(true);
      for (const each of document.querySelectorAll<HTMLElement & { refresh?(): void }>("main > *"))
        each.refresh?.();
    });
    await eventually(types).toEqual([...Array(5).fill("offprint-error"), ...Array(5).fill("offprint-ready")]);
  },
);
