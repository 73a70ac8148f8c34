// A page that the browser kept while the reader was elsewhere, and gave back as it was: the widgets go on.

import type { Page } from "@playwright/test";

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews, looks } from "./support/views.ts";

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

/** Leaves the page by a link and comes back by the browser's own command; says whether it was kept. */
async function leaveAndReturn(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
    const link = document.createElement("a");
    link.href = "/e2e/frame.html?kept";
    document.body.append(link);
    link.click();
  });
  await page.waitForURL(/frame\.html/);
  await page.evaluate(() => void setTimeout(() => history.back()));
  // A page that was kept is not loaded, so there is nothing to wait for but itself.
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => "")).toBe("/e2e/widgets.html");
  return page.evaluate(() => (window as { persisted?: boolean }).persisted === true);
}

test("what was shown is shown, printed and changed as before", { tag }, async ({ page }) => {
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
  await expect.poll(hasLevel).toBe(true);
});

test(
  "a page that was left before anything was shown shows it on return",
  { tag },
  async ({ page, browserName }) => {
    test.fixme(browserName == "webkit", "a load that leaving the page stopped is not begun again in WebKit");
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      void page.route("**/dist/core.js", async (route) => {
        resolve();
        await new Promise<void>((then) => (answer = then));
        await route.continue().catch(() => {});
      });
    });
    await page.goto(WIDGETS, { waitUntil: "domcontentloaded" });
    await asked;
    await leaveAndReturn(page);
    answer();
    await page.unroute("**/dist/core.js");
    await expectViews(page);
  },
);
