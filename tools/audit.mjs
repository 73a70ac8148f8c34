#!/usr/bin/env node
// `npm run audit`: what is depended on, against the rules of `deny.toml` and what is publicly known of it. The lock files
// are checked anywhere; what needs the network or a program says so where it cannot be had, and is no pass.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entry, environment, ROOT, which } from "./lib/shell.mjs";
import { LOCKS } from "./supply/locks.mjs";

/** A service that does not answer must not keep a developer waiting. */
const PATIENCE = { timeout: 60_000, killSignal: /** @type {const} */ ("SIGKILL") };

/** `npm run -s` would silence the npm that it runs. */
const HEARD = ["--loglevel=warn"];

const say = (state, what, lines = []) =>
  console.log([`${state.padEnd(11)} ${what}`, ...lines.map((line) => `            ${line}`)].join("\n"));

const lastLines = (text) => text.trim().split("\n").slice(-12);

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...PATIENCE,
    cwd: ROOT,
    encoding: "utf8",
    env: environment(),
  });
  const late = error && "code" in error && error.code === "ETIMEDOUT" ? "\nno answer within a minute" : "";
  return { ok: status === 0, text: `${stdout ?? ""}${stderr ?? ""}${late}` };
}

/** What means that a service could not be asked, not that it found something. */
const UNREACHED =
  /no answer within|audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|failed to (fetch|resolve|open|load) advisory|resolve host|error occurred when fetching|CREATE_TUF|TUF/i;

function ask(what, command, args) {
  const { ok, text } = run(command, args);
  const state = ok ? "ok" : UNREACHED.test(text) ? "not checked" : "FAULT";
  say(state, what, ok ? lastLines(text).slice(-2) : lastLines(text));
  return state;
}

function locks() {
  return LOCKS.filter(([path]) => existsSync(join(ROOT, path))).map(([path, faultsOf]) => {
    const faults = faultsOf(readFileSync(join(ROOT, path), "utf8"));
    say(
      faults.length > 0 ? "FAULT" : "ok",
      `${path}: sources, hashes, licences, programs at install`,
      faults,
    );
    return faults.length > 0 ? "FAULT" : "ok";
  });
}

function cargoDeny() {
  if (which("cargo-deny"))
    return [
      ask("cargo deny: licences, bans, sources", "cargo", [
        "deny",
        "--offline",
        "check",
        "licenses",
        "bans",
        "sources",
      ]),
      ask("cargo deny: known vulnerabilities, yanked crates", "cargo", ["deny", "check", "advisories"]),
    ];
  say("not checked", "cargo deny is not installed: cargo install cargo-deny --locked");
  return ["not checked"];
}

await entry(() => {
  const states = [
    ...locks(),
    ...cargoDeny(),
    ask("npm audit: known vulnerabilities", "npm", ["audit", ...HEARD]),
    ask("npm audit signatures: the registry's own signatures, and who built what", "npm", [
      "audit",
      "signatures",
      ...HEARD,
    ]),
  ];
  const count = (state) => states.filter((one) => one === state).length;
  console.log(`${count("ok")} ok, ${count("not checked")} not checked here, ${count("FAULT")} with faults`);
  return count("FAULT") > 0 ? 1 : 0;
});
