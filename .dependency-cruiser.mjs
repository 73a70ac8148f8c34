// Which module may import which, in TypeScript and JavaScript: `npm run lint:imports`. For Rust, see tests/layers.rs.
// Imports of types count: two files that know each other's types are changed together.

/** What every room may know of the API: its words, not its functions. */
const API = ["api/errors.ts", "api/types.ts"];

/**
 * Each room of www/ and each entry point at its root, and what of www/ it may import beside its own.
 * A new room needs a row.
 */
const ROOMS = {
  // Leaves: what a platform has, and what a user sees.
  styles: [],
  platform: ["api/errors.ts"],
  api: ["core/lazy.ts"],
  // What works on an article without an element.
  article: ["platform/"],
  share: ["api/types.ts", "platform/"],
  page: [...API, "api/input.ts", "article/", "core/slices.ts", "platform/", "styles/"],
  core: [...API, "platform/", "core.ts", "no-wasm.ts"],
  "reading-time": [...API, "core/", "page/", "platform/"],
  print: [...API, "core/", "platform/", "styles/"],
  // What a page, a server, an edge worker or a shell has of it.
  elements: [...API, "core/", "page/watch.ts", "platform/", "print/", "share/"],
  server: [...API, "print/", "styles/"],
  edge: [...API, "core/", "elements/", "platform/", "server/", "server.ts"],
  cli: [...API, "core/", "platform/", "server/", "server.ts"],
  // Entry points.
  "core.ts": [
    "api/input.ts",
    "article/",
    "core/",
    "elements/keep-state.ts",
    "elements/options.ts",
    "page/",
    "platform/",
    "print/",
    "reading-time/",
    "share/",
    "styles/",
  ],
  "no-wasm.ts": ["core/"],
  "offprint.ts": ["elements/"],
  "index.ts": ["api/", "elements/"],
  "define.ts": ["elements/", "index.ts"],
  "server.ts": [...API, "api/input.ts", "core/", "platform/", "server/"],
  "index-server.ts": [...API, "elements/", "server.ts"],
  "edge.ts": ["edge/", "server.ts"],
  "cli.ts": ["cli/"],
};

/** The modules that the build starts from, and one that is a worker's. */
const ENTRIES = "^www/([^/]+[.]ts|api/browser[.]ts|elements/index[.]ts|cli/build-worker[.]ts)$";

/** The built core, whether it is there or not. */
const CORE = "(^|/)pkg/";

const escaped = (path) => path.replaceAll(".", "[.]");

/** `styles` is a folder, `core.ts` a file. */
const within = (room) => (room.includes(".") ? `^www/${escaped(room)}$` : `^www/${escaped(room)}/`);

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: "ROOMS in .dependency-cruiser.mjs says what this room may import.",
  severity: "error",
  from: { path: within(room) },
  to: { path: "^www/", pathNot: [within(room), ...allowed.map((path) => `^www/${escaped(path)}`)] },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Move what both need into a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...rooms,
    {
      name: "every-room-has-a-row",
      comment: "Add the room to ROOMS in .dependency-cruiser.mjs.",
      severity: "error",
      from: { path: "^www/", pathNot: Object.keys(ROOMS).map(within) },
      to: {},
    },
    {
      name: "built-core-only-where-it-is-loaded",
      severity: "error",
      from: { path: "^www/", pathNot: "^www/(core/(loader|web-assembly)|no-wasm|server)[.]ts$" },
      to: { path: CORE },
    },
    {
      name: "node-only-in-the-command",
      comment: "All else also runs in browsers and edge workers.",
      severity: "error",
      from: { path: "^www/", pathNot: "^www/cli([.]ts|/)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-packages",
      comment: "The npm package has no dependencies.",
      severity: "error",
      from: { path: "^www/" },
      to: { path: "(^|/)node_modules/" },
    },
    {
      name: "no-tests",
      severity: "error",
      from: { path: "^(www|tools)/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports it and it imports nothing.",
      severity: "error",
      // Declarations hold for a whole program; Eleventy looks for its layouts.
      from: { orphan: true, pathNot: ["[.]d[.]ts$", "^tools/docs/_includes/"] },
      to: {},
    },
    {
      name: "no-unused-modules",
      comment: "No entry point leads to it.",
      severity: "error",
      from: { path: ENTRIES },
      // esbuild puts that one into no-wasm.js.
      to: {
        path: "^www/.+[.]ts$",
        pathNot: [ENTRIES, "[.]d[.]ts$", "core/web-assembly[.]ts$"],
        reachable: false,
      },
    },
  ],
  options: {
    // Programs of their own: the demo imports what was built, the examples the package, and `types/` is copied into
    // the package as it is, beside the declarations that it imports.
    exclude: { path: "^www/(demo|examples|types)/" },
    doNotFollow: { path: ["node_modules", CORE, "^tests/"] },
    tsPreCompilationDeps: true,
    // For `import("./x")` in the comments that type tools/. They are read by the compiler's own parser.
    parser: "tsc",
    detectJSDocImports: true,
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".d.ts"] },
  },
};
