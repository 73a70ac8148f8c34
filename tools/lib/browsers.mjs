// Finds the browsers and drivers of this machine. Nothing is downloaded: the tests
// use the browsers that people use. OFFPRINT_CHROMIUM, OFFPRINT_FIREFOX and OFFPRINT_WEBKIT override.

import { readdirSync } from "node:fs";
import { firstExecutable, which } from "./shell.mjs";

const MAC = "/Applications";

// Asked each time, not once: the set-up installs what it did not find, and then looks again.
const chromiums = () => [
  process.env.OFFPRINT_CHROMIUM,
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(which),
  `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
];

const firefoxes = () => [
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
export const chromium = () => firstExecutable(chromiums());

/** The path of Firefox, or null. */
export const firefox = () => firstExecutable(firefoxes());

/** Debian has WebKitGTK's small browser in a folder of the library's version. */
function miniBrowsers() {
  const folders = [
    "/usr/libexec",
    "/usr/lib",
    `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`,
  ];
  return folders.flatMap((folder) => {
    try {
      const names = readdirSync(folder).filter((name) => name.startsWith("webkit"));
      return names.map((name) => `${folder}/${name}/MiniBrowser`);
    } catch {
      return [];
    }
  });
}

/** The programs that WebKit is driven with: its browser, its driver, a screen that nobody sees. Each may be null. */
export const webkit = () => ({
  browser: firstExecutable([process.env.OFFPRINT_WEBKIT, ...miniBrowsers()]),
  driver: which("WebKitWebDriver"),
  screen: which("Xvfb"),
});

/** Why WebKit cannot be driven here, or null. */
export function webkitMissing() {
  const programs = webkit();
  const missing = [
    programs.browser ? null : "WebKitGTK's MiniBrowser",
    programs.driver ? null : "WebKitWebDriver",
    programs.screen ? null : "Xvfb",
  ].filter(Boolean);
  return missing.length ? `no ${missing.join(", no ")} on this machine` : null;
}

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
