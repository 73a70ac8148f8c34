// The two cores, each on any page of the tests: by the policy that the page is served under.

import { STRICT_CSP } from "../../../www/demo/serve.mjs";
import { test, WASM_REFUSED } from "./test.ts";
import type { Trouble } from "./trouble.ts";

export const CORES = ["module", "script"] as const;
export type WhichCore = (typeof CORES)[number];

const REFUSING = STRICT_CSP.replace(" 'wasm-unsafe-eval'", "");

/** The address of a page that gets that core. Where all pages are refused the module, its tests are skipped. */
export function pathFor(core: WhichCore, path: string, wasm: boolean, trouble: Trouble): string {
  test.skip(core == "module" && !wasm, "WebAssembly is refused");
  trouble.allow(WASM_REFUSED);
  trouble.allow(/^forbidden request: .*no-wasm\.js/);
  if (core == "module") return path;
  return `${path}${path.includes("?") ? "&" : "?"}policy=${encodeURIComponent(REFUSING)}`;
}
