// The packed package, without a browser: what is in it, what the linters of packages say, its types as strict
// projects see them, and what a bundler keeps of it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { PROJECT } from "./prepare.mjs";

const PACKAGE = join(PROJECT, "node_modules/offprint");
const TARBALL = readdirSync(PROJECT).find((name) => name.endsWith(".tgz"));
const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));

/** Runs a program in the project: what it prints. Where it fails, that is the failure. */
function run(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: PROJECT, encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (error) {
    assert.fail(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

const bin = (name) => join(PROJECT, "node_modules/.bin", name);

describe("the tarball", () => {
  const files = readdirSync(PACKAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(PACKAGE.length + 1));

  it("holds these files and no other", () => {
    const hashless = (file) => file.replace(/-[A-Z0-9]{8}\.js$/, "-HASH.js");
    const rest = files
      .filter((file) => !/^dist\/(types\/.*\.d\.ts|locales\/[\w-]+\.json|words\/[\w-]+\.js)$/.test(file))
      .map(hashless);
    assert.deepEqual([...new Set(rest)].sort(), [
      "CHANGELOG.md",
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "dist/api.js",
      "dist/build-worker.js",
      "dist/cli.js",
      "dist/core-bundled.js",
      "dist/core.js",
      "dist/custom-elements.json",
      "dist/define.js",
      "dist/edge.js",
      "dist/elements.css",
      "dist/elements.js",
      "dist/index-server.js",
      "dist/index.js",
      "dist/integrity.json",
      "dist/locales.json",
      "dist/module.js",
      "dist/no-wasm.js",
      "dist/offprint.css",
      "dist/offprint.js",
      "dist/offprint_bg.wasm",
      "dist/offprint_server_bg.wasm",
      "dist/schema.json",
      "dist/server-HASH.js",
      "dist/server.js",
      "dist/shared-HASH.js",
      "dist/types-only.js",
      "dist/vscode.css-custom-data.json",
      "dist/vscode.html-custom-data.json",
      "package.json",
    ]);
  });

  it("is what publint asks for", () => run(bin("publint"), "run", "--strict", TARBALL));

  it("has types that every way of resolving finds", () => {
    const others = Object.keys(manifest.exports).filter((name) => /\.(wasm|css)$/.test(name));
    run(bin("attw"), TARBALL, "--profile", "esm-only", "--exclude-entrypoints", ...others);
  });
});

describe("TypeScript", () => {
  const tsc = join(PROJECT, "../../node_modules/.bin/tsc");
  const ways = { bundler: "esnext", node16: "node16", nodenext: "nodenext" };
  for (const [resolution, module] of Object.entries(ways)) {
    it(`compiles what is right, and nothing else: ${resolution}`, () => {
      run(tsc, "-p", "types", "--module", module, "--moduleResolution", resolution);
    });
  }

  it("compiles a server's project, which has no DOM", () => run(tsc, "-p", "types/server"));
});

describe("what a bundler keeps", () => {
  const MARK = "attachShadow";

  for (const bundler of ["vite", "esbuild", "webpack"]) {
    it(`by ${bundler}: no elements, of who imports read alone`, () => {
      const all = scripts(bundler);
      const read = scripts(`${bundler}-read`);
      assert.ok(
        all.some((text) => text.includes(MARK)),
        "the whole app has the elements",
      );
      assert.ok(!read.some((text) => text.includes(MARK)));
      const [whole, part] = [all, read].map((texts) => brotliCompressSync(texts.join("")).length);
      console.log(
        `${bundler}: with the elements ${whole} B, read alone ${part} B (brotli, without what is lazy)`,
      );
      assert.ok(part < whole / 2);
    });
  }

  /** Not with its page comes the core, which is known by its glue, and a locale's words, by one of their keys. */
  function scripts(folder) {
    const out = join(PROJECT, "out", folder);
    const files = readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".js"));
    const texts = files.map((name) => readFileSync(join(out, name), "utf8"));
    const early = texts.filter(
      (text) => !/__wbg_|reading-time-short-spoken/.test(text) && text.length < 100_000,
    );
    assert.ok(early.length > 0 && early.length < texts.length);
    return early;
  }
});

describe("the manifest", () => {
  const { modules } = JSON.parse(readFileSync(join(PACKAGE, manifest.customElements), "utf8"));
  const [{ declarations }] = modules;
  const sheet = readFileSync(join(PACKAGE, "dist/elements.css"), "utf8");
  let classes;
  before(async () => (classes = await import(pathToFileURL(join(PACKAGE, "dist/index.js")).href)));

  it("lists the five elements", () => assert.equal(declarations.length, 5));

  for (const { name, tagName, attributes, members, cssProperties, ...rest } of declarations) {
    it(`lists the attributes of ${tagName}`, () => {
      // Read when they matter, not watched.
      const watched = attributes
        .map((one) => one.name)
        .filter((one) => !["fallback", "loading", "intercept"].includes(one));
      assert.deepEqual(watched.sort(), [...classes[name].observedAttributes].sort());
    });

    it(`lists the members of ${tagName}`, () => {
      const own = (object) =>
        object === Object.prototype
          ? []
          : [...Object.getOwnPropertyNames(object), ...own(Object.getPrototypeOf(object))];
      // What TypeScript calls protected, and what the browser calls.
      const others =
        /^(constructor|\w+Callback|upgrade|emit|complete|named|draw|connected|disconnected|place|rendered|adopted|need)$/;
      const found = [...new Set(own(classes[name].prototype))].filter((one) => !others.test(one));
      assert.deepEqual(members.map((one) => one.name).sort(), found.sort());
    });

    it(`lists what styles ${tagName}`, () => {
      const found = [...new Set([...sheet.matchAll(/--offprint-[\w-]+/g)].map(([one]) => one))];
      assert.deepEqual(cssProperties.map((one) => one.name).sort(), found.sort());
    });

    it(`describes every entry of ${tagName}`, () => {
      const entries = [...attributes, ...members, ...cssProperties, ...Object.values(rest).flat()];
      for (const entry of entries.filter((one) => typeof one === "object" && !("module" in one))) {
        assert.ok(entry.description, `${tagName}: ${entry.name}`);
      }
    });
  }

  it("is what editors are told", () => {
    const html = JSON.parse(readFileSync(join(PACKAGE, "dist/vscode.html-custom-data.json"), "utf8"));
    const tags = (list) => list.map(({ name, attributes }) => [name, attributes.map((one) => one.name)]);
    const all = declarations.map(({ tagName, attributes }) => ({ name: tagName, attributes }));
    assert.deepEqual(tags(html.tags), tags(all));
    const loading = html.tags[0].attributes.find(({ name }) => name === "loading");
    assert.deepEqual(loading.values.map(({ name }) => name).sort(), ["eager", "lazy", "visible"]);
  });
});
