// What was measured, as Markdown tables, and a judgement against the bars.

import { ratios, spread } from "./stats.mjs";

export const NAMES = {
  hand: "hand-written",
  again: "the same again",
  mount: "Offprint `mount`",
  element: "Offprint element",
  inner: "innerHTML",
  lit: "lit",
  preact: "Preact",
  react: "React",
  reactString: "React `renderToString`",
  offprint: "Offprint",
};
const FRAMEWORKS = ["lit", "preact", "react"];
export const TITLES = { chromium: "Chromium", firefox: "Firefox" };

/** The bars: how many times the hand-written side's time at most; how many times React's speed on a server at least. */
export const BARS = { render: 1.25, server: 5 };

/** Three figures, as many as the noise allows. */
export function number(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const withSpread = (found, mark = "") =>
  found ? `${mark}${number(found.median)} (${number(found.low)}–${number(found.high)})` : "–";

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, i) => (i ? "--:" : "---"))), ...rows.map(line)].join("\n");
}

/** The time of a side in a round. Of innerHTML there is no total: what it does is all that it does. */
export const timeOf = (side, figure, until) => (round) =>
  (round[side]?.[figure] ?? (figure == "total" ? round[side]?.render : undefined))?.[until];

const sidesOf = (rounds) =>
  Object.keys(NAMES).filter((side) => rounds.some((round) => round[side]) && side != "hand");

/** The hand-written side in milliseconds, the others as times of it. */
function ratioTable(rows, label, figure, until) {
  const sides = sidesOf(rows.flatMap((row) => row.rounds));
  return table(
    [label, "hand-written, ms", ...sides.map((side) => NAMES[side])],
    rows.map((row) => [
      row.name,
      withSpread(spread(row.rounds.map(timeOf("hand", figure, until)).filter((time) => time > 0))),
      ...sides.map((side) => {
        const over = ratios(row.rounds, timeOf(side, figure, until), timeOf("hand", figure, until));
        return withSpread(over, "× ");
      }),
    ]),
  );
}

const FIGURES = [
  ["total", "made", "JSON text → tree in the page"],
  ["total", "laid", "JSON text → tree in the page and laid out"],
  ["read", "made", "Read: JSON text → article"],
  ["render", "made", "Render: article → tree in the page"],
  ["render", "laid", "Render, and laid out"],
];

function rendering(browser, rows) {
  return [...new Set(rows.map((row) => row.body))].flatMap((body) =>
    FIGURES.map(([figure, until, title]) => {
      const named = rows.filter((row) => row.body == body).map((row) => ({ ...row, name: row.size }));
      return `### ${browser}, ${body} body. ${title}\n\n${ratioTable(named, "paragraphs", figure, until)}`;
    }),
  );
}

function widgets(browser, rows) {
  const named = rows.map((row) => ({ ...row, name: row.count }));
  return [
    `### ${browser}. Widgets on a page, each the demo's article with an HTML body\n\n` +
      ratioTable(named, "widgets", "total", "made"),
    `### ${browser}. Widgets on a page, and laid out\n\n${ratioTable(named, "widgets", "total", "laid")}`,
  ];
}

const LOADS = [
  ["made", "tree there, ms"],
  ["painted", "painted, ms"],
  ["interaction", "click handled, ms"],
  ["response", "of that, from the click, ms"],
  ["shift", "layout shift"],
];
const BLOCKS = [
  ["longest", "longest task, ms"],
  ["blocked", "all tasks over 50 ms, ms"],
];

