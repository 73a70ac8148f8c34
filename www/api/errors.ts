// What the host layer itself can find wrong, in the shape of the core's diagnostics.

import type { Diagnostic } from "./types.ts";

/** An error that carries diagnostics. */
export class OffprintError extends Error {
  override name = "OffprintError";
  readonly diagnostics: Diagnostic[];

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.diagnostics = [{ code, severity: "error", source: 0, path: "", message }];
  }
}
