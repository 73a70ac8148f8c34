// The version of the npm package and of the crate, which is one, in all files that state it.

/**
 * Each file with what finds its versions: the second group is the version.
 *
 * @type {[file: string, pattern: RegExp][]}
 */
export const STATEMENTS = [
  ["package.json", /^( {2}"version": ")([^"]+)/gm],
  ["package-lock.json", /^(\{\n {2}"name": "offprint",\n {2}"version": ")([^"]+)/g],
  ["package-lock.json", /^( {4}"": \{\n {6}"name": "offprint",\n {6}"version": ")([^"]+)/gm],
  ["Cargo.toml", /^(\[package\]\nname = "offprint"\nversion = ")([^"]+)/gm],
  ["wasm/Cargo.toml", /^(\[package\]\nname = "offprint-wasm"\nversion = ")([^"]+)/gm],
  ["Cargo.lock", /^(name = "offprint(?:-wasm)?"\nversion = ")([^"]+)/gm],
];

/** [file, version] for each statement. A file in which none is found states undefined. */
export function stated(read) {
  return STATEMENTS.flatMap(([file, pattern]) => {
    const found = [...read(file).matchAll(pattern)];
    return found.length > 0 ? found.map(([, , version]) => [file, version]) : [[file, undefined]];
  });
}

/** The text of `file` with this version. */
export function withVersion(file, text, version) {
  const patterns = STATEMENTS.filter(([name]) => name === file).map(([, pattern]) => pattern);
  return patterns.reduce((all, pattern) => all.replace(pattern, `$1${version}`), text);
}
