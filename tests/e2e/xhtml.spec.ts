// A page that is sent as XML, as some archives and old publishing systems do.

import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";
import { expectFallbacks, expectSheet, expectViews, looks } from "./support/views.ts";
import { eventually } from "./support/waiting.ts";

const tag = "@condition:xhtml";

// WebKit takes the texts of scripts that its XML parser made for sinks of Trusted Types.
test.beforeEach(({ trouble, browserName }) => {
  if (browserName == "webkit") trouble.allow(/require-trusted-types-for.*HTMLScriptElement/);
});

test("a page of XHTML shows what the page of HTML does", { tag: [tag, "@core"] }, async ({ page }) => {
  await page.goto("/e2e/widgets.html");
  await expectViews(page);
  const usual = await looks(page);
  await page.goto("/e2e/widgets.xhtml");
  expect(await page.evaluate(() => [document.contentType, document.createElement("P").localName])).toEqual([
    "application/xhtml+xml",
    "P",
  ]);
  await expectViews(page);
  expect(await looks(page)).toEqual(usual);
  await expectAccessible(page);
});

test(
  "its sheet takes the place of the page, and its preview opens",
  { tag: [tag, "@core"] },
  async ({ page }) => {
    await page.goto("/e2e/widgets.xhtml");
    await expectViews(page);
    await expectSheet(page);
    await page.getByRole("button", { name: "Print" }).click();
    // In XML, Playwright takes no iframe for one, but for the page's list of them.
    await eventually(() => page.frames().length).toBe(2);
    await expect(page.frames()[1]!.getByText("A rope had worn through.")).toBeVisible();
  },
);

test(
  "where an engine runs no modules in XML, the fallback stays",
  { tag },
  async ({ page, trouble, browserName }) => {
    trouble.allow(/Module scripts in XML documents are currently not supported/);
    await page.route("**/*.xhtml", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        'src="import.js"',
        'type="module" src="/dist/offprint.js"',
      );
      await route.fulfill({ response, body });
    });
    await page.goto("/e2e/widgets.xhtml");
    await (browserName == "firefox" ? expectViews(page) : expectFallbacks(page));
  },
);
