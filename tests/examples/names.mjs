// The examples that are built, and what each says of itself in its development build.

/** Those whose framework takes over the server's markup: a mismatch is told in development builds only. */
export const HYDRATING = {
  react: /React DevTools/,
  vue: /development build of Vue/,
  svelte: null,
  lit: /Lit is in dev mode/,
};

export const EXAMPLES = [...Object.keys(HYDRATING), "astro", "eleventy"];
