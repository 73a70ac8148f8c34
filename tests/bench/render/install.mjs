// The rivals, installed into a folder for temporary files and bundled for production: they are no dependencies of
// the project.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const VERSIONS = {
  react: "19.3.1",
  "react-dom": "19.3.1",
  preact: "11.2.0",
  "preact-render-to-string": "6.8.2",
  lit: "3.3.3",
  "@lit-labs/ssr": "4.1.0",
};

/** Sides that are bundled; Offprint's are what the package ships. */
const BUNDLED = ["hand", "inner", "lit", "preact", "react"];

/** Installs, bundles, and returns the folder, which goes when the process ends. */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), "offprint-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: VERSIONS }),
  );
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // Beside the packages, so that they are found.
  for (const name of ["sides", "pages", "node"]) {
    const from = fileURLToPath(new URL(name, import.meta.url));
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
  }
  await bundle(
    folder,
    BUNDLED.map((name) => `sides/${name}.js`),
  );
  await bundle(
    folder,
    BUNDLED.filter((name) => name != "inner").map((name) => `pages/${name}.js`),
  );
  await bundle(folder, ["node/rivals.js"], { platform: "node", packages: "external" });
  return folder;
}

async function bundle(folder, files, more = {}) {
  mkdirSync(join(folder, "out"), { recursive: true });
  for (const file of files) {
    await build({
      entryPoints: [join(folder, file)],
      outfile: join(folder, "out", file),
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      logLevel: "error",
      legalComments: "none",
      define: { "process.env.NODE_ENV": '"production"' },
      ...more,
    });
  }
}
