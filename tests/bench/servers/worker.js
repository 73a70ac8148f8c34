// In workerd: renders as often as it is told. Its clock stands still meanwhile, so who asks measures.

import { init, renderShadow } from "offprint/server";
import wasm from "offprint/server.wasm";

import { work } from "./work.mjs";

init(wasm);

export default {
  async fetch(request) {
    return new Response(String(work(renderShadow, await request.json())));
  },
};
