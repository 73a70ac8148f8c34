// Does several things at once, and says what is going on and how long it takes.

import { performance } from "node:perf_hooks";

/** How often to say what is still going on, in milliseconds. */
const REMINDER = 30_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string=} takes how long it takes, in words
 * @property {() => Promise<unknown>} run
 */

/**
 * Runs all tasks at once. If some fail, the others still come to their end, so that the next try has less to do.
 *
 * @param {Task[]} tasks
 * @param {(line: string) => void} say
 */
export async function together(tasks, say = console.log) {
  const running = new Map();
  const reminder = setInterval(() => {
    for (const [name, since] of running) say(`  still at it: ${name} (${seconds(since)} so far)`);
  }, REMINDER);
  const results = await Promise.allSettled(
    tasks.map(async ({ name, takes, run }) => {
      const since = performance.now();
      running.set(name, since);
      say(`  ${name}${takes ? ` (${takes})` : ""} …`);
      try {
        await run();
        say(`  ${name}: done after ${seconds(since)}`);
      } finally {
        running.delete(name);
      }
    }),
  );
  clearInterval(reminder);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
