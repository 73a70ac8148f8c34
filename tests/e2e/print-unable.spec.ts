// Where a page cannot print: the reader is told what to do, and nothing is lost.

import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const WORDS = "Printing does not work here.";
const URL = "https://quay.example/2026/bell?b=1&c=2";
const button = (page: Page) => page.locator("offprint-print").first().getByRole("button");

const unavailable = async (page: Page) =>
  (await announced(page)).filter(({ type }) => type === "offprint-print-unavailable");

/** As in apps that show pages and have no such function. */
const without = () => {
  delete (window as { print?: unknown }).print;
  Object.defineProperty(window, "print", { value: undefined, configurable: true });
};

/** As in a sandbox without `allow-modals`: the browser's own function, which does nothing. */
const silent = () => Object.assign(window, { print: Function.prototype });

/** The events of this page, with the one that `open` does not keep. */
const keepUnavailable = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener("offprint-print-unavailable", (event) =>
      (window as unknown as { offprintEvents: object[] }).offprintEvents.push({
        type: event.type,
        from: (event.target as Element).localName,
        detail: event.detail,
      }),
    ),
  );

test(
  "without `print` the button says what to do, and offers no printing",
  { tag: "@core" },
  async ({ page }) => {
    await page.addInitScript(without);
    await keepUnavailable(page);
    await open(page, "/e2e/widgets.html");
    await button(page).click();
    const dialog = page.getByRole("dialog", { name: "Print this article" });
    await expect(dialog.getByRole("alert")).toContainText(WORDS);
    await expect(dialog.getByRole("link")).toHaveAttribute("href", URL);
    await expect(dialog.getByRole("button")).toHaveText(["Close"]);
    expect(await unavailable(page)).toEqual([
      { type: "offprint-print-unavailable", from: "offprint-print", detail: { url: URL } },
    ]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(button(page)).toBeFocused();
    // The browser's own command, where there is one, is not taken from it.
    const isTaken = await page.evaluate(
      () => !dispatchEvent(new KeyboardEvent("keydown", { ctrlKey: true, key: "p", cancelable: true })),
    );
    expect(isTaken).toBe(false);
    // The method tells too.
    await page.evaluate(() =>
      (document.querySelector("offprint-print") as unknown as { print(): Promise<void> }).print(),
    );
    await expect(dialog.getByRole("alert")).toContainText(WORDS);
  },
);

test(
  "a `print` that does nothing is found out, in the dialog and by the keys",
  { tag: "@core" },
  async ({ page }) => {
    await page.addInitScript(silent);
    await keepUnavailable(page);
    await open(page, "/e2e/widgets.html");
    await button(page).click();
    const dialog = page.getByRole("dialog", { name: "Print this article" });
    await expect(page.frameLocator("offprint-print iframe").getByRole("article")).toBeVisible();
    await expect(dialog.getByRole("alert")).toBeEmpty();
    await page.frames()[1]!.evaluate(silent);
    await dialog.getByRole("button", { name: "Print" }).click();
    await expect(dialog.getByRole("alert")).toContainText(WORDS);
    await expect(dialog.getByRole("button", { name: "Print" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("Control+p");
    await expect(dialog.getByRole("alert")).toContainText(WORDS);
    expect(await unavailable(page)).toHaveLength(2);
  },
);

test("a `print` that an app put there is believed", async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { print: () => {} }));
  await open(page, "/e2e/widgets.html");
  await page.keyboard.press("Control+p");
  await button(page).click();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("alert")).toBeEmpty();
});
