// The system's own share panel.

import type { Article } from "../api/types.ts";

/** Whether one is open: a window has one at a time, whichever element asked for it. */
let isOpen = false;

/** Opens it; resolves when it has closed, with what came of it. Nothing where one was open already. */
export async function shareNatively({
  headline: title,
  url = "",
}: Article): Promise<"done" | "cancelled" | "failed" | undefined> {
  if (isOpen) return undefined;
  isOpen = true;
  const over = () => (isOpen = false);
  // Some in-app browsers never say that it has closed; but the page has the focus again.
  addEventListener("focus", over, { once: true });
  try {
    await navigator.share({ title, url });
    return "done";
  } catch (error) {
    const { name } = (error ?? {}) as Error;
    if (name == "AbortError") return "cancelled";
    // The page's own is open.
    return name == "InvalidStateError" ? undefined : "failed";
  } finally {
    removeEventListener("focus", over);
    over();
  }
}
