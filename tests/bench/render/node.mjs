// Starts the bench of the renderers for servers.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { article } from "./inputs.mjs";

const OURS = fileURLToPath(new URL("../../../dist/server.js", import.meta.url));

/** Plain bodies alone: Node has no HTML parser that the rivals could use. */
export function onNode(folder, { sizes, quick }) {
  console.error("on Node");
  const inputs = sizes.map((size) => ({ size, json: article(size, "plain", "https://paper.example") }));
  const limits = quick ? { seconds: 1, least: 5 } : { seconds: 3, least: 9 };
  const given = join(folder, "given.json");
  writeFileSync(given, JSON.stringify({ inputs, ...limits }));
  const made = execFileSync(
    process.execPath,
    ["--expose-gc", join(folder, "node/bench.js"), OURS, join(folder, "out/node/rivals.js"), given],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(made);
}
