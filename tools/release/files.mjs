// Files, hashes, archives.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const hash = (name, bytes, as) => createHash(name).update(bytes).digest(as);

export const sha1 = (bytes) => hash("sha1", bytes, "hex");
export const sha256 = (bytes) => hash("sha256", bytes, "hex");

/** As `integrity` attributes and npm write it. */
export const sri = (name, bytes) => `${name}-${hash(name, bytes, "base64")}`;

/** All files below a folder, sorted, counted from it. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => relative(folder, join(parentPath ?? path, name)))
    .sort();
}

/** Unpacks a tarball into a new folder for temporary files; the caller removes it. */
export function unpacked(path) {
  const folder = mkdtempSync(join(tmpdir(), "offprint-release-"));
  execFileSync("tar", ["-xzf", path, "-C", folder, "--strip-components=1"]);
  return folder;
}
