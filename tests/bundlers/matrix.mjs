// The bundlers, and how each is run. Paths are relative to the project's folder in `.cache/bundlers`.
//
// A row is {name, project, tool, build, out, dev}: `tool` is the package whose version is told; `build` and `dev` are
// a program of a package and its arguments, where PORT stands for a free port. What was built is the folder `out`, or is
// served by the program `server`. With `page`, the page is put beside the bundle by hand.

const vite = (major) => {
  const bin = `vite${major}/bin/vite.js`;
  return {
    name: `Vite ${major}`,
    project: "plain",
    tool: `vite${major}`,
    strict: true,
    out: `out/vite${major}`,
    build: [bin, "build", "app", "--outDir", `../out/vite${major}`, "--emptyOutDir"],
    // The four keep what they bundle beforehand in one place.
    dev: [bin, "app", "--force", "--strictPort", "--port", "PORT"],
  };
};

const next = (major, bundler, options) => ({
  name: `Next ${major}, ${bundler}`,
  project: `next/${major}`,
  tool: "next",
  out: "out",
  build: ["next/dist/bin/next", "build", ...options],
  dev: ["next/dist/bin/next", "dev", "--port", "PORT", ...options],
  env: { NEXT_TELEMETRY_DISABLED: "1" },
});

const ESBUILD = [".bin/esbuild", "app/main.js", "--bundle", "--log-level=warning"];

/** Those of which one takes seconds: CI runs them. */
export const QUICK = [
  vite(5),
  vite(6),
  vite(7),
  vite(8),
  {
    name: "Rspack",
    project: "plain",
    tool: "@rspack/core",
    page: true,
    out: "out/rspack",
    build: [
      ...["@rspack/cli/bin/rspack.js", "build", "--entry", "./app/main.js"],
      ...["--mode", "production", "-o", "out/rspack"],
    ],
    dev: [
      ...["@rspack/cli/bin/rspack.js", "serve", "--entry", "./app/main.js"],
      ...["--mode", "development", "--port", "PORT"],
    ],
    // Its server takes what is in this folder.
    public: "public",
  },
  {
    name: "Rollup",
    project: "plain",
    tool: "rollup",
    page: true,
    strict: true,
    out: "out/rollup",
    build: ["rollup/dist/bin/rollup", "app/main.js", "-p", "node-resolve", "-d", "out/rollup", "--silent"],
  },
  {
    name: "esbuild, split",
    project: "plain",
    tool: "esbuild",
    page: true,
    strict: true,
    out: "out/esbuild",
    build: [...ESBUILD, "--splitting", "--format=esm", "--minify", "--outdir=out/esbuild"],
    dev: [...ESBUILD, "--splitting", "--format=esm", "--outdir=app", "--servedir=app", "--serve=PORT"],
  },
  {
    name: "esbuild, one file",
    project: "plain",
    tool: "esbuild",
    page: true,
    strict: true,
    out: "out/esbuild-one",
    build: [...ESBUILD, "--minify", "--outdir=out/esbuild-one"],
    dev: [...ESBUILD, "--outdir=app", "--servedir=app", "--serve=PORT"],
  },
];

/** The others, and frameworks that have a bundler of their own: `npm run test:all` runs them. */
export const SLOW = [
  {
    name: "webpack",
    project: "plain",
    tool: "webpack",
    page: true,
    out: "out/webpack",
    build: ["webpack-cli/bin/cli.js", "./app/main.js", "--mode=production", "-o", "out/webpack"],
    dev: [
      ...["webpack-cli/bin/cli.js", "serve", "./app/main.js", "--mode=development"],
      ...["--static=app", "--port=PORT"],
    ],
  },
  {
    // It leaves out the `</p>` at the end of a custom element, which browsers then take for unclosed.
    name: "Parcel",
    project: "plain",
    tool: "parcel",
    out: "out/parcel",
    build: ["parcel/lib/bin.js", "build", "app/index.html", "--dist-dir", "out/parcel", "--no-cache"],
    dev: [
      ...["parcel/lib/bin.js", "app/index.html", "--no-cache", "--dist-dir", "out/parcel-dev"],
      ...["--port", "PORT"],
    ],
  },
  next(15, "webpack", []),
  next(15, "Turbopack", ["--turbopack"]),
  next(16, "Turbopack", []),
  next(16, "webpack", ["--webpack"]),
  {
    name: "Nuxt 4",
    project: "nuxt",
    tool: "nuxt",
    // `nuxt generate` of this version fails by itself: its cache takes no key of the form "/".
    build: ["nuxt/bin/nuxt.mjs", "build"],
    server: "../.output/server/index.mjs",
    dev: ["nuxt/bin/nuxt.mjs", "dev", "--port", "PORT"],
    env: { NUXT_TELEMETRY_DISABLED: "1" },
  },
  {
    name: "Angular",
    project: "angular",
    tool: "@angular/build",
    out: "dist/app/browser",
    build: ["@angular/cli/bin/ng.js", "build"],
    dev: ["@angular/cli/bin/ng.js", "serve", "--port", "PORT"],
    env: { NG_CLI_ANALYTICS: "false" },
  },
];
