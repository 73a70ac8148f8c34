// Bundles the host layer into `dist/` and puts the core, locales and schema beside it.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { build, transform } from "esbuild";
import { sri } from "./integrity.mjs";
import { moduleText, wordsText } from "./texts.mjs";

const locales = () =>
  readdirSync("www/locales")
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name !== "en");

const version = () => JSON.parse(readFileSync("package.json", "utf8")).version;

/** Every bundle loads these lazily, by their own names; users' bundlers get a core of their own. */
export const keepCoreApart = {
  name: "keep-core-apart",
  setup(build) {
    const { BUNDLED } = build.initialOptions.define;
    build.onResolve({ filter: /\/(core|no-wasm)\.ts$/ }, ({ kind, path }) => {
      if (kind !== "dynamic-import") return undefined;
      const name = path.split("/").pop().replace(/\.ts$/, "");
      return {
        path: `./${name === "core" && BUNDLED === "true" ? "core-bundled" : name}.js`,
        external: true,
      };
    });
    build.onResolve({ filter: /^offprint:module$/ }, () => ({ path: "./module.js", external: true }));
    build.onResolve({ filter: /^offprint:locales$/ }, ({ path }) => ({ path, namespace: "offprint" }));
    build.onResolve({ filter: /./, namespace: "offprint" }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: "offprint" }, () => ({ contents: importedWords() }));
  },
};

/** A module that imports each locale's words when they are asked for: one plain import for each, as bundlers need. */
const importedWords = () =>
  `export default { ${locales()
    .map((name) => `"${name}": () => import("./words/${name}.js")`)
    .join(", ")} }`;

/** Tells users' bundlers to leave computed imports alone. esbuild drops these comments when it minifies. */
const keepAddresses = (text) =>
  text.replace(/\bimport\((?!["'])/g, "import(/*webpackIgnore:true*//*@vite-ignore*/");

/** Bundles what browsers load, and returns the text of the files. */
async function bundled({ define = {}, ...options }) {
  const all = common();
  const { outputFiles } = await build({
    ...all,
    ...options,
    define: { ...all.define, ...define },
    write: false,
  });
  return outputFiles.map(({ path, text }) => {
    const kept = "CORE_HASH" in define ? text : keepAddresses(text);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, kept);
    return kept;
  });
}

/** Style sheets are imported as minified text. */
const styleText = {
  name: "style-text",
  setup(outer) {
    outer.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], minify: true, write: false });
      return { contents: outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

/** @returns {import("esbuild").BuildOptions} */
const common = () => ({
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outdir: "dist",
  charset: "utf8",
  legalComments: "none",
  define: {
    LOCALES: JSON.stringify(locales()),
    VERSION: JSON.stringify(version()),
    CORE_HASH: '""',
    BUNDLED: "true",
  },
  plugins: [keepCoreApart, styleText],
  logLevel: "warning",
});

/**
 * A function around the script keeps its names out of a page that loads it without `type="module"`. esbuild's own
 * format for that would turn `import()` into `require`.
 */
const embedded = {
  entryPoints: ["www/offprint.ts"],
  banner: { js: '(()=>{"use strict";' },
  footer: { js: "})();" },
};

/** The hash of each locale file but the English one. */
const listOfLocales = () =>
  JSON.stringify(
    Object.fromEntries(
      locales().map((name) => [name, sri(readFileSync(`www/locales/${name}.json`), "sha256")]),
    ),
  );

/**
 * What one script tag loads. Each file holds the hashes of what it loads, so the last is made first. For the demo alone
 * there may be no core as JavaScript yet: then its hash is empty, and it is not checked.
 */
export async function bundleForReaders() {
  const hash = (bytes) => JSON.stringify(sri(bytes, "sha256"));
  const hashes = {
    WASM_HASH: hash(readFileSync("pkg/offprint_bg.wasm")),
    NO_WASM_HASH: existsSync("dist/no-wasm.js") ? hash(readFileSync("dist/no-wasm.js")) : '""',
    LOCALES_HASH: hash(listOfLocales()),
  };
  const [core] = await bundled({ entryPoints: ["www/core.ts"], define: { ...hashes, BUNDLED: "false" } });
  await bundled({ ...embedded, define: { CORE_HASH: hash(core), BUNDLED: "false" } });
  cpSync("pkg/offprint_bg.wasm", "dist/offprint_bg.wasm");
  cpSync("www/locales", "dist/locales", { recursive: true });
  writeFileSync("dist/locales.json", listOfLocales());
  cpSync("www/styles/offprint.css", "dist/offprint.css");
}

export async function bundle() {
  // Chunks have hashes in their names, so old ones would stay.
  mkdirSync("dist", { recursive: true });
  for (const file of readdirSync("dist")) if (file.endsWith(".js")) rmSync(`dist/${file}`);
  await bundled({ entryPoints: ["www/no-wasm.ts"], inject: ["www/core/web-assembly.ts"] });
  await bundleForReaders();
  await bundled({ entryPoints: { "core-bundled": "www/core.ts" } });
  writeFileSync("dist/module.js", moduleText(readFileSync("pkg/offprint_bg.wasm")));
  mkdirSync("dist/words", { recursive: true });
  for (const name of locales()) {
    writeFileSync(`dist/words/${name}.js`, wordsText(readFileSync(`www/locales/${name}.json`, "utf8")));
  }
  await bundled({
    // Separate modules, so that importing `read` alone brings no elements.
    entryPoints: {
      index: "www/index.ts",
      define: "www/define.ts",
      api: "www/api/browser.ts",
      elements: "www/elements/index.ts",
    },
    splitting: true,
    chunkNames: "shared-[hash]",
  });
  await build({
    ...common(),
    minify: false,
    platform: "node",
    entryPoints: [
      ...["server", "index-server", "edge", "cli"].map((name) => ({ in: `www/${name}.ts`, out: name })),
      { in: "www/cli/build-worker.ts", out: "build-worker" },
    ],
    splitting: true,
    chunkNames: "server-[hash]",
  });
  // For the browser tests, not for the package.
  await build({ ...common(), outdir: "pkg", entryPoints: { testing: "tests/browser/host.ts" } });
  cpSync("pkg/server/offprint_bg.wasm", "dist/offprint_server_bg.wasm");
  // The styles of every element, for server-rendered views.
  const sheets = ["elements", "panels", "served"].map((name) =>
    readFileSync(`www/styles/${name}.css`, "utf8"),
  );
  const { code } = await transform(sheets.join(""), { loader: "css", minify: true });
  writeFileSync("dist/elements.css", code);
  cpSync("www/schema/article.schema.json", "dist/schema.json");
}
