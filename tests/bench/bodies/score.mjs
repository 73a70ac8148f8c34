// How much of a text was found: runs of four words, as the known benchmarks of this kind count.

const LENGTH = 4;

/** The words of a text. */
export const wordsOf = (text) => (text ?? "").match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Each run of words, with how often it stands; a shorter text is one run. */
function runsOf(words) {
  const runs = new Map();
  const last = words.length ? Math.max(words.length - LENGTH, 0) : -1;
  for (let at = 0; at <= last; at++) {
    const run = words.slice(at, at + LENGTH).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** The precision and the recall of what was found. */
export function scoreOf(wanted, found) {
  const [runs, foundRuns] = [runsOf(wanted), runsOf(found)];
  let common = 0;
  for (const [run, count] of runs) common += Math.min(count, foundRuns.get(run) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((a, b) => a + b, 0);
  const share = (all, other) => (all ? common / all : other ? 0 : 1);
  const [all, allFound] = [sum(runs), sum(foundRuns)];
  return { precision: share(allFound, all), recall: share(all, allFound), isEmpty: !found.length };
}

/** Precision over the pages on which something was found, recall over all. */
export function f1(scores) {
  const precision = mean(scores.filter(({ isEmpty }) => !isEmpty).map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { precision, recall, score: (2 * precision * recall) / (precision + recall || 1) };
}

export const mean = (values) => values.reduce((a, b) => a + b, 0) / (values.length || 1);

export const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * part), values.length - 1)] ?? NaN;

export const median = (values) => quantile(values, 0.5);
