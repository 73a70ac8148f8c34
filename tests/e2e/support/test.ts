// The `test` of every browser test: a page of the demo's server, watched for trouble.
//
// A test fails when its page logged anything to the console, threw, broke its content security policy,
// failed a request, or made one to another host. A test that provokes such a thing says so beforehand:
// `trouble.expect(/not found/)`; an expectation that did not come true fails too.

import { test as base, expect, type Page } from "@playwright/test";
import * as browsers from "../../../tools/lib/browsers.mjs";
import { serve, STRICT_CSP } from "../../../www/demo/serve.mjs";
import { launch } from "../../webkit/browser.mjs";
import { Page as WebKitPage } from "../../webkit/page.mjs";
import { Trouble } from "./trouble.ts";

export { expect };

/** Pages for tests alone. */
const PAGES = { "/e2e/": "tests/e2e/pages" };

/** The strict policy, but for a page whose address says `?open`, or names another: `?policy=…`. */
const policyOf = ({ searchParams }: URL) =>
  searchParams.has("open") ? null : (searchParams.get("policy") ?? STRICT_CSP);

/** What a page's own browser may keep (`?kept`), and who may import the script (`/dist/`, as from a CDN). */
const more = ({ pathname, searchParams }: URL): Record<string, string> => ({
  ...(searchParams.has("kept") && { "cache-control": "max-age=60" }),
  ...(pathname.startsWith("/dist/") && { "access-control-allow-origin": "*" }),
});

/** The same without WebAssembly, which no policy at all, and one without a word on scripts, would allow. */
function withoutWasm(policy: string | null): string {
  const without = (policy ?? "").replace(" 'wasm-unsafe-eval'", "");
  return /script-src|default-src/.test(without)
    ? without
    : `${without}; script-src * data: blob: 'unsafe-inline'`;
}

/** What browsers say of the loader's question whether WebAssembly is allowed, where it is not. */
export const WASM_REFUSED = /^policy: script-src wasm-eval|settings blocked WebAssembly/;

/** What a page must not ask for. */
export const otherCore = (wasm: boolean) => (wasm ? /\/no-wasm\.js/ : /\.wasm/);

interface Fixtures {
  trouble: Trouble;
  page: Page;
}

export interface WorkerFixtures {
  /** Whether the pages may use WebAssembly. Where not, they must do with the core as JavaScript. */
  wasm: boolean;
  /** The address of the server, without a slash at its end. */
  server: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Playwright's own WebKit would have to be downloaded: the system's is started in its place (tests/webkit/).
  playwright: [
    async ({ playwright }, use) => {
      Object.assign(playwright.webkit, { launch: () => launch(browsers.webkit()) });
      await use(playwright);
    },
    { scope: "worker" },
  ],

  wasm: [true, { option: true, scope: "worker" }],

  server: [
    async ({ wasm }, use) => {
      const csp = (address: URL) => (wasm ? policyOf(address) : withoutWasm(policyOf(address)));
      const { url, close } = await serve({ folders: PAGES, csp, more });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server),

  trouble: async ({ server, wasm }, use, info) => {
    const trouble = new Trouble(server);
    if (!wasm) trouble.allow(WASM_REFUSED);
    await use(trouble);
    // A test may skip its rest, as where a driver prints nothing.
    trouble.check(info.expectedStatus !== "skipped");
  },

  page: async ({ page, trouble, wasm, server, javaScriptEnabled }, use) => {
    if (page instanceof WebKitPage) await page.begin({ server, javaScriptEnabled });
    await trouble.watch(page);
    trouble.forbid(otherCore(wasm));
    await use(page);
    await trouble.collect(page);
  },
});
