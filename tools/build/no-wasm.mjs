// The core as JavaScript, for pages that refuse WebAssembly: the same module, lowered and rewritten by wasm2js.
//
// What the two languages do differently is mended here, so that a call fails in both or in none:
//   a stack that is exhausted     WebAssembly's bounds stop it; here each function looks (`--stack-check`)
//   memory that has grown         WebAssembly detaches the old views; here the glue compares the buffers
//   memory that cannot grow       here it throws, which ends the instance as a trap does

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { instanced, pack } from "./wasm.mjs";
import { run } from "./run.mjs";

/**
 * The linker says that the module uses nothing new, so that wasm-bindgen keeps the host in a list of its own
 * and not in an `externref`, which JavaScript has not. What it uses all the same is lowered below. (With
 * `-C target-cpu=mvp` the compiler would inline nothing of the standard library, which is built for later ones,
 * and keep the texts of its panics.)
 */
const LINK = ["--features=mutable-globals", "--no-check-features"];

const OLD = ["--mvp-features", "--enable-mutable-globals"];
const USED = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int"];

const LOWER = [
  // Needs names, which the next three take away.
  "--stack-check",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
  "--llvm-memory-copy-fill-lowering",
  "--signext-lowering",
  "--llvm-nontrapping-fptoint-lowering",
];

const OPTIMISE = ["-Oz", "--flatten", "--rereloop", "-Oz", "--low-memory-unused"];

/** Builds the core as JavaScript into a folder: `offprint.js`, the glue, and `instantiate.js`, the core. */
export async function buildCoreWithoutWasm(out) {
  await pack(out, [], {
    RUSTFLAGS: LINK.map((flag) => `-Clink-arg=${flag}`).join(" "),
    // Its flags differ from those of the other builds, which would be undone by turns.
    CARGO_TARGET_DIR: resolve("target/no-wasm"),
  });
  const [wasm, lowered, core] = [`${out}/offprint_bg.wasm`, `${out}/lowered.wasm`, `${out}/instantiate.js`];
  const tool = (name, from, to, ...flags) => run(name, [from, "-o", to, ...flags]);
  await tool("wasm-opt", wasm, lowered, ...OLD, ...USED.map((name) => `--enable-${name}`), ...LOWER);
  await tool("wasm-opt", lowered, lowered, ...OLD, ...OPTIMISE);
  await tool("wasm2js", lowered, core, ...OLD, "-Oz");
  rewrite(core, asFunction);
  rewrite(`${out}/offprint.js`, (glue) => keepingList(comparingBuffers(glue)));
  instanced(`${out}/offprint.js`);
  writeFileSync(core.replace(/js$/, "d.ts"), TYPES);
  for (const path of [wasm, lowered, `${wasm}.d.ts`]) rmSync(path);
}

const rewrite = (path, change) => writeFileSync(path, change(readFileSync(path, "utf8")));

/**
 * The module of wasm2js has one instance for ever; of it, the function that makes one. Its data are texts for
 * the most part: as such and not in base64 they take 5 KB less of the download.
 */
function asFunction(text) {
  const start = text.indexOf("function asmFunc(imports) {");
  const end = text.indexOf("var retasmFunc = ");
  const decoder = text.indexOf("var base64ReverseLookup");
  const segments = text.indexOf("function initActiveSegments");
  if (Math.min(start, end, decoder, segments) < 0) throw changed("wasm2js");
  const made = [
    "let bufferView;",
    "const fill = (at, text) => { for (let i = 0; i < text.length; i++) bufferView[at + i] = text.charCodeAt(i); };",
    replaced(
      text.slice(segments, end),
      /base64DecodeToExistingUint8Array\(bufferView, (\d+), "(.*?)"\)/g,
      (_, at, data) => {
        return `fill(${at}, ${JSON.stringify(Buffer.from(data, "base64").toString("latin1"))})`;
      },
    ),
    "export function instantiate(imports) {",
    "const exports = asmFunc(imports);",
    "exports.__set_stack_limits(STACK, 0);",
    "return exports;",
    "}",
  ].join("\n");
  // The linker puts the stack below the data, from the memory's first byte on.
  const top = /var global\$0 = (\d+);/.exec(made)?.[1] ?? "";
  const limited = replaced(made, /STACK(?=, 0)/g, () => top);
  const grow = /if \(\(oldPages < newPages\) && \(newPages < 65536\)\) \{/g;
  return replaced(
    limited,
    grow,
    (condition) =>
      `if (newPages > 32767) throw new RangeError("memory");\n${condition}`,
  );
}

/** What the Rust side of wasm-bindgen, compiled for `externref`, asks of it: where the list's own values end. */
const keepingList = (glue) =>
  replaced(
    glue,
    /^import \* as (\w+) from "__wbindgen_externref_xform__"$/gm,
    (_, name) => `const ${name} = { __wbindgen_externref_statics_end: () => 1028 };`,
  );

/** The glue takes a view to be good until its buffer is detached, which no buffer of JavaScript's own ever is. */
function comparingBuffers(glue) {
  const views = replaced(
    glue,
    /(\w+)\.byteLength === 0/g,
    (_, view) => `${view}.buffer !== wasm.memory.buffer`,
  );
  return replaced(
    views,
    /(\w+)\.buffer\.detached === true \|\| .*? !== wasm\.memory\.buffer\)/g,
    (_, view) => `${view}.buffer !== wasm.memory.buffer`,
  );
}

function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw changed(pattern);
  return text.replaceAll(pattern, by);
}

const changed = (what) => new Error(`${what}: what is generated has changed`);

const TYPES = `/** Makes an instance of the core. */
export function instantiate(imports: WebAssembly.Imports): WebAssembly.Exports;
`;
