// Each way to share, by keyboard and by the system's own panel, with each outcome of it.

import type { Page } from "@playwright/test";

import { announced, open } from "./support/elements.ts";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const FOLDED = "#folded";
const PANEL = "#panel";
const ADDRESS = "https://quay.example/2026/ferry";

/** Puts the clipboard and the system's panel in the page's hands: no engine here has the latter. */
async function stub(page: Page, outcome: string, clipboard = "works"): Promise<void> {
  await page.addInitScript(
    ([outcome, clipboard]) => {
      const calls: unknown[] = [];
      Object.assign(window, { calls });
      const fail = (name: string) => Promise.reject(new DOMException("stubbed", name));
      const share = (data: ShareData) => {
        calls.push({ ...data });
        return outcome == "done" ? Promise.resolve() : fail(outcome);
      };
      const define = (name: string, value: unknown) =>
        Object.defineProperty(navigator, name, { value, configurable: true });
      define("share", outcome == "absent" ? undefined : share);
      define("canShare", outcome == "absent" ? undefined : () => outcome != "forbidden");
      const writeText = (text: string) =>
        clipboard == "works" ? Promise.resolve(void calls.push(text)) : fail("NotAllowedError");
      define("clipboard", clipboard == "absent" ? undefined : { writeText });
      if (clipboard == "refused") Document.prototype.execCommand = () => false;
    },
    [outcome, clipboard] as const,
  );
}

const calls = (page: Page) => page.evaluate(() => (window as unknown as { calls: unknown[] }).calls);
const last = async (page: Page) => (await announced(page)).at(-1)?.detail;

/** Has an element offer the system's panel, though this is no touch screen. */
const allowNative = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.setAttribute("native", "on"));

test(
  "the folded panel is opened, walked through and closed by keyboard, and gives the focus back",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/share.html");
    const folded = page.locator(FOLDED);
    const opener = folded.getByRole("button", { name: "Share", exact: true });
    const panel = folded.getByRole("dialog", {
      name: "Share this article: Ferry returns to the Outer Isles",
    });
    await expect(panel).toBeHidden();
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(panel).toBeVisible();
    await expect(panel).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(panel.getByRole("link", { name: /^Facebook ?, share this article$/ })).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();

    await page.keyboard.press("Space");
    await expect(panel).toBeVisible();
    await panel.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Enter");
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();

    await opener.click();
    await expect(panel).toBeVisible();
    await page.locator("#outside").click();
    await expect(panel).toBeHidden();
  },
);

test("the folded panel lies within the window, at 320 pixels too", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/share.html");
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await page.locator(FOLDED).getByRole("button", { name: "Share", exact: true }).click();
    const box = (await page.locator(FOLDED).getByRole("dialog").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.keyboard.press("Escape");
  }
});

test("without a script the folded panel still opens", async ({ browser, browserName, server }) => {
  test.skip(browserName == "webkit", "this driver has one page, which has scripts");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { render } = (await import(
    "../../dist/index-server.js" as string
  )) as typeof import("../../www/index.ts");
  const html = await render({ "@type": "NewsArticle", headline: "Ferry", url: ADDRESS }, "share", {
    folded: true,
  });
  await page.route("**/static", (route) => route.fulfill({ contentType: "text/html", body: html! }));
  await page.goto(`${server}/static`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Email/ })).toBeVisible();
  await context.close();
});

const NATIVE = { target: "native" };

test("on a device with a mouse the system's panel is not offered; the publisher can ask for it", async ({
  page,
}) => {
  await stub(page, "done");
  await open(page, "/e2e/share.html");
  const native = page.locator(PANEL).getByRole("button", { name: "More ways to share" });
  await expect(native).toBeHidden();
  await allowNative(page, PANEL);
  await expect(native).toBeVisible();
  await page.locator(PANEL).evaluate((element) => element.setAttribute("native", "off"));
  await expect(native).toBeHidden();
});

test("on a touch screen it is", async ({ browser, server, browserName }) => {
  test.skip(browserName != "chromium", "only Chromium's touch screen can be emulated");
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await stub(page, "done");
  await page.goto(`${server}/e2e/share.html`);
  await page.locator(PANEL).getByRole("button", { name: "More ways to share" }).tap();
  expect(await calls(page)).toEqual([{ title: "Ferry returns to the Outer Isles", url: ADDRESS }]);
  await context.close();
});

