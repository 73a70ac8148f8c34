// CHANGELOG.md, as Keep a Changelog has it: what a release does to it, and which version its entries ask for.

const UNRELEASED = "## [Unreleased]\n";

/** The text below the heading of a version, or undefined where there is none. */
export function section(text, name) {
  const sections = text.split(/^(?=## \[)/m);
  const found = sections.find((one) => one.startsWith(`## [${name}]`));
  return found?.slice(found.indexOf("\n") + 1).trim();
}

/** The latest version that has a section, or undefined. */
export const latest = (text) => /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/m.exec(text)?.[1];

/** The changelog with what is unreleased under this version. */
export function released(text, version, date) {
  if (!section(text, "Unreleased")) throw new Error("nothing stands under [Unreleased]");
  if (section(text, version) !== undefined) throw new Error(`${version} has a section already`);
  return text.replace(UNRELEASED, () => `${UNRELEASED}\n## [${version}] - ${date}\n`);
}

/** What the entries change for users: 2 breaks, 1 adds, 0 mends. */
function weight(entries) {
  if (/^### Removed|^- \*\*Breaking/m.test(entries)) return 2;
  return /^### (Added|Changed|Deprecated)/m.test(entries) ? 1 : 0;
}

/** The least version that may follow `before`, by Semantic Versioning; before 1.0, the minor is for what breaks. */
export function least(before, entries) {
  const [major, minor, patch] = before.split(".").map(Number);
  const raised = weight(entries) - (major === 0 ? 1 : 0);
  if (raised === 2) return `${major + 1}.0.0`;
  return raised === 1 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether version `a` is before `b`. */
export function isBefore(a, b) {
  const [one, two] = [a, b].map((version) => version.split(".").map(Number));
  const at = one.findIndex((number, index) => number !== two[index]);
  return at >= 0 && one[at] < two[at];
}
