// A page that the browser kept while the reader was elsewhere, and gave back as it was: the widgets go on.

import type { Page, Request } from "@playwright/test";

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { expectFallbacks, expectSheet, expectViews, looks } from "./support/views.ts";
import { eventually, quiet } from "./support/waiting.ts";

const tag = "@condition:bfcache";
// The server's other pages are never kept.
const WIDGETS = "/e2e/widgets.html?kept";

test.use({
  launchOptions: async ({ launchOptions, browserName }, use) =>
    use(
      // Playwright has Chromium keep no page.
      browserName == "chromium"
        ? { ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }
        : launchOptions,
    ),
});

/** When a page is shown, it tells whether it was kept. */
const tell = () =>
  addEventListener(
    "pageshow",
    ({ persisted }) => void fetch(`/e2e/frame.html?shown=${location.pathname}&kept=${persisted}`),
  );

/**
 * Resolves when the page at `path` is shown: to whether it was kept. It is told by the request, since a page that
 * is asked while it goes into the cache answers when it comes back; WebKit's driver waits for that.
 */
const shown = (page: Page, path: string) =>
  new Promise<boolean>((resolve) => {
    const hear = (request: Request) => {
      const { searchParams } = new URL(request.url());
      if (searchParams.get("shown") != path) return;
      page.off("requestfinished", hear);
      resolve(searchParams.get("kept") == "true");
    };
    page.on("requestfinished", hear);
  });

/** Leaves the page by a link and comes back by the browser's own command; says whether it was kept. */
async function leaveAndReturn(page: Page): Promise<boolean> {
  await page.addInitScript(tell);
  await page.evaluate(tell);
  const left = shown(page, "/e2e/frame.html");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "/e2e/frame.html?kept";
    document.body.append(link);
    link.click();
  });
  await left;
  // A page that was kept is not loaded, so there is nothing to wait for but its own word.
  const back = shown(page, "/e2e/widgets.html");
  await page.evaluate(() => void setTimeout(() => history.back()));
  return back;
}

test("what was shown is shown, printed and changed as before", { tag: [tag, "@core"] }, async ({ page }) => {
  await open(page, WIDGETS);
  await expectViews(page);
  const before = await looks(page);
  const events = (await announced(page)).length;
  expect(await leaveAndReturn(page)).toBe(true);
  // From here on without locators: in Firefox, Playwright waits for the page to load.
  expect(await looks(page)).toEqual(before);
  expect(await announced(page)).toHaveLength(events);
  await expectSheet(page);
  await page.evaluate(() => document.querySelector("offprint-topics")!.setAttribute("heading-level", "5"));
  const hasLevel = () =>
    page.evaluate(() => !!document.querySelector("offprint-topics")!.shadowRoot!.querySelector("h5"));
  await eventually(hasLevel).toBe(true);
});

/** The files without which nothing is shown; a page that refuses WebAssembly asks for the other core. */
const CORES = (wasm: boolean) => ["core.js", wasm ? "offprint_bg.wasm" : "no-wasm.js"];

for (const nr of [0, 1]) {
  test(
    `a page that was left while it loaded ${["what the elements need", "the core"][nr]} shows all on return`,
    { tag: [tag, "@core"] },
    async ({ page, trouble, wasm }) => {
      // What engines say of a request that leaving the page ends.
      trouble.allow(/^request failed|Load failed|access control/);
      let answer = () => {};
      const file = `**/dist/${CORES(wasm)[nr]}`;
      const asked = new Promise<void>((resolve) => {
        void page.route(file, async (route) => {
          resolve();
          await new Promise<void>((then) => (answer = then));
          await route.continue().catch(() => {});
        });
      });
      await page.goto(WIDGETS, { waitUntil: "domcontentloaded" });
      await asked;
      // Kept or loaded anew, as the engine likes: Firefox keeps no page whose requests are pending.
      await leaveAndReturn(page);
      answer();
      await page.unroute(file);
      await expectViews(page);
    },
  );
}

for (const nr of [0, 1]) {
  test(
    `a page that had no ${["core.js", "core"][nr]} and was left shows all on return, of itself`,
    { tag },
    async ({ page, trouble, wasm }) => {
      trouble.allow(/^request failed|Failed to load|Load failed|access control|error loading|NetworkError/);
      // Firefox compares nothing with the hash.
      trouble.allow(/integrity attribute/);
      const file = `**/dist/${CORES(wasm)[nr]}*`;
      await page.route(file, (route) => route.abort());
      await open(page, WIDGETS);
      await expectFallbacks(page);
      await page.unroute(file);
      expect(await leaveAndReturn(page)).toBe(true);
      const outcomes = async () => (await announced(page)).map(({ type }) => type);
      await eventually(outcomes).toEqual([
        ...Array(5).fill("offprint-error"),
        ...Array(5).fill("offprint-ready"),
      ]);
      expect((await looks(page)).join()).toContain("A rope had worn through.");
    },
  );
}

test("an article that cannot be shown is not tried again on return", { tag }, async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () =>
      document.querySelector("offprint-article")?.setAttribute("for", "none"),
    ),
  );
  await open(page, WIDGETS);
  const before = (await announced(page)).length;
  expect(await leaveAndReturn(page)).toBe(true);
  await quiet(page);
  expect(await announced(page)).toHaveLength(before);
});
