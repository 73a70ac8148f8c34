// Files by patterns: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any folders. In the order of their names, one at a
// time. Links to folders are not followed by `**`, and names that begin with a dot are matched only by a dot.

import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** A file that was found, and its place below the part of the pattern that has no wildcard. */
export interface Found {
  file: string;
  place: string;
}

const MAGIC = /[*?[]/;
/** So that no pattern becomes a million. */
const MOST_BRANCHES = 1000;

/** `{a,b}c` is `ac` and `bc`. */
export function branches(pattern: string): string[] {
  let list = [pattern];
  for (;;) {
    const next = list.flatMap((one) => {
      const [all, choice] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? [];
      return all ? choice!.split(",").map((part) => one.replace(all, () => part)) : [one];
    });
    if (next.length == list.length || next.length > MOST_BRANCHES) return next.slice(0, MOST_BRANCHES);
    list = next;
  }
}

/** The files of a pattern. A pattern that names a folder is all JSON in it. */
export function* glob(pattern: string): Generator<Found> {
  const windows = sep == "\\" ? pattern.replaceAll("\\", "/") : pattern;
  for (const branch of branches(windows)) {
    const parts = branch.split("/");
    const at = parts.findIndex((part) => MAGIC.test(part));
    if (at >= 0) {
      yield* walk(parts.slice(0, at).join("/") || (at ? "/" : "."), parts.slice(at), "");
    } else {
      const kind = kindOf(branch);
      if (kind == "folder") yield* walk(branch, ["**", "*.json"], "");
      else if (kind == "file") yield { file: branch, place: parts.at(-1)! };
    }
  }
}

function* walk(folder: string, [part, ...rest]: string[], place: string): Generator<Found> {
  if (part === undefined) return;
  if (part === "") return yield* walk(folder, rest, place);
  if (part == "**") {
    if (!rest.length) rest = ["*"];
    // No folder at all, then each folder below; names in order as of one listing.
    yield* walk(folder, rest, place);
    for (const entry of list(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith("."))
        yield* walk(join(folder, entry.name), ["**", ...rest], join(place, entry.name));
    }
    return;
  }
  const matches = matcher(part);
  for (const { name } of list(folder)) {
    if (!matches(name)) continue;
    const [file, below] = [join(folder, name), join(place, name)];
    const kind = kindOf(file);
    if (rest.length && kind == "folder") yield* walk(file, rest, below);
    else if (!rest.length && kind == "file") yield { file, place: below };
  }
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function kindOf(path: string): "file" | "folder" | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : undefined;
}

/** Whether a name is of that part of a pattern. */
function matcher(part: string): (name: string) => boolean {
  const source = part.replace(/\[(!?)([^\]]+)\]|[*?]|[^*?[]+|\[/g, (token, not, set) => {
    if (set) return `[${not ? "^" : ""}${set.replace(/[\\\]^]/g, "\\$&")}]`;
    return token == "*" ? ".*" : token == "?" ? "." : token.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  const pattern = new RegExp(`^${source}$`, "su");
  return (name) => pattern.test(name) && (part.startsWith(".") || !name.startsWith("."));
}
