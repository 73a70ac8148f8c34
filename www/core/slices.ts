// Long work in slices, between which the page gets its turn.

import type { Replayer } from "./replay.ts";

/** How long a slice of work may take, in milliseconds: half a frame. */
const SLICE = 8;

/** How long to wait for a frame, in milliseconds: a hidden page has none. */
const UNSEEN = 100;

/** How many operations are built between two looks at the clock: some dozens of paragraphs. */
const STEP = 300;

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

let began = 0;
let next: Promise<void> | undefined;

/**
 * The page's next turn, where this task's work has taken a slice's time already: five elements' work is not one long
 * task. To be asked again after each wait, since others waited too.
 */
export function taken(): Promise<void> | undefined {
  if (!next) {
    began = performance.now();
    next = turn().then(() => void (next = undefined));
  }
  return performance.now() - began < SLICE ? undefined : next;
}

/** When the page was painted next; soon where it is not, being hidden. */
export const painted = () =>
  new Promise<void>((resolve) => {
    const end = () => resolve();
    setTimeout(end, UNSEEN);
    requestAnimationFrame(() => turn().then(end));
  });

/** Replays operations for so many milliseconds; says whether anything is left. */
function slice({ run }: Replayer, from: number, time = SLICE): number | undefined {
  const end = performance.now() + time;
  let until = from;
  do {
    if (!run((until += STEP))) return undefined;
  } while (performance.now() < end);
  return until;
}

/**
 * Replays the first slice; what it returns replays the rest, where that now is, as long as it is wanted. Nothing
 * is returned where nothing is left, as in articles of ordinary length.
 *
 * Between slices the page is painted: Firefox, only given its turn, would not paint before the end. A slice is as much
 * as half a frame's time builds, since each frame looks through all that is there: small slices would be quadratic.
 */
export function replayInTurns(replayer: Replayer): ((wanted: () => boolean) => Promise<void>) | undefined {
  // A frame's time at first: where that is enough, nobody waits for a paint.
  let until = slice(replayer, 0, SLICE * 2);
  if (until === undefined) return undefined;
  return async (wanted) => {
    while (until !== undefined) {
      await painted();
      if (!wanted()) return;
      until = slice(replayer, until);
    }
  };
}