for (const selector of [PANEL, FOLDED]) {
  const press = (page: Page) =>
    page
      .locator(selector)
      .getByRole("button", { name: selector == PANEL ? "More ways to share" : "Share", exact: true })
      .click();

  test(
    `${selector}: shared by the system's panel`,
    { tag: selector == PANEL ? ["@core"] : [] },
    async ({ page }) => {
      await stub(page, "done");
      await open(page, "/e2e/share.html");
      await allowNative(page, selector);
      await press(page);
      expect(await calls(page)).toEqual([{ title: "Ferry returns to the Outer Isles", url: ADDRESS }]);
      await eventually(() => last(page)).toEqual({ ...NATIVE, outcome: "done" });
      await expect(page.locator(selector).locator("[part~=status]")).toBeEmpty();
    },
  );

  test(`${selector}: a reader who thinks better of it is told nothing`, async ({ page }) => {
    await stub(page, "AbortError");
    await open(page, "/e2e/share.html");
    await allowNative(page, selector);
    await press(page);
    await eventually(() => last(page)).toEqual({ ...NATIVE, outcome: "cancelled" });
    await expect(page.locator(selector).locator("[part~=status]")).toBeEmpty();
    if (selector == FOLDED) await expect(page.locator(FOLDED).locator("[part=share]")).toBeHidden();
    // It may be asked again.
    await press(page);
    await eventually(async () => (await calls(page)).length).toBe(2);
  });

  test(`${selector}: where it is not allowed, the panel of links takes its place`, async ({ page }) => {
    await stub(page, "NotAllowedError");
    await open(page, "/e2e/share.html");
    await allowNative(page, selector);
    await press(page);
    await eventually(() => last(page)).toEqual({ ...NATIVE, outcome: "failed" });
    const within = page.locator(selector);
    await expect(within.getByRole("link", { name: /^Facebook ?, share this article$/ })).toBeVisible();
    await expect(within.getByRole("button", { name: "More ways to share" })).toBeHidden();
    await expect(
      selector == FOLDED ? within.getByRole("dialog") : within.getByRole("link").first(),
    ).toBeFocused();
    if (selector == FOLDED) {
      // From now on the button opens ours at once.
      await page.keyboard.press("Escape");
      await press(page);
      await expect(within.getByRole("dialog")).toBeVisible();
      expect((await calls(page)).length).toBe(1);
    }
  });

  // In a frame of another origin without the permission there is a panel that may share nothing.
  for (const lack of ["absent", "forbidden"]) {
    test(`${selector}: where it is ${lack}, there are the links`, async ({ page }) => {
      await stub(page, lack);
      await open(page, "/e2e/share.html");
      await allowNative(page, selector);
      await expect(page.locator(selector).getByRole("button", { name: "More ways to share" })).toBeHidden();
      if (selector == FOLDED) await press(page);
      await expect(
        page.locator(selector).getByRole("link", { name: /^Facebook ?, share this article$/ }),
      ).toBeVisible();
    });
  }
}

for (const [clipboard, outcome, words] of [
  ["works", "done", "Link copied"],
  ["refused", "failed", "The link could not be copied. Select it and copy it yourself."],
  // As on http, where there is no such interface: the older way.
  ["absent", "done", "Link copied"],
] as const) {
  test(
    `a clipboard that is ${clipboard}: the reader is told the truth`,
    { tag: clipboard != "absent" ? ["@core"] : [] },
    async ({ page }) => {
      await stub(page, "absent", clipboard);
      await open(page, "/e2e/share.html");
      const within = page.locator(PANEL);
      await within.getByRole("button", { name: "Copy link", exact: true }).click();
      await eventually(() => last(page)).toEqual({ target: "copy", outcome });
      await expect(within.getByRole("status")).toHaveText(words);
      if (clipboard == "works") expect(await calls(page)).toEqual([ADDRESS]);
      if (clipboard == "absent") {
        await page.evaluate(() => {
          const box = Object.assign(document.createElement("textarea"), { id: "paste" });
          document.body.append(box);
          box.focus();
        });
        await page.keyboard.press("ControlOrMeta+V");
        await expect(page.locator("#paste")).toHaveValue(ADDRESS);
      }
    },
  );
}

test(
  "each target is told by its parameters, and the copied link has none",
  { tag: "@core" },
  async ({ page }) => {
    await stub(page, "absent");
    await open(page, "/e2e/share.html");
    const href = await page.locator(PANEL).locator("[data-target=telegram]").getAttribute("href");
    expect(new URL(href!).searchParams.get("url")).toBe(`${ADDRESS}?utm_source=telegram`);
    await page.locator(PANEL).getByRole("button", { name: "Copy link", exact: true }).click();
    await eventually(() => calls(page)).toEqual([ADDRESS]);
  },
);

