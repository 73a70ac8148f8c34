// What this driver cannot do: the test that asks for it is skipped, and says for what.

import { test } from "@playwright/test";

export function unable(what) {
  test.skip(true, `WebKit's WebDriver cannot ${what}`);
}

/** `object`, but where a test calls a method of Playwright's that it lacks, the test is skipped. */
export function orSkip(object, name) {
  return new Proxy(object, {
    get(target, key) {
      if (key in target || typeof key === "symbol" || key === "then" || key.startsWith("_"))
        return target[key];
      return () => unable(`do ${name}.${key}`);
    },
  });
}
