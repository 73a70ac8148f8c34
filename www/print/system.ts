// The system's print dialog, where there is one.

import { own } from "../platform/own.ts";

/** Whether a page can ask for it at all: some apps that show pages have no `print`. */
export const canPrint = (): boolean => typeof globalThis.print == "function";

/** An app that prints by itself, or a page, may have put its own function there: of that, no event tells. */
const isNative = ({ print }: Window) => /\[native code\]/.test(Function.prototype.toString.call(print));

/**
 * Opens it; says whether it did. In a sandbox, and in some apps, `print` does nothing, and only the event that does not come
 * tells so.
 */
export function opened(view: Window): boolean {
  // What is still loading is printed when it has loaded.
  const isLoading = own(view.document, "readyState") != "complete";
  let isOpened = isLoading || !("onbeforeprint" in view) || !isNative(view);
  const open = () => (isOpened = true);
  view.addEventListener("beforeprint", open, { once: true });
  try {
    view.print();
  } finally {
    view.removeEventListener("beforeprint", open);
  }
  return isOpened;
}
