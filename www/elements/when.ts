/**
 * Calls back when an element should do its work, and returns what calls it off. `eager`: at once; `lazy`:
 * when it is about to be seen; else when the page is idle.
 */
export function whenNeeded(element: Element, loading: string | null, needed: () => void): () => void {
  if (loading == "lazy" && globalThis.IntersectionObserver) {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          observer.disconnect();
          needed();
        }
      },
      { rootMargin: "50%" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }
  if (loading != "eager" && "requestIdleCallback" in globalThis) {
    const id = requestIdleCallback(needed, { timeout: 500 });
    return () => cancelIdleCallback(id);
  }
  needed();
  return () => {};
}
