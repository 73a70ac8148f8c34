// Steps that run tests in the browsers of this machine.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as browsers from "../lib/browsers.mjs";
import { add, libtest, tally } from "./count.mjs";
import { runPlaywright } from "./playwright.mjs";

const absent = (name) => `no ${name} on this machine`;

/** Each browser of the WebAssembly tests with its driver, or why it cannot be used. */
function drivers() {
  const pair = (name, browser, driver) => {
    const missing = !browser ? absent(name) : !driver ? absent(`WebDriver program for ${name}`) : null;
    return { name, driver, missing };
  };
  return [
    pair("chrome", browsers.chromium(), browsers.chromedriver()),
    pair("firefox", browsers.firefox(), browsers.geckodriver()),
  ];
}

async function wasmIn({ name, driver }, { run, cache }) {
  const capabilities = join(cache, "webdriver.json");
  writeFileSync(capabilities, JSON.stringify(browsers.webdriverCapabilities()));
  const flag = name === "chrome" ? "--chromedriver" : "--geckodriver";
  // Without an explicit driver wasm-pack would try to download one.
  const args = ["test", "--headless", `--${name}`, flag, driver, "wasm", "--lib"];
  const { code, text } = await run("wasm-pack", args, { WASM_BINDGEN_TEST_WEBDRIVER_JSON: capabilities });
  return { ok: code === 0, tests: libtest(text) };
}

export async function wasm(tools) {
  const all = drivers();
  const usable = all.filter((one) => !one.missing);
  const notes = all.filter((one) => one.missing).map((one) => one.missing);
  if (usable.length === 0) return { skip: notes.join("; ") };
  let result = { ok: true, tests: tally(), notes };
  for (const browser of usable) {
    const { ok, tests } = await wasmIn(browser, tools);
    const ran = tests.passed + tests.failed > 0;
    if (!ran) notes.push(`no test ran in ${browser.name}`);
    result = { ...result, ok: result.ok && ok && ran, tests: add(result.tests, tests) };
  }
  return result;
}

/**
 * The projects of playwright.config.ts in the browsers of this machine, WebKit left out. `which` tells the tests that
 * the config takes.
 */
async function inBrowsers(tools, name, which) {
  const { args } = tools;
  const present = { chromium: browsers.chromium(), firefox: browsers.firefox() };
  const names = Object.keys(present).filter((name) => present[name]);
  const notes = Object.keys(present)
    .filter((name) => !present[name])
    .map(absent);
  if (names.length === 0) return { skip: notes.join("; ") };
  // Whoever names a project wants its tests, whichever set they are in.
  const isNamed = args.some((arg) => arg.startsWith("--project"));
  const projects = isNamed ? [] : names.map((name) => `--project=${name}*`);
  const env = { OFFPRINT_TESTS: isNamed ? "all" : which };
  const result = await runPlaywright(tools, name, [...projects, ...args], env);
  return { ...result, notes: [...notes, ...result.notes] };
}

export const core = (tools) => inBrowsers(tools, "e2e", "core");

export const rest = (tools) => inBrowsers(tools, "e2e-rest", "rest");

/** All that its driver can; what it cannot is skipped, and says why. */
export async function webkit(tools) {
  const missing = browsers.webkitMissing();
  if (missing) return { skip: missing };
  return runPlaywright(tools, "webkit", ["--project=webkit", ...tools.args]);
}