test("Chinese readers get a code for the app that takes no link", async ({ page }) => {
  await open(page, "/e2e/share.html");
  await page.locator(PANEL).evaluate((element) => element.setAttribute("locale", "zh-Hans"));
  const summary = page.locator(PANEL).locator("[data-target=wechat]");
  const code = page.locator(PANEL).getByRole("img", { name: `${ADDRESS}?utm_source=wechat` });
  await expect(summary).toBeVisible();
  await expect(code).toBeHidden();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(code).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test(
  "a second press while the system's panel is open changes nothing; one after it opens it again",
  { tag: "@core" },
  async ({ page }) => {
    await page.addInitScript(() => {
      const calls: ((outcome: unknown) => void)[] = [];
      Object.assign(window, { calls });
      const define = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value });
      define("canShare", () => true);
      // As engines do: one at a time.
      define("share", () => {
        if (calls.length % 2) return Promise.reject(new DOMException("open", "InvalidStateError"));
        return new Promise((resolve) => calls.push(resolve));
      });
    });
    await open(page, "/e2e/share.html");
    await allowNative(page, PANEL);
    await allowNative(page, FOLDED);
    const native = page.locator(PANEL).getByRole("button", { name: "More ways to share" });
    const count = async () => (await calls(page)).length;
    const before = (await announced(page)).length;
    await native.click();
    await eventually(count).toBe(1);
    await native.click();
    await page.locator(FOLDED).getByRole("button", { name: "Share", exact: true }).click();
    await expect(native).toBeVisible();
    await expect(page.locator(FOLDED).locator("[part=share]")).toBeHidden();
    await expect(page.locator(PANEL).locator("[part=status]")).toBeEmpty();
    expect(await announced(page)).toHaveLength(before);
    await page.evaluate(() => {
      const { calls } = window as unknown as { calls: ((outcome: unknown) => void)[] };
      calls[0]!(undefined);
      calls.length = 0;
    });
    await eventually(() => last(page)).toEqual({ ...NATIVE, outcome: "done" });
    await native.click();
    await eventually(count).toBe(1);
    // It is never said that this one has closed, but the page has the focus again.
    await page.evaluate(() => {
      (window as unknown as { calls: unknown[] }).calls.length = 0;
      dispatchEvent(new Event("focus"));
    });
    await native.click();
    await eventually(count).toBe(1);
  },
);

test("what the page itself has open is no failure, and what else goes wrong is one", async ({ page }) => {
  await stub(page, "InvalidStateError");
  await open(page, "/e2e/share.html");
  await allowNative(page, PANEL);
  const native = page.locator(PANEL).getByRole("button", { name: "More ways to share" });
  const before = (await announced(page)).length;
  await native.click();
  await eventually(async () => (await calls(page)).length).toBe(1);
  await expect(native).toBeVisible();
  expect(await announced(page)).toHaveLength(before);
  await page.evaluate(() =>
    Object.defineProperty(navigator, "share", { value: () => Promise.reject(new TypeError("no")) }),
  );
  await native.click();
  await eventually(() => last(page)).toEqual({ ...NATIVE, outcome: "failed" });
  await expect(native).toBeHidden();
});

test(
  "in a window as small as at 400 % the folded panel has all of it, and can be scrolled",
  { tag: "@core" },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, "/e2e/share.html");
    await page.locator(FOLDED).getByRole("button", { name: "Share", exact: true }).click();
    const panel = page.locator(FOLDED).getByRole("dialog");
    const box = (await panel.boundingBox())!;
    expect(box.height).toBeGreaterThan(0.9 * 256);
    expect(box.y + box.height).toBeLessThanOrEqual(256);
    await panel.getByRole("button", { name: "Close" }).scrollIntoViewIfNeeded();
    await expect(panel.getByRole("button", { name: "Close" })).toBeInViewport();
    expect(await panel.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  },
);

