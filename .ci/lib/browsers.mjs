// Finds the browsers and drivers of this machine. Nothing is downloaded: the tests
// use the browsers that people use. OFFPRINT_CHROMIUM and OFFPRINT_FIREFOX override.

import { firstExecutable, which } from "./shell.mjs";

const MAC = "/Applications";

const CHROMIUM = [
  process.env.OFFPRINT_CHROMIUM,
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(which),
  `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
];

const FIREFOX = [
  process.env.OFFPRINT_FIREFOX,
  ...["firefox-esr", "firefox"].map(which),
  `${MAC}/Firefox.app/Contents/MacOS/firefox`,
];

/** Flags for Chromium: no network but the tests' own; no sandbox for root, who cannot have one. */
export function chromiumFlags() {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

/** The path of Chromium (or Chrome), or null. */
export const chromium = () => firstExecutable(CHROMIUM);

/** The path of Firefox, or null. */
export const firefox = () => firstExecutable(FIREFOX);

/** The path of the WebDriver program of each browser, or null. */
export const chromedriver = () => which("chromedriver");
export const geckodriver = () => which("geckodriver");

/** The capabilities that wasm-bindgen's test runner reads: which program to start, and how. */
export function webdriverCapabilities() {
  return {
    "goog:chromeOptions": { binary: chromium() ?? undefined, args: ["--headless", ...chromiumFlags()] },
    "moz:firefoxOptions": { binary: firefox() ?? undefined, args: ["-headless"] },
  };
}
