#!/usr/bin/env node
// `npm start`: sets the machine up, builds what the demo loads, and serves it. Then builds the rest (for servers, and
// for pages that refuse WebAssembly), so that all of dist/ is there for who tries it.

import { spawn } from "node:child_process";
import { serve } from "../www/demo/serve.mjs";
import { entry, environment, ROOT, runVisibly } from "./lib/shell.mjs";
import { report, setUp } from "./setup.mjs";

await entry(async () => {
  report(await setUp("start"));
  runVisibly(process.execPath, ["tools/build.mjs", "--demo"], { advice: "The lines above tell why." });
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`\nThe demo is at ${url}/ (stop with Ctrl-C)`);
  const rest = spawn(process.execPath, ["tools/build.mjs"], {
    cwd: ROOT,
    env: environment(),
    stdio: "inherit",
  });
  rest.once("close", (code) =>
    console.log(code === 0 ? "All of dist/ is built." : "The rest of dist/ could not be built."),
  );
});
