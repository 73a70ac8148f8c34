// What a page's heap holds after its garbage is collected.

import type { Page } from "@playwright/test";

/** What is counted; in Firefox, the elements alone. */
export interface Counts {
  /** Elements of Offprint, in a page or not. */
  elements?: number;
  /** Nodes of the DOM, in a page or not. */
  nodes?: number;
  listeners?: number;
  documents?: number;
  /** Bytes of the JavaScript heap in use. */
  heap?: number;
}

export async function counts(page: Page, browserName: string): Promise<Counts> {
  if (browserName != "chromium") return {};
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.enable");
  for (let i = 0; i < 3; i++) await client.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners, documents } = await client.send("Memory.getDOMCounters");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  const { result } = await client.send("Runtime.evaluate", {
    expression: "Object.getPrototypeOf(customElements.get('offprint-article').prototype).__proto__",
  });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: result.objectId! });
  const { result: length } = await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId!,
    functionDeclaration:
      "function () { return this.filter((each) => Object.hasOwn(each, 'constructor') == false).length; }",
    returnByValue: true,
  });
  await client.send("Runtime.releaseObjectGroup", { objectGroup: "" }).catch(() => {});
  await client.detach();
  return { elements: length.value as number, nodes, listeners: jsEventListeners, documents, heap: usedSize };
}
