// A hash as the attribute `integrity` has it.

import { createHash } from "node:crypto";

/** `sha384-…`, of bytes or a text. Files for readers hold those of `sha256`, as safe and a third shorter. */
export const sri = (bytes, algorithm = "sha384") =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
