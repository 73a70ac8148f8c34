// The core as a WebAssembly module with its glue: wasm-pack, then wasm-opt.

import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

import { run } from "./run.mjs";

/** Flags of wasm-opt for the module that readers download. Never `--all-features`: that makes modules which engines refuse. */
const OPTIMISE = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--low-memory-unused",
  "--strip-producers",
  "--strip-target-features",
];

/** Every runtime for servers has them: Node since 16.4, Deno, Bun, workerd. */
const VECTORS = ["-C", "target-feature=+simd128"];

/** Places of panics in the crates of others would tell the builder's home, and differ from one to the next. */
const withoutHome = () => {
  const home = resolve(process.env["CARGO_HOME"] ?? join(homedir(), ".cargo"));
  return [`--remap-path-prefix=${home}=/cargo`];
};

/** Where nobody waits for a download, speed counts and not bytes. */
const OPTIMISE_SPEED = ["-O3", "--strip-producers", "--strip-target-features"];

/** Builds the core for browsers into a folder. */
export async function buildCore(out) {
  await pack(out, []);
  await optimise(out, [...OPTIMISE, "--strip-debug"]);
  instanced(`${out}/offprint.js`);
}

/** Builds the core for servers into a folder: with its own HTML parser, and for speed. */
export async function buildServerCore(out) {
  await pack(out, ["--features", "html"], {
    CARGO_PROFILE_RELEASE_OPT_LEVEL: "3",
    // Encoded, since a path may have a space.
    CARGO_ENCODED_RUSTFLAGS: [...VECTORS, ...withoutHome()].join("\x1f"),
    // Its profile differs from that of the browsers' build, which would be undone by turns.
    CARGO_TARGET_DIR: resolve("target/server"),
  });
  await optimise(out, [...OPTIMISE_SPEED, "--strip-debug"]);
  instanced(`${out}/offprint.js`);
}

function optimise(out, flags) {
  const wasm = `${out}/offprint_bg.wasm`;
  return run("wasm-opt", [wasm, "-o", wasm, ...flags]);
}

/** The module and its glue, as wasm-pack leaves them. */
export function pack(out, cargo, env = {}) {
  const args = [
    "build",
    "--target",
    "web",
    "--release",
    "--no-pack",
    "--no-gitignore",
    // Set-up has installed wasm-bindgen, and the build downloads nothing.
    "--mode",
    "no-install",
    "--out-dir",
    `../${out}`,
  ];
  return run(
    "wasm-pack",
    [...args, "--out-name", "offprint", "wasm", ...(cargo.length ? ["--", ...cargo] : [])],
    env,
  );
}

/**
 * The generated glue is a module with one instance for ever. An instance that trapped must be replaced, so it
 * becomes a function that makes an instance; loading is `www/core/loader.ts`'s.
 * Where a new version of wasm-bindgen writes something else, this stops the build.
 */
export function instanced(path) {
  const glue = readFileSync(path, "utf8");
  const [body, loading] = cut(glue, "async function __wbg_load(");
  if (!/^export \{ initSync, __wbg_init as default \};$/m.test(loading)) throw unknown(path);
  const exported = body.match(/^export function \w+/gm);
  if (String(exported) != "export function call") throw unknown(path);
  const made = [
    "export function makeGlue(instantiate) {",
    encoding(body).replaceAll(/^export /gm, ""),
    "__wbg_finalize_init({ exports: instantiate(__wbg_get_imports()) });",
    "return { call, memory: () => wasm.memory.buffer.byteLength };",
    "}",
  ];
  writeFileSync(path, made.join("\n"));
  writeFileSync(path.replace(/js$/, "d.ts"), TYPES);

  /**
   * A text goes into the module's memory in one native pass, where the generated glue writes one character after
   * the other up to the first that is not of ASCII; and every engine that has modules has `encodeInto`.
   */
  function encoding(text) {
    const [before, old] = cut(text, "function passStringToWasm0(");
    const [between, polyfill] = cut(behind(old), "if (!('encodeInto' in cachedTextEncoder))");
    return [before, PASS_STRING, between, behind(polyfill)].join("");
  }

  /** What stands behind the function or block that `text` begins with. */
  function behind(text) {
    const end = "\n}\n";
    return cut(text, end)[1].slice(end.length);
  }

  function cut(text, mark) {
    const at = text.indexOf(mark);
    if (at < 0) throw unknown(path);
    return [text.slice(0, at), text.slice(at)];
  }
}

/** There is room for ASCII at first, of which most texts mostly are. */
const PASS_STRING = `function passStringToWasm0(arg, malloc, realloc) {
  let size = arg.length;
  let ptr = malloc(size, 1) >>> 0;
  const put = (text, from) =>
    cachedTextEncoder.encodeInto(text, getUint8ArrayMemory0().subarray(ptr + from, ptr + size));
  let { read, written } = put(arg, 0);
  if (read < arg.length) {
    const rest = arg.slice(read);
    ptr = realloc(ptr, size, (size = written + rest.length * 3), 1) >>> 0;
    written += put(rest, written).written;
    ptr = realloc(ptr, size, written, 1) >>> 0;
  }
  WASM_VECTOR_LEN = written;
  return ptr;
}

`;

const unknown = (path) => new Error(`${path}: the glue has changed`);

const TYPES = `/** Makes an instance of the core, given what instantiates the module. */
export function makeGlue(
  instantiate: (imports: WebAssembly.Imports) => WebAssembly.Exports,
): {
  call(request: string, last: string, host: object): void;
  memory(): number;
};
`;
