// Runs a worker in workerd: bundled as publishers' tools do it (conditions of package.json, Wasm as a compiled
// module), with the site behind it as a service.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { exports } = JSON.parse(
  (await import("node:fs")).readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

/** The package by its own name, as its `exports` have it for workerd. */
const self = {
  name: "self",
  setup(outer) {
    outer.onResolve({ filter: /\.wasm$/ }, () => ({ path: "./server.wasm", external: true }));
    outer.onResolve({ filter: /^offprint(\/|$)/ }, ({ path }) => {
      const name = `.${path.slice("offprint".length)}`;
      const entry =
        exports[name] ?? exports["./locales/*.json"].replace("*", /([^/]+)\.json$/.exec(name)?.[1]);
      return { path: join(ROOT, typeof entry == "string" ? entry : (entry.workerd ?? entry.default)) };
    });
  },
};

const quoted = (text) => JSON.stringify(text);

/**
 * Starts it. `site` is the port of the site on this machine. Resolves to {url, pid, output, close}.
 * @param {string} program
 * @param {{ worker: string, site?: number }} options
 */
export async function startWorkerd(program, { worker, site }) {
  const folder = mkdtempSync(join(tmpdir(), "offprint-workerd-"));
  await build({
    entryPoints: [worker],
    outfile: join(folder, "worker.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker"],
    plugins: [self],
    logLevel: "warning",
  });
  copyFileSync(join(ROOT, "dist/offprint_server_bg.wasm"), join(folder, "server.wasm"));
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [
        (name = "worker.js", esModule = embed "worker.js"),
        (name = "server.wasm", wasm = embed "server.wasm"),
      ],
      compatibilityDate = "2026-01-01",
      ${site ? 'bindings = [(name = "SITE", service = "site")],' : ""}
    )),
    ${site ? `(name = "site", external = (address = ${quoted(`127.0.0.1:${site}`)}, http = ())),` : ""}
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
`,
  );
  const child = spawn(program, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
  const port = await new Promise((resolve, reject) => {
    let text = "";
    child.stdio[3].on("data", (chunk) => {
      text += chunk;
      const [, found] = /"event":"listen","socket":"http","port":(\d+)/.exec(text) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${output.join("")}`)));
    setTimeout(() => reject(new Error(`workerd does not listen: ${output.join("")}`)), 60_000).unref();
  });
  const close = () =>
    new Promise((done) => {
      child.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        done(undefined);
      });
      child.kill();
    });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, output, close };
}
