// Accessibility by axe-core, with every rule on: best practices, experiments and AAA too.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, NodeResult, Result } from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const line = (rule: Result, node: NodeResult) =>
  `${rule.id} (${rule.impact}) at ${node.target.join(" ")}\n    ${node.failureSummary?.replaceAll("\n", "\n    ")}`;

/** Every violation on the page, shadow trees included, one string for each element. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which no content security policy holds up; once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const results = await page.evaluate<AxeResults>(`(() => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run(document, { rules, resultTypes: ["violations"] });
  })()`);
  return results.violations.flatMap((rule) => rule.nodes.map((node) => line(rule, node)));
}

/** Asserts that axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), "violations that axe found").toEqual([]);
}
