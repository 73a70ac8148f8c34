// The tables of the review sheet, as Markdown.

import { spread } from "../bench/render/stats.mjs";

const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const bytes = (count) => Math.round(count).toLocaleString("en");
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kib = (count) => `${bytes(count / 1024)} KiB`;

/** The widget's own files of a visit, by name; the page's own requests are those of the page without Offprint. */
function ownOf(visits, name) {
  const known = new Set(visits.without.requests.map(({ url }) => url));
  // The article's own pictures: they are in its JSON, and the publisher's.
  const isPicture = (url) => /\/pictures\//.test(url);
  const own = visits[name].requests.map(({ url }) => url).filter((url) => !known.has(url) && !isPicture(url));
  return [...new Set(own)];
}

function requestsTable({ browsers, what, url }) {
  const rows = [];
  for (const [engine, { visits }] of Object.entries(browsers)) {
    for (const name of Object.keys(what).filter((each) => each != "without")) {
      const own = ownOf(visits, name);
      const files = own.map((address) => `\`${address.replace(`${url}/dist/`, "").replace(/\?.*/, "")}\``);
      rows.push([what[name], engine, String(own.length), files.join(", ")]);
    }
  }
  return table(["Page", "Engine", "Requests", "Files"], rows);
}

const isKept = ({ cookies, ...counts }) =>
  Boolean(cookies) || Object.values(counts).some((count) => count > 0);

function dataTable({ browsers, url }) {
  const rows = Object.entries(browsers).map(([engine, { version, visits }]) => {
    const all = Object.values(visits);
    const requests = all.flatMap((visit) => visit.requests);
    const others = requests.filter(
      (request) => !request.url.startsWith(`${url}/`) && !request.url.startsWith("data:"),
    );
    const bodies = requests.filter(({ body }) => body);
    const queries = requests.filter(
      (request) => request.url.startsWith(`${url}/dist/`) && request.url.includes("?"),
    );
    const keepers = all.filter(({ kept }) => isKept(kept));
    return [
      `${engine} ${version}`,
      ...[others, bodies, queries, keepers].map(({ length }) => String(length)),
    ];
  });
  return table(
    [
      "Engine",
      "Requests to other hosts",
      "Requests with a body",
      "Requests with parameters",
      "Pages with a cookie or anything stored",
    ],
    rows,
  );
}

/** Median and quartiles of what a page costs above the page without Offprint, round by round. */
function above(rounds, name, figure, write) {
  const { low, median, high } = spread(rounds.map((round) => round[name][figure] - round.without[figure]));
  return `${write(median)} (${write(low)} to ${write(high)})`;
}

function costTable({ rounds, slow }) {
  const rows = [
    ["Script", "script", ms],
    ["Style and layout", "layout", ms],
    ["All work of the main thread", "task", ms],
    ["Longest task", "longest", ms],
    ["Blocking time (of each task, what is over 50 ms)", "blocked", ms],
  ].flatMap(([label, figure, write]) =>
    [
      ["full", rounds],
      ["a quarter", slow],
    ].map(([speed, list]) => [
      label,
      speed,
      ...["english", "served"].map((name) => above(list, name, figure, write)),
    ]),
  );
  const once = [
    ["Layout shift, sum", "shift", (value) => value.toFixed(4)],
    ["JavaScript heap after collection", "heap", kib],
    ["Memory of WebAssembly", "wasm", kib],
    ["Event listeners", "listeners", bytes],
  ].map(([label, figure, write]) => [
    label,
    "full",
    ...["english", "served"].map((name) => above(rounds, name, figure, write)),
  ]);
  return table(
    [
      "What the page costs more than without Offprint",
      "Speed",
      "Rendered in the browser",
      "Rendered by a server",
    ],
    [...rows, ...once],
  );
}

function machineTable({ day, machine, browsers, rounds }) {
  const versions = Object.entries(browsers).map(([engine, { version }]) => `${engine} ${version}`);
  return table(
    ["Measured on", "Machine", "Engines", "Rounds"],
    [[day, machine, versions.join(", "), `${rounds.length} at each speed; medians and quartiles`]],
  );
}

/** By the name of their place in the sheet. */
export const tables = (found) => ({
  machine: machineTable(found),
  requests: requestsTable(found),
  cost: costTable(found),
  data: dataTable(found),
});
