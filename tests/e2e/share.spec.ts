// Sharing: every link holds the exact headline and address, and a copy says truly what it did.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const HEADLINE = 'A & B? "C" #1 100% é 日本';
const ADDRESS = "https://paper.example/a?b=1&c=2#d";

/** The ids of every target, from the table in the source. */
const IDS = [...readFileSync("src/share/targets.rs", "utf8").matchAll(/(?:row\(|id: )"([a-z-]+)"/g)].map(
  ([, id]) => id!,
);

test.beforeEach(async ({ page }) => {
  await page.goto("/e2e/nasty.html");
  await expect(page.getByRole("link", { name: "Facebook, share this article" })).toBeVisible();
});

test("every target's link gives back the exact headline and address", async ({ page }) => {
  const links = await page
    .locator("offprint-share [data-target]")
    .evaluateAll((all) => all.map((a) => [a.getAttribute("data-target")!, (a as HTMLAnchorElement).href]));
  expect(links.map(([id]) => id).sort()).toEqual([...IDS].sort());
  for (const [id, href] of links) {
    const { searchParams, hash } = new URL(href!);
    const values = [...searchParams.values(), decodeURIComponent(hash.replace(/^#text=/, ""))];
    const whole = values.join("\n");
    expect(whole, id).toContain(ADDRESS);
    if (id != "facebook" && id != "linkedin" && id != "sms") expect(whole, id).toContain(HEADLINE);
  }
});

test("axe finds nothing, with every rule on", async ({ page }) => {
  await expectAccessible(page);
});

for (const [works, said] of [
  [true, "Link copied"],
  [false, "The link could not be copied. Select it and copy it yourself."],
] as const) {
  test(`copying says the truth: ${works ? "it worked" : "it failed"}`, async ({ page }) => {
    await page.evaluate((works) => {
      const writes: string[] = [];
      Object.assign(window, { writes });
      Object.defineProperty(navigator, "clipboard", {
        value: {
          writeText: async (text: string) => {
            if (!works) throw new DOMException("no", "NotAllowedError");
            writes.push(text);
          },
        },
      });
      document.execCommand = () => false;
    }, works);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.locator("offprint-share").getByRole("status")).toHaveText(said);
    const writes = await page.evaluate(() => (window as unknown as { writes: string[] }).writes);
    expect(writes).toEqual(works ? [ADDRESS] : []);
  });
}

for (const [outcome, error] of [
  ["done", null],
  ["cancelled", "AbortError"],
  ["failed", "NotAllowedError"],
] as const) {
  test(`the system's own panel: ${outcome}`, async ({ page }) => {
    await page.addInitScript((error) => {
      const nav = navigator as { canShare?: unknown; share?: unknown };
      nav.canShare = () => true;
      nav.share = async (data: ShareData) => {
        Object.assign(window, { shared: data });
        if (error) throw new DOMException("no", error);
      };
      document.addEventListener("offprint-share", (event) =>
        Object.assign(window, { outcome: (event as CustomEvent).detail }),
      );
    }, error);
    await page.reload();
    const button = page.getByRole("button", { name: "More ways to share" });
    await button.click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { outcome: object }).outcome))
      .toEqual({ target: "native", outcome });
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
    expect(shared).toEqual({ title: HEADLINE, url: ADDRESS });
    // Where the page may not share, the button goes and the links take over.
    if (outcome == "failed") await expect(button).toBeHidden();
    else await expect(button).toBeVisible();
  });
}

test("where there is no such panel, there is no button for it", async ({ page }) => {
  await expect(page.getByRole("button", { name: "More ways to share" })).toBeHidden();
});
