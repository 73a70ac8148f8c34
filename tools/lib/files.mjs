// Small helpers for files.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./shell.mjs";

/** Whether `path`, counted from the repository's folder, exists. */
export const exists = (path) => existsSync(join(ROOT, path));

/** All files below `folder` whose name matches, sorted, counted from the repository's folder. */
export function filesBelow(folder, name) {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path))
    .sort();
}
