// The accessibility tree: what a screen reader is told, through open shadow roots and slots.

import type { Page } from "@playwright/test";
import { eventually } from "./waiting.ts";

/** The tree of the first element that matches `selector`, as Playwright's indented text, without addresses. */
export async function tree(page: Page, selector: string): Promise<string> {
  const text = await page.locator(selector).first().ariaSnapshot();
  // A link whose only child was its address is a leaf.
  return text.replace(/(:)?\n *- \/url: .*/g, "");
}

/**
 * Asserts that the tree of `selector` is `expected`, whole and in order. (Playwright's own
 * toMatchAriaSnapshot also passes when the tree holds more than was expected.)
 */
export async function expectTree(page: Page, selector: string, expected: string): Promise<void> {
  const text = outdent(expected);
  await eventually(() => tree(page, selector), { message: `accessibility tree of ${selector}` }).toBe(text);
}

/** Takes away the indentation that the lines have in common, and the empty lines around them. */
export function outdent(text: string): string {
  const lines = text.replace(/^\s*\n|\n\s*$/g, "").split("\n");
  const indents = lines.filter((each) => each.trim()).map((each) => /^ */.exec(each)![0].length);
  return lines.map((each) => each.slice(Math.min(...indents))).join("\n");
}
