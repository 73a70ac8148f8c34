// A page to be checked: a file, standard input, or what an address answers.

import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";

import { decode } from "../server/decode.ts";
import type { Diagnostic } from "../api/types.ts";
import { reasonOf } from "./output.ts";

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_TIME = 30_000;

export interface SourcePage {
  text: string;
  /** The address that answered, after redirects. */
  url?: string;
  policy: string | null;
  diagnostics: Diagnostic[];
}

const found = (code: string, severity: Diagnostic["severity"], message: string): Diagnostic => ({
  code,
  severity,
  source: 0,
  path: "",
  message,
});

export async function pageAt(name: string): Promise<SourcePage> {
  const diagnostics: Diagnostic[] = [];
  try {
    const { bytes, url, policy = null, charset } = await fetched(name, diagnostics);
    // What the header says comes before what the page says.
    const { text, warning } = charset ? { text: new TextDecoder(charset).decode(bytes) } : decode(bytes);
    if (warning) diagnostics.push(found("encoding", "warning", warning));
    return { text, ...(url && { url }), policy, diagnostics };
  } catch (error) {
    const { message, cause, code } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
    const why = cause?.code ?? cause?.message ?? (typeof code == "string" ? reasonOf(code) : message);
    return {
      text: "",
      policy: null,
      diagnostics: [found("page-unreachable", "error", `It cannot be read: ${why}.`)],
    };
  }
}

async function fetched(
  name: string,
  diagnostics: Diagnostic[],
): Promise<{ bytes: Uint8Array; url?: string; policy?: string | null; charset?: string | undefined }> {
  if (name == "-") return { bytes: readFileSync(0) };
  if (!/^https?:\/\//i.test(name)) return { bytes: await readFile(name) };
  const response = await fetch(name, {
    headers: { accept: "text/html", "user-agent": `offprint/${VERSION}` },
    signal: AbortSignal.timeout(MOST_TIME),
  });
  if (!response.ok) diagnostics.push(found("page-status", "error", `The server answers ${response.status}.`));
  const { headers, url, body } = response;
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1];
  return { bytes: await read(body), url, policy: headers.get("content-security-policy"), charset };
}

async function read(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    if ((size += chunk.byteLength) > MOST_BYTES) throw new Error("it is larger than 64 MiB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
