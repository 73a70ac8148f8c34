// What PRIVACY.md promises: every request is logged, every store looked into, every question to the browser about its
// reader written down, while a reader uses all that the widgets have.

import type { Page } from "@playwright/test";

import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { open } from "./support/elements.ts";
import { logRequests, questions, stored, watchQuestions } from "./support/privacy.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const PAGE = "/e2e/five.html";

const NOTHING = {
  cookies: "",
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  serviceWorkers: 0,
  windowName: "",
};

/**
 * What the widgets ask of the browser: to copy; whether the system has a share panel, and a finger points; and the time
 * zone of the clock, for the day of printing.
 */
const QUESTIONS = /^(navigator\.(clipboard|share|canShare)|window\.matchMedia|dates\.getTimezoneOffset)$/;

/** Presses every button, opens every fold, selects, scrolls, prints. Links are looked at and not followed. */
async function useEverything(page: Page, browserName: string): Promise<void> {
  const buttons = page.locator("main").getByRole("button");
  const names = await buttons.allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(4);
  await page.locator("offprint-article [part~=paragraph]").first().selectText();
  for (const fold of await page.locator("main summary").all()) await fold.click();
  for (let index = 0; index < names.length; index += 1) {
    await buttons.nth(index).click();
    for (const copy of await page.locator("[popover]:popover-open [part~=copy]").all()) await copy.click();
    await page.keyboard.press("Escape");
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  // WebKit's driver cannot.
  if (browserName != "webkit") await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

test.beforeEach(async ({ page }) => {
  // The system's dialogue would hold the test up.
  await page.addInitScript(() => (window.print = () => undefined));
});

for (const locale of ["en-GB", "ja"]) {
  test(
    `in ${locale}, only the widget's own files are requested, and nothing is sent`,
    { tag: locale == "ja" ? ["@core"] : [] },
    async ({ page, browserName, server, wasm }) => {
      await page.route(`**${PAGE}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll("en-GB", locale);
        await route.fulfill({ response, body });
      });
      const log = logRequests(page, server);
      await open(page, PAGE);
      await useEverything(page, browserName);
      await page.waitForLoadState("networkidle");

      const lines = log.map(({ method, address }) => `${method} ${address}`);
      await test.info().attach("requests", { body: lines.join("\n"), contentType: "text/plain" });
      const core = wasm ? "offprint_bg.wasm" : "no-wasm.js";
      const files = [
        "offprint.js",
        "core.js",
        core,
        ...(locale == "ja" ? ["locales.json", "locales/ja.json"] : []),
      ];
      const expected = [PAGE, "/styles/offprint.css", ...files.map((file) => `/dist/${file}`)];
      expect([...new Set(lines)].sort()).toEqual(expected.map((address) => `GET ${address}`).sort());
      expect(log.filter(({ body }) => body)).toEqual([]);
      expect(await stored(page)).toEqual(NOTHING);
      expect(await page.context().cookies()).toEqual([]);
    },
  );
}

test(
  "nothing is asked of the browser that could tell readers apart",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await watchQuestions(page);
    await open(page, PAGE);
    await useEverything(page, browserName);
    const asked = await questions(page);
    expect(asked.filter((question) => !QUESTIONS.test(question))).toEqual([]);
    expect(asked).toContain("window.matchMedia");
  },
);

test("no link of a widget sends anything but by being followed", async ({ page }) => {
  await open(page, PAGE);
  const links = page.locator("main a[href]");
  expect(await links.count()).toBeGreaterThan(10);
  for (const link of await links.all()) {
    expect(await link.getAttribute("ping")).toBeNull();
    expect(await link.getAttribute("onclick")).toBeNull();
  }
  await expect(page.locator("main :is(link, iframe, img, script, object, embed, video, audio)")).toHaveCount(
    0,
  );
});

test("the watch sees what it is there to see", async ({ page, server, trouble }) => {
  trouble.allow(/^third-party request|^request failed|^status 40[45]|^console error/);
  const policy = STRICT_CSP.replace("connect-src 'self'", "connect-src *").replace("img-src", "img-src *");
  const log = logRequests(page, server);
  await watchQuestions(page);
  await open(page, `${PAGE}?policy=${encodeURIComponent(policy)}`);
  await page.evaluate(() => {
    navigator.sendBeacon("/e2e/beacon", "who");
    document.body.append(Object.assign(new Image(), { src: "https://tracker.example/pixel.gif?who" }));
    localStorage.setItem("who", navigator.userAgent);
    document.cookie = "who=me";
  });
  await eventually(() => log.map(({ address }) => address)).toContain(
    "https://tracker.example/pixel.gif?who",
  );
  await eventually(() => log.map(({ address }) => address)).toContain("/e2e/beacon");
  expect(await stored(page)).toMatchObject({ cookies: "who=me", localStorage: ["who"] });
  const asked = await questions(page);
  expect(asked).toEqual(
    expect.arrayContaining([
      "document.cookie",
      "navigator.sendBeacon",
      "navigator.userAgent",
      "storage.setItem",
      "window.localStorage",
    ]),
  );
});
