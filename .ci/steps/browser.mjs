// Steps that run tests in the browsers of this machine.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as browsers from "../lib/browsers.mjs";
import { add, libtest, playwright, tally } from "../lib/count.mjs";

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
  const args = ["test", "--headless", `--${name}`, flag, driver, ".", "--test", "browser"];
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

async function inPlaywright({ run, cache }, name, args) {
  const report = join(cache, `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await run("playwright", ["test", "--reporter=line,json", ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // The line reporter redraws a line on a terminal only; in a log it would repeat it for each test.
    CI: "true",
  });
  const tests = existsSync(report) ? playwright(JSON.parse(readFileSync(report, "utf8"))) : tally();
  return { ok: code === 0, tests };
}

/** The projects of playwright.config.ts are those browsers that are present; WebKit has a step of its own. */
export async function e2e(tools) {
  const { args } = tools;
  const chosen = args.some((arg) => arg.startsWith("--project"));
  const present = { chromium: browsers.chromium(), firefox: browsers.firefox() };
  const names = Object.keys(present).filter((name) => present[name]);
  const notes = Object.keys(present)
    .filter((name) => !present[name])
    .map(absent);
  if (names.length === 0) return { skip: notes.join("; ") };
  const projects = chosen ? [] : names.map((name) => `--project=${name}*`);
  return { ...(await inPlaywright(tools, "e2e", [...projects, ...args])), notes };
}

/** All that its driver can; what it cannot is skipped, and says why. */
export async function webkit(tools) {
  const missing = browsers.webkitMissing();
  if (missing) return { skip: missing };
  return inPlaywright(tools, "webkit", ["--project=webkit"]);
}
