// The browser that Playwright's fixtures are given in the project `webkit`: one driver and one proxy a worker,
// one session a test.

import { startDriver } from "./driver.mjs";
import { Page } from "./page.mjs";
import { Proxy } from "./proxy.mjs";
import { orSkip, unable } from "./skip.mjs";

/** Starts it; `programs` are those of `tools/lib/browsers.mjs`. */
export async function launch(programs) {
  const driver = await startDriver(programs);
  const proxy = await new Proxy().start();
  const browser = {
    _connection: {},
    driver,
    proxy,
    binary: programs.browser,
    version: () => "WebKitGTK",
    contexts: () => [],
    async newContext() {
      if (browser.busy) return unable("have two sessions at once");
      browser.busy = true;
      const page = new Page(browser);
      const context = {
        _options: {},
        newPage: () => (page.session ? unable("open a second page") : page),
        pages: () => [page],
        setOffline: async (offline) => void (page.offline = offline),
        addInitScript: (...all) => page.addInitScript(...all),
        cookies: () => page.ask("GET", "/cookie"),
        on: (name, listener) => page.on(name, listener),
        async close() {
          browser.busy = false;
          await page.close();
          proxy.page = null;
        },
      };
      browser.context = orSkip(context, "context");
      return browser.context;
    },
    async close() {
      await proxy.close();
      await driver.close();
    },
  };
  return browser;
}
