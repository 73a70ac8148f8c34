// What can go wrong between the server and the widget: the fallback stays readable, the error says what to look
// at, and when it has been mended, `refresh()` is enough.

import { readFileSync } from "node:fs";
import type { Page, Route } from "@playwright/test";

import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { announced, open } from "./support/elements.ts";
import { expect, test, WASM_REFUSED } from "./support/test.ts";
import type { Trouble } from "./support/trouble.ts";
import { eventually, quiet } from "./support/waiting.ts";

const WIDGETS = "/e2e/widgets.html";
/** A policy under which there is no WebAssembly. */
const REFUSING = `${WIDGETS}?policy=${encodeURIComponent(STRICT_CSP.replace(" 'wasm-unsafe-eval'", ""))}`;

const [MODULE, CORE, INSTEAD] = ["offprint_bg.wasm", "core.js", "no-wasm.js"];
/** The error names the script; WebKit's does not say which. */
const script = (file: string) =>
  new RegExp(`${file.replace(".", "\\.")}|Importing a module script failed|not a valid JavaScript MIME type`);
const HTML = { status: 200, contentType: "text/html", body: "<!doctype html><title>The app</title>" };
const wasm = readFileSync(new URL("../../dist/offprint_bg.wasm", import.meta.url));

type Answer = (route: Route) => Promise<void>;
const missing: Answer = (route) => route.fulfill({ status: 404, body: "not found" });
const html: Answer = (route) => route.fulfill(HTML);
const aborted: Answer = (route) => route.abort();
const truncated: Answer = (route) =>
  route.fulfill({ contentType: "application/wasm", body: wasm.subarray(0, wasm.length >> 1) });

const ALTERED = "core-altered";

/** The page, what is answered in the place of a file, and what the error says of it: in its message, or its code. */
const FAILURES: [
  name: string,
  condition: string,
  path: string,
  file: string,
  answer: Answer,
  said: RegExp,
  code?: string,
][] = [
  ["the module is not there", "wasm-404", WIDGETS, MODULE, missing, /404 .*offprint_bg\.wasm/],
  ["the module is cut short", "wasm-truncated", WIDGETS, MODULE, truncated, /offprint_bg\.wasm/, ALTERED],
  [
    "a page stands in the place of the module",
    "wasm-type",
    WIDGETS,
    MODULE,
    html,
    /offprint_bg\.wasm/,
    ALTERED,
  ],
  ["the module's request breaks off", "wasm-blocked", WIDGETS, MODULE, aborted, /TypeError/],
  ["the core is not there", "script-missing", WIDGETS, CORE, missing, script(CORE)],
  ["a page stands in the place of the core", "script-missing", WIDGETS, CORE, html, /core\.js/, ALTERED],
  ["the core's request breaks off", "script-missing", WIDGETS, CORE, aborted, script(CORE)],
  [
    "WebAssembly is refused and its stand-in is not there",
    "script-missing",
    REFUSING,
    INSTEAD,
    missing,
    script(INSTEAD),
  ],
  [
    "WebAssembly is refused and its stand-in breaks off",
    "script-missing",
    REFUSING,
    INSTEAD,
    aborted,
    script(INSTEAD),
  ],
];

/** What browsers themselves say of such an answer. */
function allowLogs(trouble: Trouble): void {
  trouble.allow(/^console error: Failed to load|^(console \w+|error): Loading (failed|module)/);
  trouble.allow(/^status 404|^request failed|integrity/);
  trouble.allow(WASM_REFUSED);
  // The pages of these tests choose their own policy.
  trouble.allow(/^forbidden request: .*no-wasm\.js/);
}

const types = async (page: Page) => (await announced(page)).map(({ type }) => type);

const refreshAll = (page: Page) =>
  page.evaluate(() =>
    document
      .querySelectorAll<HTMLElement & { refresh?(): void }>("main > *")
      .forEach((element) => element.refresh?.()),
  );

async function expectFallback(page: Page): Promise<void> {
  await expect(page.getByText(/^Fallback of/)).toHaveCount(5);
  for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeVisible();
}