/** What hides an opened panel's button: each is given the element that the button stands in. */
const HIDDEN: Record<string, (box: HTMLElement) => void> = {
  "a menu that closes at the press": (box) => box.addEventListener("click", () => (box.hidden = true)),
  "details that are closed": (box) => {
    const details = document.createElement("details");
    details.open = true;
    details.append(document.createElement("summary"));
    box.replaceWith(details);
    details.append(box);
    box.addEventListener("click", () => (details.open = false));
  },
  "what is not displayed": (box) => box.addEventListener("click", () => (box.style.display = "none")),
  "what is inert": (box) => box.addEventListener("click", () => (box.inert = true)),
  "what skips its contents": (box) =>
    box.addEventListener("click", () => (box.style.contentVisibility = "hidden")),
  "what is hidden later": (box) => {
    const share = box.firstElementChild!;
    box.addEventListener("click", () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => requestAnimationFrame(() => (box.hidden = share.isConnected))),
      ),
    );
  },
  "a menu within a modal dialog": (box) => {
    const dialog = document.createElement("dialog");
    box.replaceWith(dialog);
    dialog.append(Object.assign(document.createElement("button"), { textContent: "More" }), box);
    dialog.showModal();
    box.addEventListener("click", () => (box.hidden = true));
  },
  "what is made invisible": (box) => box.addEventListener("click", () => (box.style.visibility = "hidden")),
  "what is clipped and moved": (box) =>
    Object.assign(box.style, { overflow: "hidden", height: "50px", transform: "scale(0.5)", opacity: "0.1" }),
};

for (const [name, hide] of Object.entries(HIDDEN)) {
  test(`the folded panel is seen and works in ${name}`, { tag: "@core" }, async ({ page, trouble }) => {
    // Chromium's remark where the theme is read of what is not rendered.
    trouble.allow(/subtree hidden by content-visibility/);
    await stub(page, "absent");
    await open(page, "/e2e/share.html");
    await page.locator(FOLDED).evaluate((share) => {
      const box = document.createElement("div");
      share.replaceWith(Object.assign(document.createElement("button"), { textContent: "Menu" }), box);
      box.append(share);
      (share as HTMLElement).style.setProperty("--offprint-edge", "rgb(1, 2, 3)");
    });
    await page
      .locator(FOLDED)
      .locator("..")
      .evaluate(hide as (box: HTMLElement | SVGElement) => void);
    await page.locator(FOLDED).getByRole("button", { name: "Share", exact: true }).click();
    const panel = page.getByRole("dialog", { name: /^Share this article/ });
    await expect(panel).toBeVisible();
    await expect(panel).toBeInViewport({ ratio: 0.9 });
    await expect(panel).toBeFocused();
    await expect(panel.locator("[part=copy]")).toHaveCSS("border-top-color", "rgb(1, 2, 3)");
    await panel.getByRole("button", { name: "Copy link" }).click();
    await eventually(() => last(page)).toEqual({ target: "copy", outcome: "done" });
    await expect(panel.getByRole("status")).toHaveText("Link copied");
    // The article changes: the panel is made anew, and is still there.
    await page.locator(FOLDED).evaluate((share) => share.setAttribute("campaign", "utm_content=new"));
    await expect(panel.locator("[data-target=facebook]")).toHaveAttribute("href", /utm_content/);
    await expect(panel).toBeInViewport({ ratio: 0.9 });
    const roots = () =>
      page.evaluate(
        () => [...document.querySelectorAll("body > div")].filter((each) => each.shadowRoot).length,
      );
    await expect.poll(roots).toBeLessThan(2);
    await panel.getByRole("button", { name: "Close" }).click();
    await expect(panel).toBeHidden();
    // It is back where its button is.
    await expect(page.locator(FOLDED).locator("[part=share]")).toHaveCount(1);
    // The focus is near too, where the button cannot have it: the reader is not thrown to the beginning of the page.
    await eventually(() => page.evaluate(() => document.activeElement!.localName)).not.toBe("body");
  });
}

for (const [name, css] of Object.entries({
  "the ink alone is set": ":root { --offprint-ink: #eee } body { background: #111; color: #eee }",
  "the page alone is dark": "body { background: #111; color: #eee }",
  "the ground alone is set": ":root { --offprint-panel: #123 }",
  "the scheme is dark": ":root { color-scheme: dark }",
  "nothing is set": "",
})) {
  test(`the folded panel can be read where ${name}`, async ({ page }) => {
    await open(page, "/e2e/share.html?open");
    await page.addStyleTag({ content: `${css}\n` });
    await page.locator(FOLDED).getByRole("button", { name: "Share", exact: true }).click();
    const panel = page.locator(FOLDED).getByRole("dialog");
    await expect(panel).toBeVisible();
    const contrast = await panel.evaluate((each) => {
      const painted = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
      const luminance = (color: string) => {
        painted.fillStyle = color;
        painted.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...painted.getImageData(0, 0, 1, 1).data].map((byte) => (byte / 255) ** 2.2);
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const { color, backgroundColor } = getComputedStyle(each);
      const [one, other] = [luminance(color), luminance(backgroundColor)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    });
    expect(contrast).toBeGreaterThan(7);
  });
}
