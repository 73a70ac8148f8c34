// What is loaded when it is first needed.

import { admit } from "./admit.ts";
import type { Core } from "./calls.ts";
import { OffprintError } from "../api/errors.ts";
import { own } from "../platform/own.ts";

type Parts = typeof import("../core.ts");

let parts: Promise<Parts> | undefined;
let failures = 0;

/**
 * The address of the embedded script. It may be loaded as a classic script, so it must not hold `import.meta`; such
 * a script has its element, which it must ask now, and a module the first address in a stack. Only a page's
 * own scripts can hide that, and what they let in is theirs.
 */
const script =
  CORE_HASH && globalThis.document
    ? ((own(document, "currentScript") as HTMLScriptElement | null)?.src ??
      /[\w-]+:\/\/\S*?(?=:\d+:\d+\)?$)/m.exec(new Error().stack!)?.[0])
    : undefined;

/** Loads what the first widget needs: the core and all that serves it. After a failure, a later call tries again. */
export function lazy(): Promise<Parts> {
  return (parts ??= first().catch((cause) => {
    parts = undefined;
    failures++;
    return refused(cause);
  }));
}

/** Trust goes from this file, whose hash the page may state, to the core, and from there to what that loads. */
async function first(): Promise<Parts> {
  // Firefox keeps the failure of an address, so the next try is of another.
  const address = `./core${CORE_HASH ? "" : "-bundled"}.js${failures ? `?${failures}` : ""}`;
  if (CORE_HASH && script) {
    const parts: Parts = await admit(new URL(address, script), CORE_HASH);
    parts.demand(admit);
    return parts;
  }
  const again = () => import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  if (CORE_HASH) return failures ? again() : import("../core.ts");
  // The plain import is the one that bundlers understand; what they make of it has no such address.
  return import("../core.ts").catch((cause) => (failures ? again() : Promise.reject(cause)));
}

/** The core itself. */
export const coreOf = ({ load }: Parts): Promise<Core> => load().catch(refused);

function refused(cause: unknown): never {
  const advice = CORE_HASH
    ? "Serve all of dist/ unchanged, and allow it in script-src and connect-src."
    : "Serve all files of the build, and allow them in script-src.";
  const code = cause instanceof URL ? "core-altered" : "core-unavailable";
  throw new OffprintError(code, `The core could not be loaded: ${cause}. ${advice}`, cause);
}
