// Reads how many tests ran out of what each test runner prints.

/** The tally of a run: {passed, failed, skipped}. */
export const tally = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

/** The sum of two tallies. */
export const add = (a, b) => tally(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped);

const sum = (tallies) => tallies.reduce(add, tally());

/** cargo test, libtest-mimic and wasm-bindgen-test: one `test result:` line for each program. */
export function libtest(text) {
  const line = /test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/g;
  return sum([...text.matchAll(line)].map((found) => tally(...found.slice(1).map(Number))));
}

/** node --test with the spec or the TAP reporter. A cancelled test did not pass. */
export function nodeTest(text) {
  const of = (name) => Number(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
  return tally(of("pass"), of("fail") + of("cancelled"), of("skipped") + of("todo"));
}

/** The JSON report of Playwright. A flaky test failed once, and so counts as failed. */
export function playwright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return tally(expected, unexpected + flaky + (report.errors?.length ?? 0), skipped);
}

function* testsIn(suite) {
  for (const inner of suite.suites ?? []) yield* testsIn(inner);
  for (const { tags = [], title, file, tests } of suite.specs ?? []) {
    for (const { projectName, status, annotations = [] } of tests) {
      const reason = annotations.find(({ type }) => type === "skip" || type === "fixme")?.description;
      yield { tags, title, file, project: projectName, status, reason };
    }
  }
}

/** Every test of a report of Playwright's: its tags, its project, what came of it. */
export const testsOf = (report) => report.suites.flatMap((suite) => [...testsIn(suite)]);
