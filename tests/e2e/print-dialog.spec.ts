// The print dialog, wherever its button stands: seen, of its own size, and left for where the reader was.

import type { Page } from "@playwright/test";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

/** The element itself, not the place of its dialog. */
const PRINT = "offprint-print:not([data-offprint-dialog])";
const button = (page: Page) => page.locator(PRINT).getByRole("button");
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Print this article" });

/** Opens the preview by its button, and waits for the sheet in it. */
async function openDialog(page: Page) {
  await button(page).click();
  await expect(page.frameLocator("offprint-print iframe").getByRole("article")).toBeVisible();
  return dialogOf(page);
}

/** Puts the element into a menu that its opener, `#more`, precedes; `hide` is what closes it. */
const inMenu = (page: Page, tag: string) =>
  page.evaluate((tag) => {
    const main = document.querySelector("main")!;
    const opener = Object.assign(document.createElement("button"), { id: "more", textContent: "More" });
    const menu = Object.assign(document.createElement(tag), { id: "menu" });
    if (tag === "details") menu.append(document.createElement("summary"));
    menu.append(document.querySelector("offprint-print")!);
    main.prepend(opener, menu);
    if (tag === "details") (menu as HTMLDetailsElement).open = true;
  }, tag);

const HIDES: Record<string, (menu: HTMLElement) => void> = {
  "display: none": ({ style }) => style.setProperty("display", "none"),
  "visibility: hidden": ({ style }) => style.setProperty("visibility", "hidden"),
  "content-visibility: hidden": ({ style }) => style.setProperty("content-visibility", "hidden"),
  hidden: (menu) => (menu.hidden = true),
  inert: (menu) => (menu.inert = true),
  details: (menu) => menu.removeAttribute("open"),
};

for (const [how, hide] of Object.entries(HIDES))
  test(`seen, and left, in a menu that closes by ${how}`, { tag: "@core" }, async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    await inMenu(page, how === "details" ? "details" : "div");
    await page.evaluate(
      `document.querySelector("#menu").addEventListener("click", ({ currentTarget }) => (${String(hide)})(currentTarget))`,
    );
    const dialog = await openDialog(page);
    await expect(dialog.getByRole("button", { name: "Print" })).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate((element) => element.matches(":modal"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    // Nothing is left of it, and the reader is not thrown to the beginning of the page.
    await expect(page.locator("[data-offprint-dialog]")).toHaveCount(0);
    await expect(page.locator(how === "details" ? "summary" : "#more")).toBeFocused();
  });

test(
  "above the page's own modal dialog and popover, and back in them",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    await page.evaluate(() => {
      const modal = document.createElement("dialog");
      modal.append(document.querySelector("offprint-print")!);
      document.body.append(modal);
      modal.showModal();
    });
    const dialog = await openDialog(page);
    await dialog.getByLabel("Links").selectOption("none");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(button(page)).toBeFocused();

    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>("body > dialog")!.close();
      const menu = Object.assign(document.createElement("div"), { id: "menu", popover: "auto" });
      const opener = Object.assign(document.createElement("button"), { id: "opener", textContent: "Menu" });
      opener.setAttribute("popovertarget", "menu");
      menu.append(document.querySelector("offprint-print")!);
      document.body.append(opener, menu);
      opener.click();
    });
    await (await openDialog(page)).getByRole("button", { name: "Close" }).click();
    await expect(dialog).toHaveCount(0);
    // A popover closes when a dialog opens.
    await expect(page.locator("#opener")).toBeFocused();
  },
);

test("a page whose body is replaced keeps an open dialog's element no longer than the element", async ({
  page,
}) => {
  await open(page, "/e2e/widgets.html");
  const dialog = await openDialog(page);
  await page.evaluate(() => {
    const body = document.createElement("body");
    body.append("Another page");
    document.body.replaceWith(body);
  });
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("[data-offprint-dialog]")).toHaveCount(0);
});

test(
  "the page's parts, classes and custom properties reach it, and no other rule",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/widgets.html?open");
    await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = `
      main { --offprint-radius: 11px; color-scheme: dark }
      .rounded::part(button) { border-style: dashed }
      offprint-print::part(dialog) { border-width: 7px }
      html, body, body ~ *, offprint-print { font-size: 40px; transform: rotate(9deg); opacity: 0.1; display: none }
      html, body { display: block; transform: none }`;
      document.head.append(style);
      const print = document.querySelector<HTMLElement>("offprint-print")!;
      print.classList.add("rounded");
      print.style.display = "block";
    });
    const dialog = await openDialog(page);
    const seen = await dialog.evaluate((element) => {
      const { borderTopWidth, borderTopLeftRadius, colorScheme, fontSize } = getComputedStyle(element);
      const { borderTopStyle } = getComputedStyle(element.querySelector("button")!);
      return { borderTopWidth, borderTopLeftRadius, colorScheme, fontSize, borderTopStyle };
    });
    expect(seen).toEqual({
      borderTopWidth: "7px",
      borderTopLeftRadius: "11px",
      colorScheme: "dark",
      fontSize: "16px",
      borderTopStyle: "dashed",
    });
  },
);

test("as large as the reader's text, whatever the page calls a rem", { tag: "@core" }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const sizes: object[] = [];
  for (const size of ["", "62.5%", "200%"]) {
    await open(page, "/e2e/widgets.html");
    await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), size);
    const dialog = await openDialog(page);
    const boxes = [dialog, dialog.getByRole("button", { name: "Print" }), dialog.getByLabel("QR code")];
    // Its place is that of the page's scroll bar.
    sizes.push(
      await Promise.all(boxes.map(async (each) => ({ ...(await each.boundingBox())!, x: undefined }))),
    );
  }
  expect(sizes[1]).toEqual(sizes[0]);
  expect(sizes[2]).toEqual(sizes[0]);
});

test("in each window the sheet can be seen and every control reached", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  for (const [width, height] of [
    [320, 568],
    [360, 640],
    [640, 320],
    [320, 256],
    [768, 1024],
    [1280, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    const dialog = await openDialog(page);
    const name = `${width} × ${height}`;
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBe(0);
    for (const control of ["Text size", "Links", "QR code"]) {
      await dialog.getByLabel(control).focus();
      await expect(dialog.getByLabel(control), name).toBeInViewport({ ratio: 1 });
    }
    for (const control of ["Print", "Close"]) {
      await dialog.getByRole("button", { name: control }).focus();
      await expect(dialog.getByRole("button", { name: control }), name).toBeInViewport({ ratio: 1 });
    }
    const frame = page.locator("offprint-print iframe");
    await frame.evaluate((element) => element.scrollIntoView({ block: "end" }));
    // Painted, and a good part of the window.
    await eventually(async () => (await frame.boundingBox())!.height, { message: name }).toBeGreaterThan(
      Math.min(height * 0.45, 250),
    );
    await expect(frame, name).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
});
