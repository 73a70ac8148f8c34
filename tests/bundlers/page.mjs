// What a page must show that has the package bundled.

import assert from "node:assert/strict";
import { expect } from "@playwright/test";

const seconds = (count) => ({ timeout: count * 1000 });

/** Opens the page. Throws where the elements do not show its article in German, or a request failed. */
export async function check(browser, url, { withoutWasm = false } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const trouble = [];
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (/offprint|policy/i.test(message.text()) && /error|warning/.test(message.type())) {
      trouble.push(message.text());
    }
  });
  page.on("pageerror", (error) => trouble.push(String(error)));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  if (withoutWasm) await page.addInitScript("delete globalThis.WebAssembly");
  await page.addInitScript(`addEventListener("offprint-error", ({ detail }) =>
    console.error("offprint-error", JSON.stringify(detail)))`);
  try {
    await page.goto(url);
    await expect(page.locator("offprint-article h2")).toHaveText(
      "Die Brücke ist wieder offen",
      // A server in development builds what it is asked for.
      seconds(60),
    );
    await expect(page.locator("offprint-article")).toContainText("Um zehn folgte der Bus.", seconds(10));
    await expect(page.locator("offprint-print button")).toHaveText(/drucken/i, seconds(10));
    await expect(page.locator("offprint-topics li")).toHaveCount(2, seconds(10));
    await expect(page.locator("html")).toHaveAttribute("data-read", "Read by the app", seconds(10));
    assert.deepEqual(trouble, []);
  } catch (error) {
    const text = String(error.message)
      .replace(/\u001b\[\d*m/g, "")
      .slice(0, 600);
    throw new Error(`${withoutWasm ? "without WebAssembly: " : ""}${text}\n${trouble.join("\n")}`, {
      cause: error,
    });
  } finally {
    await context.close();
  }
}
