// Runs a program and shows its output only if it fails.

import { execFileSync } from "node:child_process";

export function run(command, args, env = {}) {
  try {
    execFileSync(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 26,
      env: { ...process.env, ...env },
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ""}${error.stderr ?? ""}`);
    console.error(
      `${command} failed${error.code === "ENOENT" ? ": not installed (see CONTRIBUTING.md)" : ""}`,
    );
    process.exit(1);
  }
}
