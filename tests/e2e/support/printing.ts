// A print that holds no test up: the system's dialog would.

import type { Page } from "@playwright/test";

/** In the place of `print()`, in the page and in its frames: called with the window that prints. */
export async function replacePrint(page: Page, print: (printing: Window) => void): Promise<void> {
  await page.addInitScript(`{
    const replace = (printing) => (printing.print = () => (${String(print)})(printing));
    replace(window);
    // WebKit's driver runs no script in the frames that a page makes.
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
    Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
      configurable: true,
      get() {
        const inner = get.call(this);
        if (inner && this.contentDocument) replace(inner);
        return inner;
      },
    });
  }`);
}
