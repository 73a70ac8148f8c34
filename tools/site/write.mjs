// Writes the pages. A file of its own, since what it imports must have been installed before.

// @ts-ignore: the types are checked before the generator is installed, and after it too: no error to expect
import { Eleventy } from "@11ty/eleventy";

/** Writes the site into a folder, told from this one. */
export async function write(out) {
  const before = process.cwd();
  process.chdir(new URL(".", import.meta.url).pathname);
  try {
    await new Eleventy(".", out, { configPath: "eleventy.config.mjs", quietMode: true }).write();
  } finally {
    process.chdir(before);
  }
}