/** Absolute: these are of whole page loads. */
function loads(title, rows, figures) {
  return rows.map(({ size, rounds }) => {
    const sides = Object.keys(NAMES).filter((side) => rounds.some((round) => round[side]));
    const cell = (side, figure) => {
      const values = rounds.map((round) => round[side]?.[figure]).filter((value) => value != null);
      return values.length ? withSpread(spread(values)) : "n/a";
    };
    return `### ${title}, ${size} paragraphs, HTML body\n\n${table(
      ["side", ...figures.map(([, head]) => head)],
      sides.map((side) => [NAMES[side], ...figures.map(([figure]) => cell(side, figure))]),
    )}`;
  });
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;

function memories(browser, all) {
  const rows = Object.entries(all).map(([side, { before, after }]) => [
    NAMES[side],
    kilobytes(before.heap),
    kilobytes(after.heap - before.heap),
    after.nodes - before.nodes,
    after.listeners - before.listeners,
    `${kilobytes(before.wasm)} → ${kilobytes(after.wasm)}`,
  ]);
  const [{ cycles }] = Object.values(all);
  return `### ${browser}. Memory after ${cycles} mounts and unmounts, above what it was after 500\n\n${table(
    ["side", "heap after 500", "heap", "nodes", "listeners", "Wasm memory"],
    rows,
  )}`;
}

/** How many times as many articles in a second Offprint makes; and how many those are. */
export function serverRatio(row, side) {
  return ratios(
    row.rounds,
    (round) => round[side],
    (round) => round.offprint,
  );
}

function servers(rows) {
  const sides = Object.keys(NAMES).filter((side) => side in rows[0].rounds[0]);
  const rate = (row, side) => withSpread(spread(row.rounds.map((round) => 1000 / round[side])));
  return [
    `### Node: articles a second, JSON text → HTML, plain body\n\n${table(
      ["paragraphs", ...sides.map((side) => NAMES[side])],
      rows.map((row) => [row.size, ...sides.map((side) => rate(row, side))]),
    )}`,
    `### Node: Offprint's speed, as times of that of\n\n${table(
      ["paragraphs", ...sides.filter((side) => side != "offprint").map((side) => NAMES[side])],
      rows.map((row) => [
        row.size,
        ...sides.filter((side) => side != "offprint").map((side) => withSpread(serverRatio(row, side), "× ")),
      ]),
    )}`,
  ];
}

const NOTES = `Medians, with quartiles. "×" is the median of the ratios within each round, in which all sides run once in a
new order. "The same again" is the hand-written side a second time: what it differs from 1 is the machine's noise.
Garbage is collected between samples in Chromium, outside the clock. The hand-written side, lit, Preact and React share
one reader: \`JSON.parse\`, blank lines or \`DOMParser\`. Every tree is compared with the hand-written one and is the same
(comments and the cutting of texts aside). What Offprint does more, and nobody corrects for: it repairs JSON, finds
the article's format among five, cleans texts of characters that do not belong there, checks every element, attribute
and address, guesses a language and a dateline, and reports diagnostics; \`read\` also writes the article as JSON
and parses that, and \`mount\` of an article writes it as JSON and reads it again. A long article is read and built in
turns with the page: its time is until the last turn, with the frames that the page paints between them. The element has a shadow tree and
brings its styles, so its layout is of styled text. innerHTML is given a string that is there already and reads nothing.
On Node the bodies are plain: the rivals have no HTML parser there.`;

/** All tables. */
export function report(result) {
  const parts = [`## Bench of ${result.made}: ${result.machine.cpu}, ${result.machine.cores} cores`];
  for (const [name, found] of Object.entries(result.browsers)) {
    if (!found) continue;
    const browser = `${TITLES[name]} ${found.version}`;
    if (found.render) parts.push(...rendering(browser, found.render));
    if (found.widgets) parts.push(...widgets(browser, found.widgets));
    if (found.load) parts.push(...loads(`${browser}. From the start of a page load`, found.load, LOADS));
    if (found.blocking) {
      parts.push(...loads(`${browser}. Page load at a quarter of the speed`, found.blocking, BLOCKS));
    }
    if (found.memory) parts.push(memories(browser, found.memory));
  }
  if (result.node) parts.push(...servers(result.node));
  return [...parts, NOTES].join("\n\n");
}

const isOffprint = (side) => side == "mount" || side == "element";

/** Where a tree differs. */
function differences(result) {
  const rows = Object.entries(result.browsers).flatMap(([browser, found]) =>
    [...(found?.render ?? []), ...(found?.widgets ?? [])].map((row) => [browser, row]),
  );
  const all = [...rows, ...(result.node ?? []).map((row) => ["node", row])];
  return all.flatMap(([where, { body = "", size, count, differ }]) =>
    Object.entries(differ).map(
      ([side, { made, expected }]) =>
        `${where}, ${body} ${size ?? `${count} widgets`}: the tree of ${NAMES[side]} differs\n  ${made}\n  ${expected}`,
    ),
  );
}

const verdict = (isKept) => (isKept ? "kept" : "MISSED");

/** One line for a bar: whether it is kept at every place, and where it is missed by how much. */
function line(title, places) {
  if (!places.length) return `${title}: not measured`;
  const missed = places.filter(([, , isKept]) => !isKept);
  const list = (some) => some.map(([name, value]) => `${name} ${value}`).join("; ");
  const detail = missed.length
    ? `missed at ${missed.length} of ${places.length}: ${list(missed)}`
    : list(places);
  return `${title}: ${verdict(!missed.length)} (${detail})`;
}

/** Offprint over another side, at each size of each browser. */
function against(result, other, figure, until, isKept) {
  return Object.entries(result.browsers).flatMap(([browser, found]) =>
    (found?.render ?? []).flatMap((row) => {
      const over = ratios(row.rounds, timeOf("mount", figure, until), timeOf(other, figure, until));
      return over
        ? [[`${browser} ${row.body} ${row.size}`, `× ${number(over.median)}`, isKept(over.median)]]
        : [];
    }),
  );
}

function serverPlaces(result, side) {
  return (result.node ?? []).map((row) => {
    const found = serverRatio(row, side);
    return [row.size, `× ${number(found.median)}`, found.median >= BARS.server];
  });
}

function memoryPlaces(result) {
  return Object.entries(result.browsers).flatMap(([browser, found]) =>
    Object.entries(found?.memory ?? {})
      .filter(([side]) => isOffprint(side))
      .map(([side, { before, after }]) => {
        const heap = after.heap - before.heap;
        const isFlat =
          heap < 2 ** 18 && after.nodes - before.nodes < 100 && after.listeners <= before.listeners;
        return [`${browser} ${side}`, kilobytes(heap), isFlat];
      }),
  );
}

/** The bars, kept or missed. */
export function judgement(result) {
  const limit = (value) => value <= BARS.render;
  const lines = [
    line(`JSON text → tree ≤ ${BARS.render} × hand-written`, against(result, "hand", "total", "made", limit)),
    line(
      `JSON text → tree, laid out ≤ ${BARS.render} × hand-written`,
      against(result, "hand", "total", "laid", limit),
    ),
    line(`article → tree ≤ ${BARS.render} × hand-written`, against(result, "hand", "render", "made", limit)),
    ...FRAMEWORKS.map((side) =>
      line(
        `JSON text → tree faster than ${NAMES[side]}`,
        against(result, side, "total", "made", (over) => over < 1),
      ),
    ),
    line(`server ≥ ${BARS.server} × React's renderToStaticMarkup`, serverPlaces(result, "react")),
    line(`memory flat over all cycles`, memoryPlaces(result)),
  ];
  const differ = differences(result);
  const text = ["\n## Bars\n", ...lines.map((text) => `- ${text}`), ...differ].join("\n");
  return { text, differs: differ.length > 0 };
}
