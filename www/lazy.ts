// What is loaded when it is first needed.

import type { Core } from "./calls.ts";
import { OffprintError } from "./errors.ts";

type Parts = typeof import("./core.ts");

let parts: Promise<Parts> | undefined;
let failures = 0;

/** Loads what the first widget needs: the core and all that serves it. After a failure, a later call tries again. */
export function lazy(): Promise<Parts> {
  return (parts ??= (failures ? again() : import("./core.ts")).catch((cause) => {
    parts = undefined;
    failures++;
    return refused(cause);
  }));
}

/** Firefox keeps the failure of an address, so the next try is of another. */
const again = (): Promise<Parts> => {
  const address = `./core.js?${failures}`;
  return import(/* webpackIgnore: true */ /* @vite-ignore */ address);
};

/** The core itself. */
export const coreOf = ({ load }: Parts): Promise<Core> => load().catch(refused);

function refused(cause: unknown): never {
  const advice = "Serve all of dist/ unchanged, and allow it in script-src and connect-src.";
  throw new OffprintError("core-unavailable", `The core could not be loaded: ${cause}. ${advice}`, cause);
}
