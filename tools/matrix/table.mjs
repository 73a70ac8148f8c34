// Reports of Playwright's → cells of conditions by engines. A cell says what ran, never more.

import { testsOf } from "../test/count.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];
const TAG = /^@?condition:/;
/** A project where every page refuses WebAssembly: what runs there is a test of that condition, too. */
const REFUSING = /-no-wasm$/;
const REFUSED = "csp-no-wasm";

const empty = () => ({ passed: [], failed: [], skipped: [] });

function note(cell, { title, file, status, reason }) {
  if (status === "expected") cell.passed.push({ title, file });
  else if (status === "skipped") cell.skipped.push({ title, file, reason: reason ?? "no reason given" });
  else cell.failed.push({ title, file });
}

/** `cells[condition][engine]`; the tags that name no condition; how many cells failed. */
export function cellsOf(reports, conditions) {
  const row = () => Object.fromEntries(ENGINES.map((engine) => [engine, empty()]));
  const cells = Object.fromEntries(conditions.map(({ id }) => [id, row()]));
  const unknown = new Set();
  for (const report of reports) {
    for (const test of testsOf(report)) {
      const engine = test.project.replace(REFUSING, "");
      const ids = new Set(test.tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace(TAG, "")));
      // What is skipped there is about WebAssembly itself, and says nothing of the core as JavaScript.
      if (REFUSING.test(test.project) && test.status !== "skipped") ids.add(REFUSED);
      for (const id of ids) {
        if (!cells[id]) unknown.add(id);
        else if (cells[id][engine] && !(REFUSING.test(test.project) && test.status === "skipped"))
          note(cells[id][engine], test);
      }
    }
  }
  const failed = Object.values(cells)
    .flatMap(Object.values)
    .filter((cell) => cell.failed.length > 0).length;
  return { cells, unknown: [...unknown], failed };
}

/** A cell in words. */
export function said({ passed, failed, skipped }) {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join("; ");
  const parts = [
    failed.length > 0 && `**${failed.length} failed**`,
    passed.length > 0 && `${passed.length} passed`,
    skipped.length > 0 && `${skipped.length} skipped (${reasons})`,
  ].filter(Boolean);
  return parts.join(", ") || "no test";
}

/** The table. */
export function markdown(conditions, cells) {
  const line = (all) => `| ${all.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  const rows = conditions.map(({ id, says }) =>
    line([says, ...ENGINES.map((engine) => said(cells[id][engine]))]),
  );
  return [line(["Condition", ...ENGINES]), line(["---", ...ENGINES.map(() => "---")]), ...rows, ""].join(
    "\n",
  );
}
