// Builds the app as its users would, with each bundler's defaults: `node bundle.mjs OUT`. Runs in the project that
// has installed the package.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import webpack from "webpack";

const out = resolve(process.argv[2] ?? "out");
const page = readFileSync("app/index.html", "utf8");

/** The page beside a bundle, for bundlers that take no pages. */
const putPage = (folder, script = "main.js") =>
  writeFileSync(join(folder, "index.html"), page.replace("./main.js", `./${script}`));

async function withVite() {
  const common = { root: "app", base: "./", logLevel: "warn" };
  await vite({ ...common, build: { outDir: join(out, "vite"), emptyOutDir: true } });
  const read = { outDir: join(out, "vite-read"), emptyOutDir: true, rollupOptions: { input: "app/read.js" } };
  await vite({ ...common, build: read });
}

async function withEsbuild() {
  const common = { bundle: true, minify: true, splitting: true, format: "esm", logLevel: "warning" };
  const outdir = join(out, "esbuild");
  await esbuild({ ...common, entryPoints: ["app/main.js"], outdir });
  await esbuild({ ...common, entryPoints: ["app/read.js"], outdir: join(out, "esbuild-read") });
  putPage(outdir);
}

async function withWebpack() {
  const folder = join(out, "webpack");
  await runWebpack({ main: "./app/main.js" }, folder);
  await runWebpack({ read: "./app/read.js" }, `${folder}-read`);
  putPage(folder);
}

async function runWebpack(entry, path) {
  const stats = await new Promise((done, fail) =>
    webpack(
      {
        mode: "production",
        entry,
        // What every page with Trusted Types needs, since webpack loads chunks by script elements.
        output: { path, clean: true, trustedTypes: true },
        // Its hint is about the core as JavaScript, which is loaded only where WebAssembly is refused.
        performance: { hints: false },
        // To minify that file takes long, each time; and the package is not the same each time.
        cache: { type: "filesystem", cacheDirectory: resolve(".webpack") },
        snapshot: { managedPaths: [] },
      },
      (error, result) => (error ? fail(error) : done(result)),
    ),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const said = [...errors, ...warnings].map(({ message }) => message);
  if (said.length > 0) throw new Error(`webpack said:\n${said.join("\n")}`);
}

for (const build of [withVite, withEsbuild, withWebpack]) {
  const start = performance.now();
  await build();
  console.log(`${build.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
