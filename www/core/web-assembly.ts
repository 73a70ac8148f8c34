// What stands in the place of `WebAssembly` in no-wasm.js: the glue of wasm-bindgen makes an instance by it, and gets
// the core as JavaScript. The build puts it in (`inject` of esbuild).

import { instantiate } from "../../pkg/no-wasm/instantiate.js";

type Call = (...given: unknown[]) => unknown;
type Imports = Record<string, Record<string, Call>>;

/** The stack lies below the data, from the memory's first byte: as `tools/build/no-wasm.mjs` has it linked. */
const STACK = 2 ** 20;

class Module {}

class Instance {
  readonly exports: Record<string, unknown>;

  constructor(_module: Module, imports: Imports) {
    const guarded = (all: Record<string, unknown>, guard: (call: Call) => Call) =>
      Object.fromEntries(
        Object.entries(all).map(([name, each]) => [
          name,
          typeof each == "function" ? guard(each as Call) : each,
        ]),
      );
    const before = (call: Call): Call => {
      return (...given) => {
        detach();
        return call(...given);
      };
    };
    const after = (call: Call): Call => {
      return (...given) => {
        const made = call(...given);
        detach();
        return made;
      };
    };
    const exports = instantiate((name) => guarded(imports[name]!, before));
    const memory = exports["memory"] as { buffer: ArrayBuffer };
    let { buffer } = memory;
    /** The glue takes a view to be good until its buffer is detached, as growth does to one of WebAssembly. */
    const detach = () => {
      if (buffer == memory.buffer) return;
      structuredClone(buffer, { transfer: [buffer] });
      ({ buffer } = memory);
    };
    (exports["__set_stack_limits"] as Call)(STACK, 0);
    // Called at a reset, whether there is anything to start or not.
    this.exports = { __wbindgen_start: () => {}, ...guarded(exports, after) };
  }
}

export const WebAssembly = { Module, Instance };
