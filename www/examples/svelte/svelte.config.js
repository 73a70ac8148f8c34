import adapter from "@sveltejs/adapter-static";

/** @type {import("@sveltejs/kit").Config} */
export default {
  kit: {
    adapter: adapter({ pages: "dist" }),
    // SvelteKit starts by a script in the page; this puts its hash into the page's policy.
    csp: { mode: "hash", directives: { "script-src": ["self", "wasm-unsafe-eval"] } },
  },
};
