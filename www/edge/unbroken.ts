// A page through a rewriter that may not be able to go on: it stops at what it cannot judge (text whose tag an older
// parser would have taken otherwise, such as `<select><noscript>`) and at what is too large for its memory.

import type { Rewriter } from "./html-rewriter.ts";

/**
 * The page as the rewriter makes it; from where that cannot go on, as it came. `inserted` is how many bytes were put
 * in so far: all others come out as they went in, so it is known where it stopped.
 */
export function unbroken(page: Response, rewriter: Rewriter, inserted: () => number): Response {
  const source = page.body!.getReader();
  /** What went in and has not come out. */
  const kept: Uint8Array[] = [];
  /** Where in the page that begins, in bytes. */
  let start = 0;
  let emitted = 0;
  let asked: Promise<unknown> = Promise.resolve();
  let ended = false;
  let fault: { error: unknown } | undefined;
  let broken = false;

  async function read(): Promise<Uint8Array | undefined> {
    try {
      const { done, value } = await source.read();
      ended ||= done;
      if (value) kept.push(value);
      return value;
    } catch (error) {
      fault = { error };
      throw error;
    }
  }
  const input = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = read();
        asked = piece.catch(() => {});
        const value = await piece;
        if (value) controller.enqueue(value);
        else controller.close();
      },
      // Not the page: the rewriter gives its input up where it breaks.
    },
    { highWaterMark: 0 },
  );

  /** Lets go what has come out; what is put in may be counted before it does. */
  function settle() {
    const came = emitted - inserted();
    while (kept[0] && start + kept[0].byteLength <= came) start += kept.shift()!.byteLength;
    return came - start;
  }

  const made = rewriter.transform(new Response(input, page));
  const reader = made.body!.getReader();
  const output = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!broken)
          try {
            const { done, value } = await reader.read();
            if (done) return controller.close();
            emitted += value.byteLength;
            settle();
            return controller.enqueue(value);
          } catch {
            await asked;
            // The page itself broke off.
            if (fault) throw fault.error;
            broken = true;
            const within = settle();
            if (kept[0] && within > 0) kept[0] = kept[0].subarray(within);
          }
        if (kept.length == 0 && !ended) await read();
        const next = kept.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
      async cancel(reason) {
        await Promise.allSettled([reader.cancel(reason), source.cancel(reason)]);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(output, made);
}
