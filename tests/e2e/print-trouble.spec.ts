// Print, when something goes wrong or changes while it is at work.

import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { open } from "./support/elements.ts";
import { pdfMissing, pdfText, printed } from "./support/pdf.ts";
import { replacePrint } from "./support/printing.ts";
import { expect, test } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";
import { picturesLoaded } from "./support/pictures.ts";

/** The element itself, not the place of its dialog. */
const print = (page: Page) => page.locator("offprint-print:not([data-offprint-dialog])");

/** Counts what is printed, in the page and in its frames. */
const countPrints = (page: Page) =>
  replacePrint(page, (printing) => {
    const all = top as unknown as { prints?: string[] };
    (all.prints ??= []).push(printing === top ? "page" : "frame");
  });

/** Counts it too; the first call throws. */
const countAfterFirst = (page: Page) =>
  replacePrint(page, (printing) => {
    const all = top as unknown as { prints?: string[] };
    (all.prints ??= []).push(printing === top ? "page" : "frame");
    if (all.prints.length === 1) throw new Error("no printing today");
  });

const prints = (page: Page) => page.evaluate(() => (window as unknown as { prints?: string[] }).prints ?? []);

async function openDialog(page: Page) {
  await print(page).getByRole("button").first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "Print this article" });
  await expect(page.frameLocator("offprint-print iframe").getByRole("article")).toBeVisible();
  return dialog;
}

const setHeadline = (page: Page, headline: string) =>
  print(page).evaluate(
    (element, headline) =>
      new Promise<void>((resolve) => {
        element.addEventListener("offprint-ready", () => resolve(), { once: true });
        Object.assign(element, { article: { offprint: 1, lang: "en", headline, body: ["Text."] } });
      }),
    headline,
  );

test(
  "a page whose elements hide the document's members prints",
  { tag: "@condition:clobbered-document" },
  async ({ page, browserName }) => {
    test.skip(pdfMissing !== null, pdfMissing ?? "");
    test.skip(
      browserName === "webkit",
      "Playwright's script, which runs in the page itself there, is misled",
    );
    await countPrints(page);
    await page.goto("/e2e/clobbered.html?all");
    await page.evaluate(() => {
      const element = Document.prototype.createElement.call(document, "offprint-print");
      element.setAttribute("intercept", "");
      document.querySelector("main")!.append(element);
    });
    expect(await page.evaluate(() => typeof document.adoptedStyleSheets.length)).not.toBe("undefined");
    const dialog = await openDialog(page);
    await dialog.getByRole("button", { name: "Print" }).click();
    await eventually(() => prints(page)).toEqual(["frame"]);
    await page.keyboard.press("Escape");
    const text = pdfText(await printed(page, browserName));
    expect(text).toContain("The rope holds");
    expect(text).toContain("It was tried with two bells.");
    expect(text).not.toContain("Fallback");
  },
);

