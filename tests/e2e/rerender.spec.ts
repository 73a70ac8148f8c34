// A view that is made anew takes nothing from the reader who is in it.

import type { Page } from "@playwright/test";

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

/** Has the last element of that name render anew, in another locale. */
const rerender = (page: Page, name: string, attribute = "locale", value = "de") =>
  page.locator(name).evaluate(
    (element, [attribute, value]) =>
      new Promise<void>((resolve) => {
        element.addEventListener("offprint-ready", () => resolve(), { once: true });
        element.setAttribute(attribute!, value!);
      }),
    [attribute, value] as const,
  );

const CASES: [string, string][] = [
  ["offprint-share", "[data-target=whatsapp]"],
  ["offprint-share", "[data-action=copy]"],
  ["offprint-topics", "a[href='https://quay.example/topics/bells']"],
  ["offprint-article", "[part~=link][href='https://quay.example/rope']"],
  ["offprint-print", "button"],
];

for (const [name, selector] of CASES) {
  test(`the focus stays on ${selector} of ${name}`, async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    const element = page.locator(name).locator(selector).first();
    await element.focus();
    const before = await element.elementHandle();
    await rerender(page, name);
    expect(await before!.evaluate((old) => old.isConnected)).toBe(false);
    await expect(element).toBeFocused();
  });
}

test("what was said about the link stays", async ({ page, context, browserName }) => {
  if (browserName === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/e2e/widgets.html");
  const status = page.locator("offprint-share [part~=status]");
  await page.locator("offprint-share").getByRole("button", { name: "Copy link" }).click();
  await expect(status).not.toBeEmpty();
  const said = await status.textContent();
  await rerender(page, "offprint-share", "heading-level", "3");
  await expect(status).toHaveText(said!);
});

test("open topics stay open", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  await rerender(page, "offprint-topics", "limit", "1");
  const fold = page.locator("offprint-topics details");
  await fold.locator("summary").click();
  await expect(fold).toHaveAttribute("open", "");
  await rerender(page, "offprint-topics");
  await expect(fold).toHaveAttribute("open", "");
  await expect(fold.locator("summary")).toBeFocused();
});

test("a hidden print button that loads lazily still intercepts", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  const ready = await page.evaluate(async () => {
    const element = document.createElement("offprint-print");
    element.setAttribute("loading", "lazy");
    element.hidden = true;
    return new Promise<boolean>((resolve) => {
      element.addEventListener("offprint-ready", () => resolve(true), { once: true });
      setTimeout(() => resolve(false), 5000);
      document.querySelector("main")!.append(element);
    });
  });
  expect(ready).toBe(true);
});
