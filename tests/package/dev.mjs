// Serves the app by Vite's own server, as a developer would: `node dev.mjs`, or with `--excluded` the package left
// out of what Vite bundles beforehand. Prints the address, and ends with its input.

import { resolve } from "node:path";
import { createServer } from "vite";

const exclude = process.argv.includes("--excluded") ? ["offprint"] : [];
const server = await createServer({
  root: "app",
  cacheDir: resolve(`.vite-${exclude}`),
  logLevel: "warn",
  server: { port: 0, host: "localhost" },
  optimizeDeps: { exclude },
});
await server.listen();
console.log(server.resolvedUrls.local[0]);
process.stdin.resume().on("end", () => process.exit());
