// The ratchet: no part may weigh more than its ceiling in tools/budget.json.

import { readFileSync, writeFileSync } from "node:fs";

const BUDGET = "tools/budget.json";

/** How far a ceiling may stand above its part, in bytes: small changes must not need a new one each. */
export const SLACK = 150;

export const readBudget = () => JSON.parse(readFileSync(BUDGET, "utf8"));

/** All that has a ceiling, by name: what it weighs, brotli. */
export const weighed = ({ parts, firstLoad, total }) =>
  Object.fromEntries([
    ...parts.map(({ name, brotli }) => [name, brotli]),
    ["first load", firstLoad.brotli],
    ["total", total.brotli],
  ]);

/** A sentence for each ceiling that does not hold: which, by how much, and what to do. */
export function overruns(measured, { ceilings }) {
  const weights = weighed(measured);
  const over = Object.entries(weights).flatMap(([name, weight]) => {
    const ceiling = ceilings[name];
    if (ceiling === undefined) return [`${name} (${weight} B) has no ceiling in ${BUDGET}: give it one.`];
    if (weight <= ceiling) return [];
    return [
      `${name} is ${weight - ceiling} B over its ceiling of ${ceiling} B (brotli; it weighs ${weight} B). ` +
        `\`npm run size\` shows where its bytes are: take some out, or, where the growth is worth it, ` +
        `raise the ceiling in ${BUDGET} in the same commit and say why.`,
    ];
  });
  const gone = Object.keys(ceilings).filter((name) => !(name in weights));
  return [
    ...over,
    ...gone.map((name) => `${BUDGET} has a ceiling for ${name}, which is no part: remove it.`),
  ];
}

/** A sentence for each ceiling that stands too high to hold anything. */
export function loose(measured, { ceilings }) {
  return Object.entries(weighed(measured))
    .filter(([name, weight]) => ceilings[name] - weight > SLACK)
    .map(([name, weight]) => `${name} is ${ceilings[name] - weight} B under its ceiling.`);
}

/** Lowers the ceilings to what is weighed now; none is raised. */
export function ratchet(measured) {
  const budget = readBudget();
  for (const [name, weight] of Object.entries(weighed(measured))) {
    budget.ceilings[name] = Math.min(budget.ceilings[name] ?? Infinity, weight + SLACK);
  }
  writeFileSync(BUDGET, JSON.stringify(budget, null, 2) + "\n");
}
