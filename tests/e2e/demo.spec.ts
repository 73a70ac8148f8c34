// The demo, page by page, as a person opens it. The watch of support/test.ts holds for each.

import { expectAccessible } from "./support/axe.ts";
import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const PAGES = ["index", "several", "languages", "fallback", "topic", "styles", "playground"];

for (const name of PAGES) {
  test(
    `the demo's page ${name} is accessible, and fits a screen of 320 pixels`,
    { tag: ["index", "languages", "playground", "fallback"].includes(name) ? ["@core"] : [] },
    async ({ page }) => {
      await open(page, `/${name}.html`);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    },
  );
}

test("the demo's pages lead to each other without a dead link", async ({ page, request, server }) => {
  const seen = new Set<string>();
  const links = async (path: string) => {
    await open(page, path);
    const found = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    return found.filter((href) => href.startsWith(server)).map((href) => href.split("#")[0]!);
  };
  for (const name of PAGES) (await links(`/${name}.html`)).forEach((href) => seen.add(href));
  expect(seen.size).toBeGreaterThan(PAGES.length - 1);
  for (const href of seen) expect((await request.get(href)).status(), href).toBe(200);
});

test(
  "the first page shows all five widgets",
  { tag: ["@condition:csp-strict", "@condition:trusted-types", "@core"] },
  async ({ page }) => {
    await open(page, "/");
    const ready = (await announced(page))
      .filter(({ type }) => type === "offprint-ready")
      .map(({ from }) => from);
    expect(ready.sort()).toEqual([
      "offprint-article",
      "offprint-print",
      "offprint-reading-time",
      "offprint-share",
      "offprint-topics",
    ]);
  },
);

test("a topic can be followed", { tag: "@core" }, async ({ page }) => {
  await open(page, "/");
  await page.locator("offprint-topics").getByRole("link", { name: "Open data" }).click();
  await expect(page).toHaveURL(/topic\.html\?topic=open-data/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/open data/i);
});

for (const scheme of ["dark", "light"] as const) {
  test(`the first page is accessible in ${scheme} colours`, async ({ page, browserName }) => {
    test.skip(browserName === "firefox", "Firefox over BiDi cannot emulate colour schemes");
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, "/");
    await expectAccessible(page);
  });
}

test("the first page is accessible in forced colours", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "Firefox over BiDi cannot emulate forced colours");
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "/");
  await expectAccessible(page);
});
