// What a page load is judged by. Runs before all else.

const seen = { tasks: [], shift: 0 };
const observe = (type, take) => {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return false;
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  return true;
};
const hasTasks = observe("longtask", ({ duration }) => seen.tasks.push(duration));
const hasShift = observe("layout-shift", ({ value }) => (seen.shift += value));

/** The page's own way to say that its article and its panel are there; `button` is the panel's. */
globalThis.shown = (button) => {
  const made = performance.now();
  requestAnimationFrame(() => {
    setTimeout(() => {
      const painted = performance.now();
      addEventListener(
        "handled",
        () => {
          const handled = performance.now();
          // Long tasks and shifts are told of a little later.
          setTimeout(() => {
            globalThis.outcome = {
              made,
              painted,
              interaction: handled,
              response: handled - painted,
              shift: hasShift ? seen.shift : null,
              longest: hasTasks ? Math.max(0, ...seen.tasks) : null,
              blocked: hasTasks ? seen.tasks.reduce((sum, time) => sum + time, 0) : null,
            };
          }, 300);
        },
        { once: true },
      );
      button.click();
    }, 0);
  });
};

/** A panel that copies the address, for the sides that have none. */
globalThis.copied = async (status) => {
  try {
    await navigator.clipboard.writeText("https://paper.example/2026/harbour-reopens");
    status("Link copied");
  } catch {
    status("Could not copy");
  }
  dispatchEvent(new Event("handled"));
};
