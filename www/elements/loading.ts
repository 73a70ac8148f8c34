/** How long a busy page may keep a view waiting, in milliseconds. */
const PATIENCE = 500;

/**
 * Calls back when an element should do its work, and returns what calls it off. `eager`: at once; `visible`:
 * when it is about to be seen; else then or when the page is idle, whichever comes first, as an element that is
 * never seen (a hidden print button) still has work to do.
 */
export function whenNeeded(element: Element, loading: string | null, needed: () => void): () => void {
  const when = loading?.trim().toLowerCase();
  if (when == "eager") {
    needed();
    return () => {};
  }
  const stop = () => {
    observer?.disconnect();
    cancel();
  };
  const start = () => {
    stop();
    needed();
  };
  const observer =
    globalThis.IntersectionObserver &&
    new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), {
      rootMargin: "50%",
    });
  // Where nothing tells what is seen, idleness must.
  const cancel = when == "visible" && observer ? () => {} : whenIdle(start);
  observer?.observe(element);
  return stop;
}

function whenIdle(call: () => void): () => void {
  // Not in every engine; and an element of that id is no function.
  if (typeof globalThis.requestIdleCallback != "function") {
    const timer = setTimeout(call, PATIENCE);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(call, { timeout: PATIENCE });
  return () => cancelIdleCallback(id);
}
