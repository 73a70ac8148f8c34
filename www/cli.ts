#!/usr/bin/env node
// The command `offprint`. Each command is a file in `cli/`.

import { argumentsOf, type Arguments } from "./cli/arguments.ts";
import { build } from "./cli/build.ts";
import { check } from "./cli/check.ts";
import { print } from "./cli/output.ts";
import { read } from "./cli/read.ts";
import { render } from "./cli/render.ts";
import { USAGE, Usage } from "./cli/usage.ts";

const COMMANDS: { [name: string]: (given: Arguments) => number | Promise<number> } = {
  read,
  render,
  build,
  check,
};

async function main(args: string[]): Promise<number> {
  try {
    const given = argumentsOf(args);
    if (given != "help") return await COMMANDS[given.command]!(given);
    print(1, USAGE);
    return 0;
  } catch (error) {
    print(2, `offprint: ${(error as Error).message}\n${error instanceof Usage ? `\n${USAGE}` : ""}`);
    return error instanceof Usage ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
