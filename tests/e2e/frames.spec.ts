// The widgets in a frame, as feeds, readers and partners put articles: with all that a page may do, with less,
// and with next to nothing. What a frame may not do is said or left out; the article is there in each.

import { type Frame, type Page } from "@playwright/test";

import { serve } from "../../www/demo/serve.mjs";
import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews } from "./support/views.ts";
import { eventually } from "./support/waiting.ts";

const tag = "@condition:frames";
const PAGES = { "/e2e/": "tests/e2e/pages" };

interface Framing {
  /** The origin of the page in the frame; its own where none is given. */
  origin?: string;
  sandbox?: string;
  allow?: string;
}

/** Opens a page around the page of widgets; the frame with these. */
async function openFramed(page: Page, { origin = "", ...given }: Framing): Promise<Frame> {
  const query = new URLSearchParams({ src: `${origin}/e2e/widgets.html?open`, ...given });
  await page.goto(`/e2e/framing.html?open&${query}`);
  await eventually(() => page.frames().length).toBe(2);
  return page.frames()[1]!;
}

/** What engines say of a permission that they do not know, such as that to share on Linux. */
const UNKNOWN = /^console warning: (Unrecognized feature|Feature Policy: Skipping unsupported feature)/;

/** Keeps what the elements announce, in every frame. */
const keepEvents = (page: Page) =>
  page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    for (const type of ["offprint-error", "offprint-share"]) {
      // Of the window: Firefox keeps it for the frame's page, and gives it another document.
      addEventListener(type, (event) => {
        const { target, outcome } = (event as CustomEvent<{ target?: string; outcome?: string }>).detail;
        kept.push([type, target, outcome].join(" ").trim());
      });
    }
    addEventListener("error", ({ message }) => kept.push(`error ${message}`));
    addEventListener("unhandledrejection", ({ reason }) => kept.push(`rejection ${reason}`));
  });

const kept = (frame: Frame) => frame.evaluate(() => (window as unknown as { kept: string[] }).kept);

test("of the same origin, with every permission: as on a page", { tag: [tag, "@core"] }, async ({ page }) => {
  await keepEvents(page);
  const frame = await openFramed(page, {});
  await expectViews(frame);
  await expectSheet(frame);
  expect(await kept(frame)).toEqual([]);
});

test("what the page around it sees in the frame", { tag }, async ({ page }) => {
  const query = new URLSearchParams({ src: "/e2e/widgets.html?open" });
  await page.goto(`/e2e/framing.html?open&${query}`);
  const seen = () =>
    page.evaluate(() => {
      const main = document.querySelector("iframe")!.contentDocument!.querySelector("main");
      const widgets = [...(main?.children ?? [])].slice(1);
      return widgets.map(({ shadowRoot, firstElementChild }) => [
        !!shadowRoot?.textContent,
        // Fallback that has no box is not shown.
        firstElementChild?.getClientRects().length,
      ]);
    });
  await eventually(seen).toEqual(Array(5).fill([true, 0]));
});

test.describe("of another origin", { tag }, () => {
  let other: { url: string; close(): Promise<void> };
  test.beforeAll(async () => {
    const csp = () => null;
    const more = () => ({ "access-control-allow-origin": "*" });
    other = await serve({ folders: PAGES, csp, more });
  });
  test.afterAll(() => other.close());

  for (const [what, allow] of [
    ["with every permission", "web-share; clipboard-write"],
    ["without a permission", "web-share 'none'; clipboard-write 'none'"],
  ] as const) {
    test(`${what}: all is shown, and the sheet is ready`, async ({ page, trouble, wasm, browserName }) => {
      test.skip(browserName == "webkit", "this driver reaches one server, and no frames");
      test.skip(!wasm, "another server's pages have no policy that refuses WebAssembly");
      trouble.allow(/^third-party request/);
      trouble.allow(UNKNOWN);
      await keepEvents(page);
      const frame = await openFramed(page, { origin: other.url, allow });
      await expectViews(frame);
      await expectSheet(frame);
      expect(await kept(frame)).toEqual([]);
    });
  }
});

test(
  "where sharing and the clipboard are forbidden, links remain and the reader is told",
  { tag: [tag, "@core"] },
  async ({ page, trouble }) => {
    trouble.allow(UNKNOWN);
    await page.addInitScript(() => {
      // No engine here has a panel of the system; in such a frame it is there and refuses.
      const refuse = () => Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
      Object.defineProperty(navigator, "share", { value: refuse, configurable: true });
      Object.defineProperty(navigator, "canShare", { value: () => true, configurable: true });
      Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse }, configurable: true });
      Document.prototype.execCommand = () => false;
    });
    await keepEvents(page);
    const frame = await openFramed(page, { allow: "web-share 'none'; clipboard-write 'none'" });
    await expectViews(frame);
    const share = frame.locator("offprint-share");
    await share.evaluate((element) => element.setAttribute("native", "on"));
    await share.locator("[data-action=native]").click();
    await expect(share.locator("[data-action=native]")).toBeHidden();
    await expect(share.getByRole("link", { name: "Facebook" })).toBeVisible();
    await share.getByRole("button", { name: "Copy link" }).click();
    await expect(share.locator("[part~=status]")).not.toBeEmpty();
    expect(await frame.evaluate(() => getSelection()?.toString())).toBe(
      "https://quay.example/2026/bell?b=1&c=2",
    );
    expect(await kept(frame)).toEqual(["offprint-share native failed", "offprint-share copy failed"]);
  },
);

test(
  "in a sandbox with scripts alone, all is shown and nothing breaks",
  { tag },
  async ({ page, trouble, browserName }) => {
    test.skip(browserName == "firefox", "BiDi reaches no page without an origin");
    // Engines say what a sandbox keeps a page from, such as printing.
    trouble.allow(/sandbox/i);
    await keepEvents(page);
    const frame = await openFramed(page, { sandbox: "allow-scripts" });
    await expectViews(frame);
    await expectSheet(frame);
    const print = frame.locator("offprint-print");
    await print.getByRole("button").first().click();
    const dialog = frame.getByRole("dialog", { name: "Print this article" });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Print" }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await expectViews(frame);
    expect(await kept(frame)).toEqual([]);
  },
);

test(
  "in a sandbox without scripts, the publisher's text is there",
  { tag },
  async ({ page, trouble, browserName }) => {
    test.skip(browserName == "firefox", "BiDi reaches no page without an origin");
    trouble.allow(/sandbox/i);
    await openFramed(page, { sandbox: "" });
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText("Fallback of the article")).toBeVisible();
    await expect(frame.getByText(/^Fallback of/)).toHaveCount(5);
  },
);
