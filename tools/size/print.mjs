// Tables for a terminal.

import { RUNTIME, SHARED } from "./features.mjs";

const COMMON = [RUNTIME, SHARED];

/** Columns as wide as their widest cell; numbers to the right. */
export function table(heads, rows) {
  const lines = [heads, ...rows].map((line) => line.map((cell) => String(cell ?? "")));
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? "")].length)));
  const isNumber = heads.map((_, column) =>
    rows.every((row) => typeof row[column] === "number" || row[column] === ""),
  );
  const pad = (cell, column) =>
    isNumber[column] && column > 0 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}

const figures = ({ raw, gzip, brotli }) => [raw, gzip, brotli];

/** What a reader downloads. */
export function partsTable({ parts, firstLoad, total, totalRefused }) {
  // Of the parts with a file of their own choice, the largest is shown.
  const row = (part) => [part.file ? `${part.name}, at most` : part.name, ...figures(part), part.when];
  const counted = parts.filter(({ counts }) => counts).map(row);
  const others = parts.filter(({ counts }) => !counts).map(row);
  return table(
    ["shipped to a reader", "raw", "gzip 9", "brotli 11", "loaded"],
    [
      ...counted,
      ["total", ...figures(total), ""],
      ["first load", ...figures(firstLoad), "with the page; the rest without a click too, once it is idle"],
      ...others,
      ["total", ...figures(totalRefused), "where WebAssembly is refused"],
    ],
  );
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** The bytes by feature; the last row is their sum. */
export function featuresTable(rows) {
  const all = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  const whole = all("wasm") + all("host");
  const lines = rows.map(({ feature, wasm, host }) => [
    feature,
    wasm,
    host,
    wasm + host,
    percent(wasm + host, whole),
  ]);
  return table(
    ["by feature (brotli, in proportion)", "Wasm", "JS, CSS", "both", "share"],
    [...lines, ["total", all("wasm"), all("host"), whole, "100 %"]],
  );
}

export const cratesTable = (rows) =>
  table(
    ["crate", "version", "code, raw", "glue, raw", "why it stays"],
    rows.map(({ name, version, bytes, glue, why }) => [name, version, bytes, glue, why]),
  );

/** One stack: its packages, each alone, then all in one bundle; beside each, what ours weighs for that job. */
export function stackTable({ name, rows, total }, features) {
  const ours = new Map(features.map(({ feature, wasm, host }) => [feature, wasm + host]));
  const sum = (list) => list.reduce((all, feature) => all + (ours.get(feature) ?? 0), 0);
  const compared = rows.flatMap(({ feature }) => feature ?? []);
  const others = [...ours.keys()].filter((feature) => !compared.includes(feature));
  const common = others.filter((feature) => COMMON.includes(feature));
  const more = others.filter((feature) => !COMMON.includes(feature));
  const lines = rows.map(({ job, packages, brotli, feature }) => [
    job,
    packages,
    brotli,
    ours.get(feature) ?? "",
  ]);
  return table(
    [`npm packages: ${name}`, "", "alone", "ours"],
    [
      ...lines,
      ["packages in one bundle; ours for these jobs", "", total, sum(compared)],
      ["what all our jobs share, and the runtime", "", 0, sum(common)],
      ["jobs that no package here does", "", 0, sum(more)],
      ["all", "", total, sum([...ours.keys()])],
    ],
  );
}

/** What each package does not do of ours, and the other way round. */
export function comparison(stacks) {
  const rows = new Map(stacks.flatMap(({ rows }) => rows).map((row) => [row.packages, row]));
  const blocks = [...rows.values()].map(({ packages, lacks, has, larger }) =>
    [
      packages,
      `  lacks: ${lacks}`,
      `  has, and ours lacks: ${has}`,
      ...larger.map(({ other, brotli }) => `  larger for the same job: ${other}, ${brotli} B`),
    ].join("\n"),
  );
  return blocks.join("\n");
}
