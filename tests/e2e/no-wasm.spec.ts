// The core as JavaScript, where WebAssembly is refused: what it gives is what the module gives, and each is
// loaded only in its own place. (OFFPRINT_WASM=refused runs the other tests on it too.)

import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { announced, open } from "./support/elements.ts";
import { expect, test, WASM_REFUSED } from "./support/test.ts";

const WIDGETS = "/e2e/widgets.html";
const REFUSING = `${WIDGETS}?policy=${encodeURIComponent(STRICT_CSP.replace(" 'wasm-unsafe-eval'", ""))}`;

const fixtures = new URL("../fixtures/render/", import.meta.url);
const ARTICLES = readdirSync(fixtures)
  .filter((file) => file.endsWith(".json"))
  .map((file) => readFileSync(new URL(file, fixtures), "utf8"));

/** The files of the core that were asked for. */
function watchCores(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const file = new URL(request.url()).pathname.split("/").pop()!;
    if (/wasm/.test(file)) asked.push(file);
  });
  return asked;
}

/** Each fixture in each view, by the package's own function. */
const rendered = (page: Page) =>
  page.evaluate(async (articles) => {
    const { read, render } = (await import(
      "/dist/index.js" as string
    )) as typeof import("../../www/index.ts");
    const all: string[] = [];
    for (const text of articles) {
      const { article, options } = JSON.parse(text);
      all.push(JSON.stringify(await read(article)));
      for (const view of ["article", "print", "share", "topics", "reading-time"] as const)
        all.push(await render(article, view, options));
    }
    return all;
  }, ARTICLES);

test.beforeEach(({ trouble }) => {
  trouble.allow(/^forbidden request/);
});

test(
  "both cores give the same, in every view of every fixture",
  { tag: ["@condition:csp-no-wasm", "@core"] },
  async ({ page, trouble, wasm }) => {
    test.skip(!wasm, "needs both");
    trouble.allow(WASM_REFUSED);
    const asked = watchCores(page);
    await open(page, WIDGETS);
    const byModule = await rendered(page);
    expect(asked).toEqual(["offprint_bg.wasm"]);
    await page.goto(REFUSING);
    const byScript = await rendered(page);
    expect([...new Set(asked)]).toEqual(["offprint_bg.wasm", "no-wasm.js"]);
    expect(byModule.length).toBe(6 * ARTICLES.length);
    expect(byModule.filter((html) => html.length > 100).length).toBeGreaterThan(ARTICLES.length * 4);
    expect(byScript).toEqual(byModule);
  },
);

test(
  "a policy that refuses WebAssembly is asked once",
  { tag: ["@condition:csp-no-wasm", "@core"] },
  async ({ page, trouble, browserName }) => {
    trouble.allow(WASM_REFUSED);
    await open(page, REFUSING);
    await trouble.collect(page);
    // WebKit refuses, and reports nothing.
    expect(trouble.count(/^policy:/)).toBe(browserName === "webkit" ? 0 : 1);
    expect((await announced(page)).map(({ type }) => type)).toEqual(Array(5).fill("offprint-ready"));
  },
);

test(
  "a page that preloads the core as JavaScript gets it, and no report",
  { tag: "@condition:csp-no-wasm" },
  async ({ page }) => {
    const asked = watchCores(page);
    await page.route(/widgets\.html/, async (route) => {
      const response = await route.fetch();
      const link = '<link rel="modulepreload" href="/dist/no-wasm.js">';
      await route.fulfill({ response, body: (await response.text()).replace("<script", `${link}<script`) });
    });
    await open(page, REFUSING);
    expect((await announced(page)).map(({ type }) => type)).toEqual(Array(5).fill("offprint-ready"));
    expect([...new Set(asked)]).toEqual(["no-wasm.js"]);
  },
);

test(
  "where the browser has no WebAssembly at all, nothing is asked and all renders",
  { tag: "@condition:api-missing" },
  async ({ page }) => {
    const asked = watchCores(page);
    await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
    await open(page, WIDGETS);
    expect((await announced(page)).map(({ type }) => type)).toEqual(Array(5).fill("offprint-ready"));
    expect([...new Set(asked)]).toEqual(["no-wasm.js"]);
  },
);

for (const path of [WIDGETS, REFUSING]) {
  test(
    `after a stop or an exhausted stack the next call works (${path.length > 20 ? "script" : "module"})`,
    { tag: ["@condition:trap", "@condition:stack"] },
    async ({ page, trouble }) => {
      trouble.allow(WASM_REFUSED);
      await open(page, path);
      const outcomes = await page.evaluate(async () => {
        const { render } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
        const article = { "@type": "NewsArticle", headline: "Bell", articleBody: "It rang. ".repeat(500) };
        const attempt = () =>
          render(article, "reading-time").catch((error) => String(error.diagnostics?.[0]?.code ?? error));
        const { select } = Intl.PluralRules.prototype;
        const setSelect = (value: () => unknown) =>
          void Object.defineProperty(Intl.PluralRules.prototype, "select", { value, configurable: true });
        const deep = (): number => 1 + deep();
        const stop = () => {
          throw new Error("no plurals today");
        };
        Object.defineProperty(Intl.PluralRules.prototype, "selectRange", { value: undefined });
        const outcomes = [await attempt()];
        for (const fault of [deep, stop]) {
          setSelect(fault);
          outcomes.push(await attempt());
          setSelect(select);
          outcomes.push(await attempt());
        }
        return outcomes;
      });
      expect(outcomes[1]).toBe("core-trapped");
      expect(outcomes[3]).toBe("core-trapped");
      for (const html of [0, 2, 4].map((at) => outcomes[at]!)) expect(html).toContain("<");
    },
  );
}
