// Loads the core, once, when it is first needed: the WebAssembly module, or JavaScript where that is refused.
// The only importer of the browser's glue.

import { initSync, memorySize, mount, names, read, render, reset, word } from "../../pkg/offprint.js";
import { bind, type Core } from "./calls.ts";
import { parseHtml } from "../platform/html.ts";
import { walkPage } from "../platform/walk.ts";
import { admitted, fetchBuilt } from "./integrity.ts";
import { own } from "../platform/own.ts";
import { makePlatform } from "./platform.ts";

let core: Promise<Core> | undefined;
let failures = 0;

/** The core. After a failure, a later call tries again. */
export function load(): Promise<Core> {
  return (core ??= start().catch((cause) => {
    core = undefined;
    failures++;
    throw cause;
  }));
}

async function start(): Promise<Core> {
  const platform = makePlatform(parseHtml);
  const module = allowsWasm() && (await (BUNDLED ? compileImported() : compile()));
  if (!module) return bind((await withoutWasm()).start(), platform, walkPage);
  initSync({ module });
  return bind({ memorySize, mount, names, read, render, reset, word }, platform, walkPage);
}

/** By address, as the module is. A second try is of another address, as in `www/core/lazy.ts`. */
function withoutWasm(): Promise<typeof import("../no-wasm.ts")> {
  if (BUNDLED) return import("../no-wasm.ts");
  const address = new URL("./no-wasm.js", import.meta.url);
  if (failures) address.search = `${failures}`;
  return admitted
    ? admitted(address, NO_WASM_HASH)
    : import(/* webpackIgnore: true */ /* @vite-ignore */ address.href);
}

/** A page that knows what its policy refuses says so, and need not be asked. */
const PRELOAD = "link[rel=modulepreload][href*='no-wasm']";

/**
 * Asked of an empty module, before anything is downloaded: a policy without `'wasm-unsafe-eval'` refuses it.
 * No question that both Chromium and Firefox answer alike goes unreported to such a policy's `report-to`, save
 * that of a frame made and removed for it.
 */
function allowsWasm(): boolean {
  if (own(document, "querySelector").call(document, PRELOAD)) return false;
  try {
    // WebKit compiles all the same, and refuses the instance.
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/**
 * Compiles the text of the module. A script that is served in another encoding than it was written in has other
 * bytes: the core as JavaScript is all ASCII.
 */
async function compileImported(): Promise<WebAssembly.Module | undefined> {
  const { bytes } = await import("offprint:module");
  return WebAssembly.compile(bytes()).catch(() => undefined);
}

/** Compiles while the bytes arrive, or, where they are served as another type, when all are there. */
async function compile(): Promise<WebAssembly.Module> {
  let streamed: Promise<WebAssembly.Module | void> | undefined;
  const bytes = await fetchBuilt(
    new URL("./offprint_bg.wasm", import.meta.url),
    WASM_HASH,
    (response) => (streamed = WebAssembly.compileStreaming?.(response).catch(() => {})),
  );
  return (await streamed) || WebAssembly.compile(bytes);
}
