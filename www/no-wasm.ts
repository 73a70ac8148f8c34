// The core as JavaScript: loaded in place of the WebAssembly module where the page or the browser refuses it.

import { initSync, memorySize, mount, names, read, render, reset, word } from "../pkg/no-wasm/offprint.js";
import type { Exports } from "./core/calls.ts";

/** Starts the core. */
export function start(): Exports {
  // There is no module: see `core/web-assembly.ts`.
  initSync({ module: new Uint8Array() });
  return { memorySize, mount, names, read, render, reset, word };
}
