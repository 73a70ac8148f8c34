// Loads the core, once, when it is first needed: the WebAssembly module, or JavaScript where that is refused.
// The only importer of the browser's glue.

import { makeGlue } from "../pkg/offprint.js";
import { bind, type Core, type LongCall } from "./calls.ts";
import { OffprintError } from "./errors.ts";
import { makeHost } from "./host.ts";
import { parseHtml } from "./html.ts";
import { pauser, promising, Suspending } from "./slices.ts";

let core: Promise<Core> | undefined;

/** The core. Rejects with an {@link OffprintError} where it cannot be had; a later call tries again. */
export function load(): Promise<Core> {
  return (core ??= start().catch((cause) => {
    core = undefined;
    throw new OffprintError(
      "core-unavailable",
      "The core could not be loaded: network, or a policy that forbids WebAssembly.",
      cause,
    );
  }));
}

async function start(): Promise<Core> {
  const host = makeHost(parseHtml);
  if (!allowsWasm()) return bind((await import("./no-wasm.ts")).instance, host);
  const module = await compile();
  const run = (imports: WebAssembly.Imports) => new WebAssembly.Instance(module, imports).exports;
  return bind(() => makeGlue(run), host, Suspending && (() => long(run)));
}

/** Asked of an empty module: a policy without `'wasm-unsafe-eval'` refuses it before anything is downloaded. */
function allowsWasm(): boolean {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

/** An instance that pauses. Its call ends later, of which the glue knows nothing. */
function long(run: (imports: WebAssembly.Imports) => WebAssembly.Exports): LongCall {
  let end: Promise<void>;
  const { call } = makeGlue((imports) => {
    const exports = run(imports);
    const start = promising!(exports["call"]);
    return { ...exports, call: (...given: unknown[]) => void (end = start(...given)) };
  }, new Suspending!(pauser()));
  return (request, host) => {
    call(request, host);
    return end;
  };
}

/** Compiles as the bytes arrive, where the server states their type; else when all are there. */
async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(new URL("offprint_bg.wasm", import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const streams = /^application\/wasm\b/.test(response.headers.get("content-type") ?? "");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
