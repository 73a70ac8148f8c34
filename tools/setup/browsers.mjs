// The browsers, their drivers, the programs that look at printed pages, and PHP for the plugin of WordPress.
// The tests can do without each of them: what is not there is skipped, and said.

import { readFileSync } from "node:fs";
import { chromedriver, chromium, firefox, webkit } from "../lib/browsers.mjs";
import { output, Problem, runQuietly, which } from "../lib/shell.mjs";

/** What Debian calls what we need, and how to see that it is there. */
const NEEDS = [
  { name: "Chromium", debian: "chromium", met: () => chromium() },
  { name: "chromedriver", debian: "chromium-driver", met: () => chromedriver() },
  { name: "Firefox", debian: "firefox-esr", met: () => firefox() },
  {
    name: "WebKitGTK's browser and driver",
    debian: "webkit2gtk-driver",
    met: () => webkit().browser && webkit().driver,
  },
  { name: "Xvfb (the screen that WebKit's tests need)", debian: "xvfb", met: () => webkit().screen },
  { name: "pdftotext and pdftoppm (poppler)", debian: "poppler-utils", met: () => which("pdftotext") },
  { name: "PHP", debian: "php-cli", met: () => which("php") },
  {
    name: "fonts for all scripts (Noto)",
    debian: "fonts-noto-core",
    met: () => hasFont("Noto Sans Thai", "fonts-noto-core"),
  },
  {
    name: "fonts for East Asia (Noto CJK)",
    debian: "fonts-noto-cjk",
    met: () => hasFont("Noto Sans CJK JP", "fonts-noto-cjk"),
  },
];

/** macOS and Windows bring fonts for all scripts. fontconfig is not on every Linux, so its package counts too. */
function hasFont(family, debian) {
  if (process.platform !== "linux") return true;
  if (output("fc-list", [family, "family"])) return true;
  return output("dpkg-query", ["-W", "-f=${db:Status-Status}", debian]) === "installed";
}

function osRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}

const isDebian = () => /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(osRelease()) && which("apt-get") !== null;

/** Ubuntu's packages of the browsers only fetch snaps, which need a running snapd. */
const isUbuntu = () => /^ID=ubuntu/m.test(osRelease());

const unmet = () => NEEDS.filter((need) => !need.met());

const aptGet = (...args) => runQuietly("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });

const canInstall = () => isDebian() && process.getuid?.() === 0;

/** Whether there is nothing that could be installed without asking: that can be done as root on Debian only. */
export const isMet = () => !canInstall() || unmet().length === 0;

/** Installs what is missing. What cannot be had is told by {@link missing}. */
export async function install() {
  const wanted = unmet().map((need) => need.debian);
  const packages = isUbuntu() ? wanted.filter((name) => !/chromium|firefox/.test(name)) : wanted;
  if (packages.length === 0) return;
  try {
    await aptGet("update", "-qq");
    await aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(`note: ${error.message}`);
  }
}

/** How the developer can get `need` on this machine. */
function advice(need) {
  if (isDebian() && !isUbuntu()) return `\`sudo apt-get install ${need.debian}\``;
  return `install it with your system's package manager (Debian calls it ${need.debian})`;
}

/** What is still not there, one sentence each. */
export const missing = () =>
  unmet().map(
    (need) => `${need.name} not found; tests that need it are skipped. To have it: ${advice(need)}.`,
  );

/** Whether there is a Firefox that geckodriver could drive. */
export const hasFirefox = () => firefox() !== null;
