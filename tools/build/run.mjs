// Runs a program of the build: its output is shown only if it fails.

import { runQuietly } from "../lib/shell.mjs";

export const run = (command, args, env = {}) =>
  runQuietly(command, args, { env, advice: "`npm run setup` installs what the build needs." });
