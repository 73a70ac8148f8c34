// The leanest stacks of npm packages that do comparable jobs, installed into a folder for temporary files and
// bundled as our own JavaScript is. They are no dependencies of the project.
//
// In their favour: only the packages are counted, not the code with which a site joins them; for each job the
// smallest maintained package stands in the stack, and of each only the functions that the job needs.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { runVisibly } from "../lib/shell.mjs";
import { sizesOf } from "./measure.mjs";

const VERSIONS = {
  dompurify: "3.4.18",
  jsonrepair: "3.15.0",
  "lean-qr": "2.7.4",
  "lit-html": "3.3.3",
  preact: "11.2.0",
  "print-js": "1.6.0",
  printd: "1.6.0",
  "qrcode-generator": "2.0.4",
  "reading-time": "1.5.0",
  "share-buttons": "1.9.0",
  shareon: "2.8.1",
  "sharer.js": "0.5.4",
  uqr: "0.1.3",
};

/**
 * Each job: the smallest package for it and how it is imported, the feature of ours that does it, what the
 * package lacks of that, and what it has that ours lacks. `larger` are measured, to show that they are.
 */
const JOBS = {
  repair: {
    job: "repair JSON",
    packages: ["jsonrepair"],
    code: `export { jsonrepair } from "jsonrepair";`,
    feature: "JSON reader and repair",
    lacks: "what was repaired and where; a limit of depth: 100,000 brackets throw a RangeError",
    has: "repairs of string concatenation and Markdown fences",
    larger: {},
  },
  sanitise: {
    job: "make HTML of a body safe",
    packages: ["dompurify"],
    code: `export { default } from "dompurify";`,
    feature: "HTML bodies",
    lacks: "blocks that views share; absolute URLs; headings that fit the page; what was dropped and why",
    has: "any HTML, SVG and MathML by the caller's own rules; ten years of attacks found and answered",
    larger: {},
  },
  render: {
    job: "render",
    packages: ["lit-html"],
    code: `export { html, render } from "lit-html";`,
    feature: "article view",
    lacks: "the templates themselves: header, byline, dates, figures, corrections",
    has: "templates of any kind, and updates in place",
    larger: { preact: `export { h, render } from "preact";` },
  },
  print: {
    job: "print in a frame",
    packages: ["printd"],
    code: `export { Printd } from "printd";`,
    feature: "print: sheet, notes, QR code",
    lacks: "the sheet, its style, notes of links, page margins, a preview, the browser's own print command",
    has: "any element or URL of the page",
    larger: { "print-js": `export { default } from "print-js";` },
  },
  qr: {
    job: "QR code",
    packages: ["lean-qr"],
    code: `export { generate } from "lean-qr/nano"; export { toSvg } from "lean-qr/extras/svg";`,
    feature: undefined,
    lacks: "nothing of ours (whose bytes are in the row above)",
    has: "shorter codes for numbers and capitals",
    larger: {
      uqr: `export { renderSVG } from "uqr";`,
      "qrcode-generator": `export { default } from "qrcode-generator";`,
    },
  },
  share: {
    job: "share: links, copy, the system's panel",
    packages: ["share-buttons"],
    code: `import "share-buttons";`,
    feature: "share, with quotes",
    lacks:
      "any look; announcing what happened; quotes with a text fragment; texts that fit a service's length",
    has: "other services",
    larger: { "sharer.js": `import "sharer.js";` },
  },
  time: {
    job: "reading time",
    packages: ["reading-time"],
    code: `export { default } from "reading-time/lib/reading-time.js";`,
    feature: "reading time",
    lacks: "words of Thai and others that write no spaces; rates by language, with a source; what is left",
    has: "nothing that we know of",
    larger: {},
  },
};

const SHARE_UI = {
  ...JOBS.share,
  packages: ["shareon"],
  code: `import "shareon/css"; export { init } from "shareon";`,
  lacks: "announcing what happened; quotes with a text fragment; texts that fit a service's length",
  has: "the services' own logos and colours, which most of its bytes are",
  larger: {},
};

const STACKS = {
  lean: JOBS,
  "with a decent share UI": { ...JOBS, share: SHARE_UI },
};

/** Installs, bundles and weighs: `{name, total, rows}` for each stack. */
export async function measureStacks() {
  const folder = mkdtempSync(join(tmpdir(), "offprint-size-"));
  try {
    const dependencies = VERSIONS;
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
    const install = [
      "install",
      "--prefix",
      folder,
      "--silent",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
    ];
    runVisibly("npm", install, { advice: "Without the registry: npm run size -- --no-rivals" });
    return await Promise.all(Object.entries(STACKS).map(([name, jobs]) => stack(folder, name, jobs)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stack(folder, name, jobs) {
  const weigh = (code) => bundled(folder, code);
  const rows = Object.values(jobs).map(async ({ code, larger, packages, ...row }) => {
    const others = Object.entries(larger).map(async ([other, code]) => ({
      other,
      brotli: await weigh(code),
    }));
    return {
      ...row,
      packages: packages.map((one) => `${one} ${VERSIONS[one]}`).join(", "),
      brotli: await weigh(code),
      larger: await Promise.all(others),
    };
  });
  const all = Object.values(jobs).map(({ code }, index) =>
    code.replaceAll("export { default }", `export { default as default${index} }`),
  );
  return { name, rows: await Promise.all(rows), total: await weigh(all.join("\n")) };
}

/** The weight of a bundle, its style sheet with it: brotli 11. */
async function bundled(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: folder,
    write: false,
    logLevel: "error",
  });
  return outputFiles.reduce((sum, { contents }) => sum + sizesOf(contents).brotli, 0);
}
