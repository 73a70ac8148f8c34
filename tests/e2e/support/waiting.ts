// Waiting for what must come, and until what must not come would have come.

import { expect, type Page } from "@playwright/test";

/** `expect.poll`, looking again soon: Playwright's own intervals grow to a second, and most things take less. */
export const eventually = <T>(look: () => T | Promise<T>, { message, timeout }: Patience = {}) =>
  expect.poll(look, {
    intervals: [10, 20, 50, 100, 250],
    ...(message !== undefined && { message }),
    ...(timeout !== undefined && { timeout }),
  });

interface Patience {
  message?: string;
  timeout?: number;
}

/**
 * Waits until all that is due in the page has been done; before it is said that something did not happen. Two
 * frames have been painted; then the page was idle, and whatever waited for that had its turn, as idle callbacks,
 * and their timeouts, come in the order in which they were asked for; then the network has answered a request, so
 * that each made before is known; and then all of that once more, for what an answer or an idle callback began.
 */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // As www/elements/loading.ts does it, also where an engine has no such callbacks.
    const idle = () =>
      new Promise((resolve) =>
        typeof globalThis.requestIdleCallback == "function"
          ? requestIdleCallback(resolve, { timeout: 500 })
          : setTimeout(resolve, 500),
      );
    for (let time = 0; time < 2; time++) {
      await frame();
      await frame();
      await idle();
      await (await fetch(location.href, { cache: "no-store" })).text();
    }
  });
}
