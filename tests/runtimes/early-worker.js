// The example worker, but it fills an element as soon as it has come.

import { init, respond } from "offprint/edge";
import wasm from "offprint/server.wasm";

init(wasm);

export default {
  fetch: (request, env) =>
    respond(request, { early: true }, (passed) => env.SITE.fetch(passed, { redirect: "manual" })),
};
