// The widgets of `pages/widgets.html` as a reader meets them, wherever they stand.

import { expect, type Frame, type Page } from "@playwright/test";

/** All five show their view, and none its fallback. */
export async function expectViews(where: Page | Frame): Promise<void> {
  await expect(where.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
  await expect(where.locator("offprint-article").getByText("A rope had worn through.")).toBeVisible();
  await expect(where.locator("offprint-topics").getByRole("link", { name: "Bells" })).toBeVisible();
  await expect(where.locator("offprint-reading-time").getByText("min").first()).toBeVisible();
  await expect(where.locator("offprint-print").getByRole("button", { name: "Print" })).toBeVisible();
  await expect(where.getByText(/^Fallback of/)).toHaveCount(5);
  for (const each of await where.getByText(/^Fallback of/).all()) await expect(each).toBeHidden();
}

/** All five show what their publisher wrote in them. */
export async function expectFallbacks(where: Page | Frame): Promise<void> {
  await expect(where.getByText(/^Fallback of/)).toHaveCount(5);
  for (const each of await where.getByText(/^Fallback of/).all()) await expect(each).toBeVisible();
}

/**
 * What each shows: elements, attributes and texts. The numbers that ids begin with tell how many elements
 * there were before, so they are taken out.
 */
export function looks(where: Page | Frame): Promise<string[]> {
  return where.evaluate(() => {
    const look = (node: Node): string => {
      if (node.nodeType != 1) return node.nodeValue ?? "";
      const element = node as Element;
      const names = element.getAttributeNames();
      let out = `<${element.localName}`;
      for (let i = 0; i < names.length; i++) out += ` ${names[i]}="${element.getAttribute(names[i]!)}"`;
      out += ">";
      for (let at = element.firstChild; at; at = at.nextSibling) out += look(at);
      return out + `</${element.localName}>`;
    };
    const all: string[] = [];
    const elements = document.querySelectorAll("main > *");
    for (let i = 0; i < elements.length; i++) {
      const root = elements[i]!.shadowRoot;
      if (!root) continue;
      let out = "";
      for (let at = root.firstChild; at; at = at.nextSibling) out += look(at);
      all[all.length] = out.replace(/offprint-\d+/g, "offprint-N");
    }
    return all;
  });
}

/** What is on the sheet while the page prints, and that the page is as it was when it has. */
export async function expectSheet(where: Page | Frame): Promise<void> {
  const seen = await where.evaluate(() => {
    const before = document.documentElement.outerHTML;
    dispatchEvent(new Event("beforeprint"));
    const sheet = document.querySelector("html > main")?.textContent ?? "";
    const shown = getComputedStyle(document.querySelector("html > body")!).display;
    dispatchEvent(new Event("afterprint"));
    return { sheet, shown, same: document.documentElement.outerHTML == before };
  });
  expect(seen.sheet).toContain("A rope had worn through.");
  expect(seen).toMatchObject({ shown: "none", same: true });
}
