// A worker before a publisher's site: readers get its pages with the views in them.

import { init, respond } from "offprint/edge";
import de from "offprint/locales/de.json";
import wasm from "offprint/server.wasm";

init(wasm);

const options = {
  // Served by the site itself, so that a strict policy allows it.
  styles: "/dist/elements.css",
  locales: { de },
  onError: (error) => console.error(error),
};

export default {
  async fetch(request, env, context) {
    // Should the worker itself fail, the reader gets the site's own answer.
    context.passThroughOnException();
    // Without a binding, a worker's own `fetch` reaches the site that it stands before.
    const site = env.SITE ?? { fetch: (passed) => fetch(passed) };
    return respond(request, options, (passed) => site.fetch(passed, { redirect: "manual" }));
  },
};
