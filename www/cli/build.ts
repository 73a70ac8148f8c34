// `offprint build`: an archive → printable pages, on all cores. Memory holds what is on its way, and a number for
// each name; the list of what was made is on the disk.

import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { Worker } from "node:worker_threads";

import { viewOf, type Arguments } from "./arguments.ts";
import { glob, type Found } from "./glob.ts";
import { writeIndex } from "./index-page.ts";
import type { Job, Plan, Result } from "./job.ts";
import { Manifest } from "./manifest.ts";
import { Names } from "./names.ts";
import { print } from "./output.ts";
import { Progress } from "./progress.ts";
import { sayOfWords } from "./render.ts";
import { Summary } from "./summary.ts";
import { Usage } from "./usage.ts";

/** How many inputs wait at a thread, so that it need not wait for the next. */
const AHEAD = 4;

const STOPPED = 130;

export async function build({ rest, values }: Arguments): Promise<number> {
  const { out, locale, jobs = String(availableParallelism()) } = values;
  if (!rest.length) throw new Usage("build needs a file, or a pattern of files");
  if (!out) throw new Usage("--out is needed");
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new Usage("--jobs is no number from 1 to 999");
  const view = viewOf(values.view ?? "print");
  const folder = madeFolder(out);
  const inputs = () => found(rest, folder);
  let total = 0;
  for (const _ of inputs()) total++;
  if (!total) throw new Usage(`no file is found by ${rest.join(" ")}`);
  sayOfWords(locale);

  const temp = join(folder, ".offprint-build.tmp");
  rmSync(temp, { recursive: true, force: true });
  mkdirSync(temp);
  const options = { locale, baseUrl: values["base-url"], body: values.body };
  const plan: Plan = { out: folder, temp, view, options, force: values.force ?? false };
  const manifest = new Manifest(folder);
  await manifest.open();
  const summary = new Summary();
  const progress = new Progress(total);
  const names = new Names(...(values.index ? ["index.html"] : []));
  const isStopped = stopper();
  const pool = new Pool(Math.min(+jobs, total), plan, (job, result) => {
    progress.step();
    const said = summary.add(job.file, result);
    if (said) progress.say(said);
    if ("entry" in result) manifest.add(result.entry);
  });
  try {
    let number = 0;
    for (const { file, place } of inputs()) {
      if (isStopped()) break;
      // The same from wherever the command is run.
      const id = relative(folder, resolve(file));
      const name = names.of(id, place);
      if (name) await pool.give({ number: number++, file, id, name, known: manifest.take(id) });
      else progress.step();
    }
    await pool.end();
  } finally {
    progress.end();
    await pool.close();
    manifest.close(!isStopped() && !pool.failed);
    rmSync(temp, { recursive: true, force: true });
  }
  if (isStopped()) {
    print(2, `stopped after ${progress.done} of ${total}; run the same again to go on\n`);
    return STOPPED;
  }
  if (values.index) await writeIndex(folder, locale);
  print(1, summary.text());
  return summary.isBad(values.strict ? "info" : "warning") ? 1 : 0;
}

/** The inputs; pages of an earlier build are none. */
function* found(patterns: string[], folder: string): Generator<Found> {
  for (const pattern of patterns) {
    for (const one of glob(pattern)) if (!resolve(one.file).startsWith(folder + sep)) yield one;
  }
}

function madeFolder(out: string): string {
  try {
    mkdirSync(out, { recursive: true });
    return realpathSync(out);
  } catch (error) {
    throw new Usage(`cannot make ${out}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** Whether the build was asked to stop. Asked a second time, it stops as any program does. */
function stopper(): () => boolean {
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void (stopped = true));
  return () => stopped;
}

/** The threads. Results are handed on in the order of the jobs, so that the same build is the same list. */
class Pool {
  readonly #workers: Worker[];
  readonly #take: (job: Job, result: Result) => void;
  readonly #waiting = new Map<number, { job: Job; result?: Result }>();
  readonly #load = new Map<Worker, number>();
  #next = 0;
  #wake: (() => void) | undefined;
  #fault: Error | undefined;

  constructor(count: number, plan: Plan, take: (job: Job, result: Result) => void) {
    this.#take = take;
    const address = new URL("./build-worker.js", import.meta.url);
    this.#workers = Array.from({ length: count }, () => new Worker(address, { workerData: plan }));
    for (const worker of this.#workers) {
      this.#load.set(worker, 0);
      worker.on("message", (result: Result) => this.#done(worker, result));
      worker.on("error", (error) => {
        this.#fault ??= error as Error;
        this.#wake?.();
      });
    }
  }

  get failed(): boolean {
    return this.#fault !== undefined;
  }

  /** Hands a job to the thread with the least to do, when one has room. */
  async give(job: Job): Promise<void> {
    const isFull = () => this.#least()[1] >= AHEAD || this.#waiting.size >= this.#workers.length * AHEAD * 4;
    while (isFull()) await this.#change();
    const [worker, load] = this.#least();
    this.#waiting.set(job.number, { job });
    this.#load.set(worker, load + 1);
    worker.postMessage(job);
  }

  /** All jobs are given: waits for the last. */
  async end(): Promise<void> {
    while (this.#waiting.size) await this.#change();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #least(): [Worker, number] {
    return [...this.#load].reduce((best, one) => (one[1] < best[1] ? one : best));
  }

  async #change(): Promise<void> {
    if (!this.#fault) await new Promise<void>((wake) => (this.#wake = wake));
    if (this.#fault) throw this.#fault;
  }

  #done(worker: Worker, result: Result): void {
    this.#load.set(worker, this.#load.get(worker)! - 1);
    this.#waiting.get(result.number)!.result = result;
    for (let first; (first = this.#waiting.get(this.#next))?.result; this.#next++) {
      this.#waiting.delete(this.#next);
      this.#take(first.job, first.result);
    }
    this.#wake?.();
  }
}
