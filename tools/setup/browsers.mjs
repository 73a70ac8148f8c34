// The browsers, their drivers, the programs that look at printed pages, and PHP for the plugin of WordPress.
// The tests can do without each of them: what is not there is skipped, and said.

import { readFileSync } from "node:fs";
import { chromedriver, chromium, firefox, geckodriver, webkit } from "../lib/browsers.mjs";
import { output, Problem, runVisibly, which } from "../lib/shell.mjs";

const GECKODRIVER = "0.37.1";

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

function aptGet(args) {
  runVisibly("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
}

function install(needs) {
  const wanted = needs.map((need) => need.debian);
  const packages = isUbuntu() ? wanted.filter((name) => !/chromium|firefox/.test(name)) : wanted;
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(", ")} with apt-get`);
  try {
    aptGet(["update", "-qq"]);
    aptGet(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
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

/** Installs what is missing where that can be done without asking: as root on Debian. */
export function fromDebian() {
  const missing = unmet();
  if (missing.length > 0 && isDebian() && process.getuid?.() === 0) install(missing);
  return unmet().map(
    (need) => `${need.name} not found; tests that need it are skipped. To have it: ${advice(need)}.`,
  );
}

/** geckodriver is in no Debian release, but is a crate. */
export function drivers() {
  if (!firefox() || geckodriver()) return [];
  console.log(`Installing geckodriver ${GECKODRIVER} (about a minute, once)`);
  try {
    runVisibly("cargo", ["install", "geckodriver", "--locked", "--version", GECKODRIVER]);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [`${error.message} The WebAssembly tests are not run in Firefox.`];
  }
}
