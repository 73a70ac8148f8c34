// What a page asked of the network, of the browser's stores, and of the browser about its reader.

import type { Page, Request } from "@playwright/test";

/** One request: all of it that could carry something about the reader. */
export interface Logged {
  method: string;
  /** Without the server's own origin, so that only that of another stands here. */
  address: string;
  body: string | null;
}

/** Logs every request of the page, its frames, workers and sockets, from now on. */
export function logRequests(page: Page, server: string): Logged[] {
  const log: Logged[] = [];
  const add = (method: string, url: string, body: string | null) => {
    if (!url.startsWith("data:")) log.push({ method, address: url.replace(server, ""), body });
  };
  page.context().on("request", (request: Request) => {
    add(request.method(), request.url(), request.postData());
  });
  page.on("websocket", (socket) => add("SOCKET", socket.url(), null));
  return log;
}

/** Writes down, from the page's first script on, what is asked of the browser that could tell readers apart. */
export async function watchQuestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked = new Set<string>();
    Object.assign(window, { asked });
    const note = (owner: string, name: string) => asked.add(`${owner}.${name}`);

    function watch(owner: string, prototype: object, names = Object.keys(prototype)): void {
      for (const name of names) {
        const had = Object.getOwnPropertyDescriptor(prototype, name);
        if (!had?.configurable) continue;
        const { get, set, value } = had;
        if (typeof value == "function") {
          Object.defineProperty(prototype, name, {
            ...had,
            value(this: unknown, ...given: unknown[]) {
              note(owner, name);
              return (value as (...given: unknown[]) => unknown).apply(this, given);
            },
          });
        } else if (get) {
          Object.defineProperty(prototype, name, {
            ...had,
            get(this: unknown) {
              note(owner, name);
              return get.call(this) as unknown;
            },
            ...(set && {
              set(this: unknown, given: unknown) {
                note(owner, name);
                set.call(this, given);
              },
            }),
          });
        }
      }
    }

    watch("navigator", Navigator.prototype);
    watch("screen", Screen.prototype);
    watch("history", History.prototype);
    watch("storage", Storage.prototype);
    watch("document", Document.prototype, ["cookie", "referrer", "lastModified", "hasStorageAccess"]);
    watch("canvas", HTMLCanvasElement.prototype, ["getContext", "toDataURL", "toBlob"]);
    watch("dates", Intl.DateTimeFormat.prototype, ["resolvedOptions"]);
    watch("dates", Date.prototype, ["getTimezoneOffset"]);
    watch("request", XMLHttpRequest.prototype, ["open"]);
    const stores = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"];
    const channels = ["WebSocket", "EventSource", "RTCPeerConnection", "BroadcastChannel", "Worker"];
    watch("window", window, [...stores, "matchMedia", "name", "devicePixelRatio", "outerWidth"]);
    for (const name of channels) {
      const had = Object.getOwnPropertyDescriptor(window, name);
      if (!had) continue;
      const { value } = had as { value: unknown };
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => (note("window", name), value),
      });
    }
  });
}

/** What was asked so far, in order of the alphabet. */
export const questions = (page: Page) =>
  page.evaluate(() => [...(window as unknown as { asked: Set<string> }).asked].sort());

/** All that the page's origin has stored. */
export const stored = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    windowName: window.name,
  }));
