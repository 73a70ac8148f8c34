// What is loaded when it is first needed.

import type { Core } from "./calls.ts";
import { OffprintError } from "./errors.ts";
import { own } from "./own.ts";

type Parts = typeof import("./core.ts");

let parts: Promise<Parts> | undefined;
let failures = 0;

/** The address of a classic script: one of another origin has none to import from, unless it looks now. */
const script =
  EMBED && globalThis.document
    ? (own(document, "currentScript") as HTMLScriptElement | null)?.src
    : undefined;

/** Loads what the first widget needs: the core and all that serves it. After a failure, a later call tries again. */
export function lazy(): Promise<Parts> {
  return (parts ??= first().catch((cause) => {
    parts = undefined;
    failures++;
    return refused(cause);
  }));
}

/** The plain import is the one that bundlers understand. */
function first(): Promise<Parts> {
  if (failures) return byAddress(`./core.js?${failures}`);
  const plain = import("./core.ts");
  return EMBED && script ? plain.catch(() => byAddress("./core.js")) : plain;
}

/** Firefox keeps the failure of an address, so the next try is of another. */
function byAddress(address: string): Promise<Parts> {
  const absolute = EMBED && script ? new URL(address, script).href : address;
  return import(/* webpackIgnore: true */ /* @vite-ignore */ absolute);
}

/** The core itself. */
export const coreOf = ({ load }: Parts): Promise<Core> => load().catch(refused);

function refused(cause: unknown): never {
  const advice = "Serve all of dist/ unchanged, and allow it in script-src and connect-src.";
  throw new OffprintError("core-unavailable", `The core could not be loaded: ${cause}. ${advice}`, cause);
}
