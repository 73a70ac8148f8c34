// The core as JavaScript: loaded in place of the WebAssembly module where the page or the browser refuses it.

import { instantiate } from "../pkg/no-wasm/instantiate.js";
import { makeGlue } from "../pkg/no-wasm/offprint.js";
import type { Instance } from "./core/calls.ts";

/** Makes an instance of the core. */
export const instance = (): Instance => makeGlue(instantiate);
