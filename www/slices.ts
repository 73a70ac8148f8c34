// Long work in slices, between which the page gets its turn.

import type { Replayer } from "./dom.ts";

/** How many characters of JSON make long work: some 10 ms on a slow phone. */
const LONG = 2 ** 16;

/** How long a slice of the core's may take, in milliseconds. */
const SLICE = 8;

/** How long a slice of the tree and the page's layout of it should take together, in milliseconds. */
const FRAME = 30;

/** Operations of the first slice: some dozens of paragraphs, more than a screen shows. */
const FIRST = 300;

/** How many operations are built at once: some 300 paragraphs. To wait for frames would make those no sooner. */
const SHORT = 1000;

/** How long to wait for a frame, in milliseconds: a hidden page has none. */
const UNSEEN = 100;

/** Whether the work on these scripts is long. */
export const isLong = (scripts: string[]) => scripts.some(({ length }) => length > LONG);

interface Suspending {
  Suspending?: new (call: () => unknown) => () => void;
  promising?: (call: unknown) => (...given: unknown[]) => Promise<void>;
}

/** What suspends WebAssembly, where the engine can (JavaScript Promise Integration). */
export const { Suspending, promising } = (globalThis.WebAssembly ?? {}) as Suspending;

/** Gives the page its turn when a slice has taken its time. */
export function pauser(): () => Promise<void> | undefined {
  let start = performance.now();
  const restart = () => void (start = performance.now());
  return () => (performance.now() - start < SLICE ? undefined : turn().then(restart));
}

/** After whatever else waits for its turn: `scheduler.yield` would push in front of it, and timers are late. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(0);
    };
    port2.postMessage(0);
  });

/** When the page was painted next; false where it was not, being hidden. */
const painted = () =>
  new Promise<boolean>((resolve) => {
    const late = setTimeout(resolve, UNSEEN, false);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve, 0, true);
    });
  });

/** Replays the first slice, or all of a short tree; says whether anything is left. */
export const replayFirst = ({ length, run }: Replayer): boolean => run(length > SHORT ? FIRST : length);

/**
 * Replays the rest of a tree whose first slice is in the page: as much in a frame as it can lay out in time.
 * Stops where nobody wants it any more.
 */
export async function replayRest({ run }: Replayer, wanted: () => boolean): Promise<void> {
  let size = FIRST;
  let until = FIRST;
  await painted();
  while (wanted()) {
    const start = performance.now();
    if (!run((until += size))) break;
    const seen = await painted();
    const share = seen ? FRAME / (performance.now() - start) : 2;
    // Not less than the first: on a busy page, frames are late whatever a slice holds. Nor than a share of the
    // whole: the engine looks through all of it in every frame, so that equal slices would be quadratic.
    size = Math.ceil(Math.max(FIRST, until / 16, size * Math.min(2, share)));
  }
}