async function expectRendered(page: Page): Promise<void> {
  await expect(page.locator("offprint-article").getByText("A rope had worn through.")).toBeVisible();
  await expect(page.locator("offprint-topics").getByRole("link", { name: "Bells" })).toBeVisible();
  await expect(page.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
  for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeHidden();
}

for (const [name, condition, path, file, answer, said, expected = "core-unavailable"] of FAILURES) {
  const tag = `@condition:${condition}`;
  test(
    `${name}: the fallback stays, the error helps, and a later refresh works`,
    { tag: [tag, ...(answer === missing || name === "the module is cut short" ? ["@core"] : [])] },
    async ({ page, trouble, wasm }) => {
      test.skip(!wasm && file === MODULE, "the module is not asked for");
      allowLogs(trouble);
      const address = new RegExp(`/dist/${file.replace(".", "\\.")}`);
      await page.route(address, answer);
      await open(page, path);
      await expectFallback(page);
      expect(await types(page)).toEqual(Array(5).fill("offprint-error"));
      for (const { detail } of await announced(page)) {
        const [{ code, severity, message }] = detail["diagnostics"] as [Record<string, string>];
        expect([code, severity]).toEqual([expected, "error"]);
        expect(message).toMatch(said);
        expect(message).toContain("Serve all of dist/");
      }
      // Once more in vain, and then not.
      await refreshAll(page);
      await eventually(() => types(page)).toEqual(Array(10).fill("offprint-error"));
      await page.unroute(address);
      await refreshAll(page);
      await expectRendered(page);
      expect((await types(page)).slice(10)).toEqual(Array(5).fill("offprint-ready"));
    },
  );
}

/** Whether the module was compiled as it arrived, and whether once more from all its bytes. */
async function watchCompiling(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    for (const name of ["compileStreaming", "compile"] as const) {
      const real = WebAssembly[name] as (given: never) => Promise<WebAssembly.Module>;
      const watched = async (given: never) => {
        const module = await real(given);
        seen.push(name);
        return module;
      };
      Object.assign(WebAssembly, { [name]: watched });
    }
    Object.assign(window, { seen });
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

test("the module is compiled as it arrives", async ({ page, wasm: allowed }) => {
  test.skip(!allowed, "the module is not asked for");
  const compiled = await watchCompiling(page);
  await open(page, WIDGETS);
  await expectRendered(page);
  expect(await compiled()).toEqual(["compileStreaming"]);
});

test(
  "a module that is served as text is taken",
  { tag: "@condition:wasm-type" },
  async ({ page, wasm: allowed }) => {
    test.skip(!allowed, "the module is not asked for");
    const compiled = await watchCompiling(page);
    await page.route(/offprint_bg/, (route) => route.fulfill({ contentType: "text/plain", body: wasm }));
    await open(page, WIDGETS);
    await expectRendered(page);
    expect(await compiled()).toEqual(["compile"]);
  },
);

test(
  "while a request hangs, the fallback stands and the page lives; in the end it renders",
  { tag: ["@condition:slow", "@core"] },
  async ({ page, wasm }) => {
    let go = () => {};
    let asked = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    const hanging = new Promise<void>((resolve) => (asked = resolve));
    await page.route(wasm ? /offprint_bg/ : /no-wasm/, async (route) => {
      asked();
      await held;
      await route.continue();
    });
    await page.goto(WIDGETS);
    await hanging;
    await quiet(page);
    await expectFallback(page);
    go();
    await expectRendered(page);
  },
);

test(
  "where the script itself is not there, the page stands as it was written",
  { tag: "@condition:script-missing" },
  async ({ page, trouble }) => {
    allowLogs(trouble);
    await page.route(/\/dist\/offprint\.js/, missing);
    await page.goto(WIDGETS);
    await expectFallback(page);
  },
);

test(
  "the network goes before the core was loaded: the fallback stays, and back on line all renders",
  { tag: ["@condition:offline", "@core"] },
  async ({ page, context, browserName, trouble }) => {
    allowLogs(trouble);
    // BiDi cannot take the network away: there each request fails.
    const takeAway = async () => {
      if (browserName !== "firefox") return context.setOffline(true);
      await page.route(/./, (route) => route.abort("internetdisconnected"));
    };
    const giveBack = () => (browserName === "firefox" ? page.unroute(/./) : context.setOffline(false));
    let gone = () => {};
    const offline = new Promise<void>((resolve) => (gone = resolve));
    await page.route(/\/dist\/core\.js/, async (route) => {
      await takeAway();
      gone();
      await route.continue().catch(() => route.abort());
    });
    const opened = open(page, WIDGETS);
    await offline;
    await opened;
    await expectFallback(page);
    expect(await types(page)).toEqual(Array(5).fill("offprint-error"));
    await page.unroute(/\/dist\/core\.js/);
    await giveBack();
    await refreshAll(page);
    await expectRendered(page);
  },
);

test(
  "in a sandbox that turns scripting off, the page stands as it was written",
  { tag: ["@condition:js-off", "@core"] },
  async ({ page, trouble }) => {
    trouble.allow(/sandbox|Blocked script/);
    await page.goto(`${WIDGETS}?policy=${encodeURIComponent("sandbox allow-same-origin")}`);
    await expectFallback(page);
    expect(await page.evaluate(() => customElements.get("offprint-article") === undefined)).toBe(true);
  },
);

test.describe("without JavaScript", { tag: "@condition:js-off" }, () => {
  test.use({ javaScriptEnabled: false });
  test("the page stands as it was written", async ({ page, browserName }) => {
    test.skip(browserName === "firefox", "BiDi cannot turn it off; see the sandbox");
    await page.goto(WIDGETS);
    await expectFallback(page);
  });
});

/** What an engine may lack, and whether the widgets do without it. */
const ENGINES: [name: string, prepare: () => void, renders: boolean][] = [
  [
    "attachInternals",
    () => void delete (HTMLElement.prototype as Partial<HTMLElement>).attachInternals,
    true,
  ],
  [
    "IntersectionObserver",
    () => void delete (window as Partial<Window & typeof globalThis>).IntersectionObserver,
    true,
  ],
  ["requestIdleCallback", () => void delete (window as Partial<Window>).requestIdleCallback, true],
  ["Intl.Segmenter", () => void delete (Intl as { Segmenter?: unknown }).Segmenter, true],
  ["Intl.ListFormat", () => void delete (Intl as { ListFormat?: unknown }).ListFormat, true],
  [
    "ranges of plurals and numbers",
    () => {
      delete (Intl.PluralRules.prototype as { selectRange?: unknown }).selectRange;
      delete (Intl.NumberFormat.prototype as { formatRange?: unknown }).formatRange;
    },
    true,
  ],
  [
    "a sanitizer",
    () => {
      for (const name of ["Sanitizer"]) delete (window as unknown as Record<string, unknown>)[name];
      delete (Document as { parseHTML?: unknown }).parseHTML;
      delete (Element.prototype as { setHTML?: unknown }).setHTML;
    },
    true,
  ],
  [
    "adoptedStyleSheets",
    () => {
      delete (Document.prototype as Partial<Document>).adoptedStyleSheets;
      delete (ShadowRoot.prototype as Partial<ShadowRoot>).adoptedStyleSheets;
    },
    false,
  ],
];

for (const [name, prepare, renders] of ENGINES) {
  test(
    `an engine without ${name} ${renders ? "renders" : "shows the fallback"}`,
    { tag: ["@condition:api-missing", ...(!renders ? ["@core"] : [])] },
    async ({ page }) => {
      await page.addInitScript(prepare);
      await open(page, WIDGETS);
      expect(await types(page)).toEqual(Array(5).fill(renders ? "offprint-ready" : "offprint-error"));
      if (renders) return expectRendered(page);
      await expectFallback(page);
      expect(JSON.stringify((await announced(page))[0]!.detail)).toContain(`has no ${name}`);
    },
  );
}

test(
  "an engine without custom elements shows the fallback",
  { tag: "@condition:api-missing" },
  async ({ page }) => {
    await page.addInitScript(() => void Reflect.deleteProperty(window, "customElements"));
    await page.goto(WIDGETS);
    await quiet(page);
    await expectFallback(page);
  },
);