test(
  "an article that changes while the dialog is open is shown in it",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    const dialog = await openDialog(page);
    await dialog.getByLabel("Links").selectOption("none");
    await dialog.getByLabel("Links").focus();
    await setHeadline(page, "The bell is silent");
    const preview = page.frameLocator("offprint-print iframe");
    await expect(preview.getByRole("heading", { level: 1 })).toHaveText("The bell is silent");
    await expect(dialog.getByLabel("Links")).toBeFocused();
    await expect(dialog.getByLabel("Links")).toHaveValue("none");
    expect(await dialog.evaluate((element) => element.matches(":modal"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(print(page).getByRole("button")).toBeFocused();
    await expect(print(page).getByRole("button")).toHaveCount(1);
  },
);

test("an element that is removed leaves no dialog behind; one that is moved keeps it", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  await openDialog(page);
  await page.evaluate(() => {
    const element = document.querySelector("offprint-print")!;
    element.remove();
    Object.assign(window, { kept: element });
  });
  await quiet(page);
  await page.evaluate(() => {
    document.querySelector("main")!.append((window as unknown as { kept: Element }).kept);
  });
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const dialog = await openDialog(page);
  await dialog.getByLabel("Links").selectOption("none");
  await page.evaluate(() =>
    document.querySelector("main")!.prepend(document.querySelector("offprint-print")!),
  );
  await quiet(page);
  await expect(dialog.getByLabel("Links")).toHaveValue("none");
  expect(await dialog.evaluate((element) => element.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(print(page).getByRole("button")).toBeFocused();
});

test("two presses while pictures load print once; a picture that never comes is waited for only so long", async ({
  page,
  trouble,
  browserName,
}) => {
  trouble.allow(/request failed/);
  // How long pictures are waited for. WebKit's driver cannot set the clock.
  const hasClock = browserName !== "webkit";
  const timeIsUp = async () => hasClock && page.clock.fastForward(5000);
  if (hasClock) await page.clock.install();
  await countPrints(page);
  await page.route("**/pictures/harbour.jpg", () => {});
  await open(page, "/e2e/hostile/flex.html?lang=en&length=short");
  const dialog = await openDialog(page);
  const button = dialog.getByRole("button", { name: "Print" });
  await button.dblclick();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  expect(await prints(page)).toEqual([]);
  await timeIsUp();
  await expect(button).not.toHaveAttribute("aria-disabled", "true", { timeout: 8000 });
  expect(await prints(page)).toEqual(["frame"]);
  await expect(dialog.getByRole("status")).toHaveText("Pictures that could not be loaded: 1");
  await expect(page.frameLocator("offprint-print iframe").locator("[part=notice]")).toBeVisible();
  await page.keyboard.press("Escape");
  await print(page).getByRole("button").focus();
  await page.keyboard.press("Control+p");
  await page.keyboard.press("Control+p");
  expect(await prints(page)).toEqual(["frame"]);
  await timeIsUp();
  await eventually(() => prints(page), { timeout: 8000 }).toEqual(["frame", "page"]);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the command's keys where they write no Latin letters", async ({ page }) => {
  await countPrints(page);
  await open(page, "/e2e/widgets.html");
  const press = (init: object) =>
    page.evaluate(
      (init) => !dispatchEvent(new KeyboardEvent("keydown", { ctrlKey: true, cancelable: true, ...init })),
      init,
    );
  expect(await press({ key: "ح", code: "KeyP" })).toBe(true);
  await eventually(() => prints(page)).toHaveLength(1);
  expect(await press({ key: "P", code: "KeyP" })).toBe(true);
  await eventually(() => prints(page)).toHaveLength(2);
  // On a keyboard in the order of Dvorak, L is in the place of P.
  expect(await press({ key: "l", code: "KeyP" })).toBe(false);
  expect(await press({ key: "p", code: "KeyR", altKey: true })).toBe(false);
  expect(await prints(page)).toHaveLength(2);
});

test("where printing throws, the next press works", { tag: "@core" }, async ({ page, trouble }) => {
  trouble.expect(/no printing today/);
  await countAfterFirst(page);
  await open(page, "/e2e/widgets.html");
  const dialog = await openDialog(page);
  const button = dialog.getByRole("button", { name: "Print" });
  await button.click();
  await eventually(() => prints(page)).toHaveLength(1);
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
  await button.click();
  await eventually(() => prints(page)).toHaveLength(2);
});

test(
  "in a sandbox without an origin the dialog prints by the page",
  { tag: "@condition:frames" },
  async ({ page, trouble, browserName }) => {
    test.skip(browserName === "firefox", "BiDi reaches no page without an origin");
    trouble.allow(/sandbox|origin/i);
    await countPrints(page);
    // Such a page is at home nowhere, so its modules are another origin's.
    await page.route("**/dist/**", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "access-control-allow-origin": "*" };
      await route.fulfill({ response, headers });
    });
    const policy = "sandbox allow-scripts allow-modals";
    await page.goto(`/e2e/widgets.html?policy=${encodeURIComponent(policy)}`);
    await print(page).getByRole("button").first().press("Enter");
    const dialog = page.getByRole("dialog", { name: "Print this article" });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Print" }).click();
    await eventually(() => prints(page)).toEqual(["page"]);
    const text = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const text = document.querySelector("html > main")?.textContent;
      dispatchEvent(new Event("afterprint"));
      return text;
    });
    expect(text).toContain("A bell is rung again.");
  },
);

test("every picture of a page that was opened a moment ago is asked for when a menu opens", async ({
  page,
}) => {
  for (const sign of ["blur", "contextmenu"]) {
    await open(page, "/e2e/hostile/clip.html?lang=en&length=long");
    await page.evaluate((sign) => dispatchEvent(new Event(sign)), sign);
    await picturesLoaded(page);
    const atPrint = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const sheet = [...document.querySelectorAll<HTMLImageElement>("html > main img")];
      const had = sheet.map(({ complete, naturalWidth }) => complete && naturalWidth > 0);
      dispatchEvent(new Event("afterprint"));
      return had;
    });
    expect(atPrint, sign).toEqual([true, true, true]);
  }
});

test("the sheet's own document is accessible in every language", { tag: "@core" }, async ({ page }) => {
  for (const lang of ["ar", "ja", "hi"]) {
    await open(page, `/e2e/languages/index.html?lang=${lang}`);
    await print(page).getByRole("button").click();
    await expect(page.frameLocator("offprint-print iframe").getByRole("article")).toBeVisible();
    // The dialog runs as its words do, also on a page in English.
    const dialog = page.getByRole("dialog");
    const way = lang === "ar" ? "rtl" : "ltr";
    expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe(way);
    await expect(dialog).toHaveAttribute("lang", lang);
    const frame = page.frames()[1]!;
    expect(await violations(frame as unknown as Page), lang).toEqual([]);
  }
});
