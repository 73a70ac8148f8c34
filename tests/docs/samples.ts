// The samples of the documentation: every fence of its files, and how it is tried.

import { readFileSync } from "node:fs";
import { filesBelow } from "../../tools/lib/files.mjs";

const ROOT = new URL("../../", import.meta.url);

/** What is documentation for users; CONTRIBUTING.md's commands are for developers, and have a test of their own. */
const FILES = ["README.md", ...filesBelow("docs", /\.md$/).map((name) => name.replaceAll("\\", "/"))];

export interface Sample {
  file: string;
  /** Its line in the file. */
  line: number;
  language: string;
  /** `browser`, `node`, or why it is not run: `static`, `declaration`. */
  how: string;
  code: string;
}

/** Every sample, in order. */
export function samples(): Sample[] {
  return FILES.flatMap((file) => {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    return [...text.matchAll(/^```(\w*) ?(\w*)\n([^]*?)^```$/gm)].map(
      ([all, language = "", how = "", code = ""]) => ({
        file,
        line: text.slice(0, text.indexOf(all)).split("\n").length,
        language,
        how,
        code,
      }),
    );
  });
}
