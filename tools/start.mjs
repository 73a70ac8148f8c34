#!/usr/bin/env node
// `npm start`: sets the machine up, builds what changed, and serves the demo.

import { serve } from "../www/demo/serve.mjs";
import { entry, runVisibly } from "./lib/shell.mjs";
import { report, setUp } from "./setup.mjs";

await entry(async () => {
  report(setUp("start"));
  runVisibly(process.execPath, ["tools/build.mjs"], { advice: "The lines above tell why." });
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`\nThe demo is at ${url}/ (stop with Ctrl-C)`);
});
