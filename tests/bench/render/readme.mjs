// The performance table of README.md.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { filled } from "../../../tools/docs/markdown-table.mjs";
import { NAMES, TITLES, number, serverRatio, table, timeOf, withSpread } from "./report.mjs";
import { ratios, spread } from "./stats.mjs";

const README = fileURLToPath(new URL("../../../README.md", import.meta.url));
const SIDES = ["again", "mount", "inner", "lit", "preact", "react"];

const count = (size) => (size == "demo" ? "the demo's 14" : Number(size).toLocaleString("en"));

/** Rows of one browser: body and size, hand-written time, the others over it. */
function rows([name, found]) {
  return (found?.render ?? []).map(({ body, size, rounds }) => {
    const hand = spread(rounds.map(timeOf("hand", "total", "made")));
    const over = SIDES.map((side) => {
      const found = ratios(rounds, timeOf(side, "total", "made"), timeOf("hand", "total", "made"));
      return found ? `× ${number(found.median)}` : "–";
    });
    return [
      TITLES[name],
      `${count(size)}, ${body == "html" ? "HTML" : body}`,
      `${number(hand.median)} ms`,
      ...over,
    ];
  });
}

function server(found) {
  if (!found) return "";
  const cells = found.map((row) => [
    count(row.size),
    withSpread(spread(row.rounds.map((round) => 1000 / round.offprint))),
    ...["react", "preact", "lit"].map((side) => withSpread(serverRatio(row, side), "× ")),
  ]);
  const heads = [
    "On Node, paragraphs",
    "Offprint, articles a second",
    "of React’s",
    "of Preact’s",
    "of lit’s",
  ];
  return `\n\n${table(heads, cells)}`;
}

/** What the hand-written side differs from itself, over all rows. */
function noise(result) {
  const all = Object.values(result.browsers).flatMap((found) =>
    (found?.render ?? []).map(({ rounds }) =>
      ratios(rounds, timeOf("again", "total", "made"), timeOf("hand", "total", "made")),
    ),
  );
  const low = Math.min(...all.map((found) => found.low));
  const high = Math.max(...all.map((found) => found.high));
  return `${number(low)} to ${number(high)}`;
}

/** The text between the marks. */
export function speed(result) {
  const browsers = Object.entries(result.browsers).filter(([, found]) => found?.render);
  const heads = ["Browser", "Paragraphs", NAMES.hand, ...SIDES.map((side) => NAMES[side])];
  const versions = browsers.map(([name, { version }]) => `${TITLES[name]} ${version}`).join(", ");
  const { cpu, cores, node } = result.machine;
  return `${table(heads, browsers.flatMap(rows))}${server(result.node)}

Measured on ${result.made.slice(0, 10)} by \`npm run bench -- --readme\`: ${versions}, Node ${node}; ${cpu}, ${cores} cores.
The machine's noise: half of the times of the same hand-written code were ${noise(result)} times one another.`;
}

export function writeReadme(result) {
  writeFileSync(README, filled(readFileSync(README, "utf8"), "speed", speed(result)));
}
