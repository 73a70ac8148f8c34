// The examples that are built, the slowest first, and what each says of itself in its development build.

/** Those whose framework takes over the server's markup: a mismatch is told in development builds only. */
export const HYDRATING = {
  // SvelteKit warns of calls from other modules, and takes its own for one where it is bundled.
  svelte: /Avoid using `history\.pushState/,
  react: /React DevTools/,
  vue: /development build of Vue/,
  lit: /Lit is in dev mode/,
};

export const EXAMPLES = ["svelte", "astro", "react", "vue", "lit", "eleventy"];
