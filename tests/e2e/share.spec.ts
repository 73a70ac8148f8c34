// The share panel: right links, said out loud.

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const HEADLINE = 'A & B? "C" #1 100% é 日本';
const ADDRESS = "https://quay.example/2026/bell?b=1&c=2";

/** The form that a form-decoding server reads out of a query, the key's name given. */
const asRead = (href: string, key: string) => new URL(href).searchParams.get(key);

test.beforeEach(async ({ page }) => open(page, "/e2e/widgets.html"));

test(
  "every link carries the headline and the address so that its server reads them unchanged",
  { tag: "@core" },
  async ({ page }) => {
    const all = page.locator("offprint-share a[data-target]");
    const links = Object.fromEntries(
      await all.evaluateAll((found) =>
        found.map((link) => [link.getAttribute("data-target"), link.getAttribute("href")]),
      ),
    ) as Record<string, string>;
    const both = `${HEADLINE} ${ADDRESS}`;
    expect(asRead(links["facebook"]!, "u")).toBe(ADDRESS);
    expect(asRead(links["linkedin"]!, "url")).toBe(ADDRESS);
    expect(asRead(links["x"]!, "text")).toBe(HEADLINE);
    expect(asRead(links["x"]!, "url")).toBe(ADDRESS);
    expect(asRead(links["whatsapp"]!, "text")).toBe(both);
    expect(asRead(links["bluesky"]!, "text")).toBe(both);
    expect(asRead(links["reddit"]!, "title")).toBe(HEADLINE);
    expect(asRead(links["telegram"]!, "url")).toBe(ADDRESS);
    expect(asRead(links["email"]!, "subject")).toBe(HEADLINE);
    expect(asRead(links["email"]!, "body")).toBe(both);
    for (const [target, href] of Object.entries(links)) {
      // A mail program does not decode a plus sign; and nothing may stand there as it is.
      expect(href, target).not.toMatch(/[+"<> é日]/);
      expect(href, target).toContain(encodeURIComponent(ADDRESS));
    }
  },
);

test("links to other sites leak nothing to them", async ({ page }) => {
  for (const link of await page.locator("offprint-share a[target=_blank]").all()) {
    await expect(link).toHaveAttribute("rel", /noopener/);
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
});

test(
  "the copy button is reached by keyboard, copies the address and says so",
  { tag: "@core" },
  async ({ page, context, browserName }) => {
    if (browserName === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("offprint-share").getByRole("button", { name: "Copy link" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("offprint-share [part~=status]")).not.toBeEmpty();
    expect((await announced(page)).at(-1)).toEqual({
      type: "offprint-share",
      from: "offprint-share",
      detail: { target: "copy", outcome: "done" },
    });
    if (browserName !== "chromium") return;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  },
);
