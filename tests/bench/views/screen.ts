// What can be seen and measured of a page on a screen.

import type { Locator, Page } from "@playwright/test";

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    return Math.max(0, scrollWidth - clientWidth);
  });

/** Words of the widgets that go on in another line, though they would fit in one of the screen. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      if (!element.localName.startsWith("offprint-") || !element.shadowRoot) continue;
      const walk = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        for (const { 0: word, index } of node.nodeValue!.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (new Set(tops).size > 1 && word.length < 20) broken.add(word);
        }
      }
    }
    return [...broken];
  });

/** What the page's widgets say that differs from page to page. */
export async function facts(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const all = (name: string) => [...document.querySelectorAll(name)].map(({ shadowRoot }) => shadowRoot!);
    const links = all("offprint-share").flatMap((root) => [...root.querySelectorAll("a")]);
    const hosts = links.map(({ href }) => href.replace(/^(https?:\/\/[^/]+|\w+:).*/, "$1"));
    const { offprintEvents } = window as unknown as { offprintEvents: { type: string; detail: object }[] };
    const errors = offprintEvents.filter(({ type }) => type == "offprint-error");
    return {
      errors: errors.map(({ detail }) => (detail as { error?: { code: string } }).error?.code ?? detail),
      "reading time": all("offprint-reading-time").map((root) => root.textContent!.trim()),
      "shared addresses": [
        ...new Set(links.map(({ href }) => /https?%3A%2F%2F[^&]+/i.exec(href)?.[0]).filter(Boolean)),
      ].map((each) => decodeURIComponent(each!)),
      targets: [...new Set(hosts)],
    };
  });
}

/** The first element of that kind, above which a menu was opened where it stands in one. */
async function reached(page: Page, name: string): Promise<Locator | null> {
  const element = page.locator(name).first();
  if (!(await element.count())) return null;
  const button = element.locator("button").first();
  if (!(await button.count())) return null;
  if (!(await button.isVisible())) await page.locator("summary, body > button").first().click();
  return button;
}

/** The print dialog, opened as a reader does: its size, its type, and whether the page lives after it. */
export async function dialog(page: Page): Promise<string> {
  const button = await reached(page, "offprint-print:not([intercept])");
  if (!button) return "";
  await button.click();
  const open = page.locator("dialog[open]").first();
  await open.waitFor({ timeout: 2_000 }).catch(() => {});
  if (!(await open.isVisible())) return "NOT SEEN";
  const { width, height, size } = await open.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width, height, size: getComputedStyle(element).fontSize };
  });
  const sheet = await open.locator("iframe").boundingBox();
  await page.keyboard.press("Escape");
  const gone = await open.waitFor({ state: "detached", timeout: 2_000 }).then(
    () => "closed by Escape",
    () => "STILL OPEN",
  );
  return `${width} × ${height} of 360 × 560, type ${size}, sheet ${sheet?.height ?? 0} high, ${gone}`;
}

/** The share panel: what a second press does, and how a folded panel can be read. */
export async function panel(page: Page): Promise<string> {
  const button = await reached(page, "offprint-share");
  if (!button) return "";
  const folded = page.locator("offprint-share[folded]").first();
  if (!(await folded.count())) {
    const native = page.locator("offprint-share [part~=native]").first();
    if (!(await native.isVisible())) return "";
    await native.click();
    await native.click();
    const asked = await page.evaluate(() => (window as unknown as { shared: string[] }).shared.length);
    const status = await page.locator("offprint-share").first().locator("[role=status]").allTextContents();
    return `pressed twice, the system was asked ${asked} times; said: ${status.join(" ")}`;
  }
  await button.click();
  const link = page.getByRole("link", { name: "Facebook" }).first();
  await link.waitFor({ timeout: 2_000 }).catch(() => {});
  if (!(await link.isVisible())) return "NOT SEEN";
  const seen = await link.evaluate((element) => {
    let at: Element | null = element;
    const box = element.getBoundingClientRect();
    while (at && /, 0\)|transparent/.test(getComputedStyle(at).backgroundColor)) at = at.parentElement;
    const ground = at ? getComputedStyle(at).backgroundColor : "none";
    return `ink ${getComputedStyle(element).color} on ${ground}, at ${Math.round(box.x)}, ${Math.round(box.y)}`;
  });
  await page.keyboard.press("Escape");
  return seen;
}
