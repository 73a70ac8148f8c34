// Print: the article, the whole article, nothing but the article.

import { announced, open } from "./support/elements.ts";
import { comparable, pdfMissing, pdfPages, pdfText, printed } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

/** Every word of the sheet of e2e/widgets.html, in order. */
const SHEET = `
  HARBOURS > Bells & Lights
  A & B? "C" #1 100% é 日本
  A bell is rung again.
  By Ona Tide
  24 November 2026 Quay Wire, 08:05 Late edition
  MOLE — The bell of the old mole rang on Tuesday.
  Why it stopped
  A rope had worn through. A new one1 is of hemp.
  Links 1. https://quay.example/rope
  Related topics: Bells and Harbours
  Published by The Quay
  © 2026 The Quay
  Source: https://quay.example/2026/bell?b=1&c=2
  Printed on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}`;

test("the browser's own command prints every word of the article and none of the page", async ({
  page,
  browserName,
}) => {
  await open(page, "/e2e/widgets.html");
  const pdf = await printed(page, browserName);
  expect(comparable(pdfText(pdf), browserName)).toBe(comparable(SHEET, browserName));
  expect(pdfPages(pdf)).toHaveLength(1);
  expect((await announced(page)).at(-1)).toEqual({
    type: "offprint-print",
    from: "offprint-print",
    detail: { intercepted: true },
  });
});

test("the button prints the same from a frame, and gives the focus back", async ({ page, browserName }) => {
  await page.addInitScript(() => {
    // A dialog would hold the test up. What it would show is kept.
    window.print = function (this: Window) {
      const sheet = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const style = sheet.map((rule) => rule.cssText).join("\n");
      const kept = { style, body: document.body.innerHTML, lang: document.documentElement.lang };
      Object.assign(parent, { offprintPrinted: kept });
      dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page, "/e2e/widgets.html");
  const button = page.locator("offprint-print").getByRole("button");
  await button.focus();
  await page.keyboard.press("Enter");
  interface Kept {
    style: string;
    body: string;
    lang: string;
  }
  const kept = () => page.evaluate(() => (window as unknown as { offprintPrinted?: Kept }).offprintPrinted);
  await expect.poll(kept).toBeTruthy();
  await expect(button).toBeFocused();
  expect(page.frames()).toHaveLength(1);
  const { style, body, lang } = (await kept())!;
  expect(lang).toBe("en-GB");
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><style>${style}</style>${body}`);
  const pdf = await printed(page, browserName);
  expect(comparable(pdfText(pdf), browserName)).toBe(comparable(SHEET, browserName));
});

test("after printing the page is as it was", async ({ page, browserName }) => {
  await open(page, "/e2e/widgets.html");
  const state = () =>
    page.evaluate(() => [
      document.documentElement.outerHTML,
      [...document.styleSheets].map((sheet) => sheet.disabled).join(),
      document.adoptedStyleSheets.length,
    ]);
  const before = await state();
  await printed(page, browserName);
  expect(await state()).toEqual(before);
});
