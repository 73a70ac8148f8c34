// What core.js loads is what was built with it: checked where the embedded script demands it. In a bundle of
// others the files have other names and, some, other bytes, so there nothing is.

import type { admit } from "./admit.ts";

/** Imports a module that was built with this file. Where it is set, nothing else is taken. */
export let admitted: typeof admit | undefined;

/** Demands that what is loaded was built with this file. */
export const demand = (by: typeof admit) => void (admitted = by);

/**
 * The bytes of a file; where it is demanded, of that hash. Compared here, not by `fetch`: to one with a hash Firefox
 * gives nothing that was preloaded, so that a hint would load twice. Only pages that are not secure lack `subtle`.
 *
 * @param arriving is given the response before all of it has come, for work whose result waits for the comparison.
 * @throws the address, where another file stands there.
 */
export async function fetchBuilt(
  url: URL,
  hash: string,
  arriving?: (response: Response) => void,
): Promise<ArrayBuffer> {
  const integrity = admitted && hash;
  const { subtle } = crypto;
  const response = await fetch(url, subtle ? {} : { integrity });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  arriving?.(response.clone());
  const bytes = await response.arrayBuffer();
  if (integrity && subtle && !integrity.endsWith(await digest(subtle, bytes))) throw url;
  return bytes;
}

const digest = async (subtle: SubtleCrypto, bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(await subtle.digest("SHA-256", bytes))));
