// A thread of `offprint build`: one input at a time → its page, whole or not at all.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, threadId, workerData } from "node:worker_threads";

import { decode } from "../server/decode.ts";
import { sourceOf } from "../server.ts";
import type { Diagnostic } from "../api/types.ts";
import type { Job, Plan, Result } from "./job.ts";
import type { Entry } from "./manifest.ts";
import { sayOne } from "./output.ts";
import { pageOf } from "./render.ts";

/** Larger files hold no article: the core takes 16 MiB of JSON, a page may hold more around it. */
const MOST_BYTES = 64 * 1024 * 1024;

const { out, temp, view, options, force } = workerData as Plan;
const release = JSON.stringify([VERSION, view, options]);

parentPort!.on("message", (job: Job) => parentPort!.postMessage(result(job)));

function result(job: Job): Result {
  try {
    return made(job);
  } catch (error) {
    const message = (error as Error).message.split("\n")[0]!;
    return { number: job.number, failure: message };
  }
}

function made({ number, file, id, name, known }: Job): Result {
  if (statSync(file).size > MOST_BYTES) return { number, failure: "the file is larger than 64 MiB" };
  const bytes = readFileSync(file);
  const hash = createHash("sha256").update(release).update(bytes).digest("base64url");
  const path = join(out, name);
  if (!force && known?.hash == hash && known.out == name && (known.headline == null || existsSync(path)))
    return { number, entry: known, unchanged: true };
  const { text, warning } = decode(bytes);
  const { html, diagnostics, headline } = pageOf(sourceOf(text, options), view, options);
  if (warning)
    diagnostics.push({ code: "encoding", severity: "warning", source: 0, path: "", message: warning });
  const entry: Entry = { in: id, out: name, hash, codes: counts(diagnostics) };
  if (html == null) {
    // The page of an earlier build would be another article's. Any other file is not ours.
    if (known?.out == name) rmSync(path, { force: true });
    const why = diagnostics.find(({ severity }) => severity == "error") ?? diagnostics[0];
    return { number, entry, ...(why && { why: sayOne(why).trim() }) };
  }
  const unfinished = join(temp, `${threadId}-${number}`);
  writeFileSync(unfinished, html + "\n");
  mkdirSync(dirname(path), { recursive: true });
  renameSync(unfinished, path);
  return { number, entry: { ...entry, headline: headline! } };
}

function counts(diagnostics: Diagnostic[]): Entry["codes"] {
  const codes: Entry["codes"] = {};
  for (const { severity, code } of diagnostics)
    codes[`${severity} ${code}`] = (codes[`${severity} ${code}`] ?? 0) + 1;
  return codes;
}
