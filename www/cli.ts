#!/usr/bin/env node
// The command `offprint`: reads an article, or renders a view of it.

import { readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";

import { decode } from "./decode.ts";
import { documentOf } from "./document.ts";
import { localeFile } from "./locales.ts";
import { readFrom, renderFrom, sourceOf, wordFrom } from "./server.ts";
import type { Diagnostic, PageOptions, View, ViewOptions } from "./types.ts";

const VIEWS: readonly string[] = ["article", "print", "share", "topics", "reading-time"] satisfies View[];

const USAGE = `Usage:
  offprint read FILE|- [--base-url URL]
      Prints {"article", "diagnostics"} as JSON. FILE is JSON or an HTML page; - is standard input.
  offprint render VIEW FILE|- [--locale TAG] [--base-url URL] [--document]
      Prints a view as HTML. VIEW is ${VIEWS.join(", ")}.
      --document prints a whole page, ready to be printed.
      What was dropped, repaired or could not be used is said on standard error.

Exit status: 0 an article was found, 1 none was (the diagnostics say why), 2 the command was wrong.
`;

/** The command was wrong: exit status 2. */
class Usage extends Error {}

interface Command {
  /** Absent: print the article itself. */
  view?: View;
  source: string;
  options: PageOptions & ViewOptions;
  document: boolean;
}

function command(args: string[]): Command | "help" {
  const { values, positionals } = parsed(args);
  const [verb, ...rest] = positionals;
  if (values.help || verb == "help") return "help";
  const file = rest.pop();
  const view = verb == "render" ? rest.pop() : undefined;
  if (verb != "read" && verb != "render") {
    throw new Usage(verb ? `no such command: ${verb}` : "a command is needed");
  }
  if (file === undefined || (verb == "render" && view === undefined))
    throw new Usage("an argument is missing");
  if (rest.length) throw new Usage(`one argument too many: ${rest[0]}`);
  if (view !== undefined && !VIEWS.includes(view)) throw new Usage(`no such view: ${view}`);
  if (verb == "read" && (values.locale || values.document)) {
    throw new Usage("--locale and --document are for render");
  }
  const locale = values.locale === undefined ? undefined : localeOf(values.locale);
  if (values["base-url"] && !URL.canParse(values["base-url"]))
    throw new Usage("--base-url is no absolute URL");
  return {
    view: view as View | undefined,
    source: text(file),
    options: { locale, baseUrl: values["base-url"] },
    document: values.document ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "base-url": { type: "string" },
        document: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        locale: { type: "string" },
      },
    });
  } catch (error) {
    throw new Usage((error as Error).message.split(/[.\n]/)[0]);
  }
}

/** The locale in its usual spelling. */
function localeOf(tag: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
    if (locale) return locale;
  } catch {
    // Said below.
  }
  throw new Usage(`--locale is no language tag: ${tag}; one is en, de or pt-BR`);
}

function text(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file == "-" ? 0 : file);
  } catch (error) {
    throw new Usage(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code}`);
  }
  const { text, warning } = decode(bytes);
  if (warning) print(2, `warning encoding: ${warning}\n`);
  return text;
}

function run({ view, source, options, document }: Command): number {
  const input = sourceOf(source, options);
  if (!view) {
    const reading = readFrom(input);
    print(1, JSON.stringify(reading, null, 2) + "\n");
    return reading.article ? 0 : failed(reading.diagnostics);
  }
  const { locale = "en" } = options;
  if (!localeFile(locale) && !/^en\b/.test(locale)) {
    print(2, `warning bad-option at /locale: there are no words in ${locale}; they are English\n`);
  }
  // The headline is that of its page.
  const top = document && { headingLevel: 1 };
  const sheet = document && view == "print" && { qr: true, printed: today() };
  const { html, diagnostics } = renderFrom(input, view, { ...options, ...top, ...sheet });
  if (html === null) return failed(diagnostics);
  say(diagnostics.filter(({ severity, code }) => severity != "info" || code == "nothing-to-show"));
  if (document) {
    const margins = { page: wordFrom("page", options), locale };
    print(1, documentOf(html, view, readFrom(input).article!, margins, input.page.lang ?? locale) + "\n");
  } else if (html) print(1, html + "\n");
  return 0;
}

/** The day here, not that of UTC. */
function today(): string {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function failed(diagnostics: Diagnostic[]): number {
  say(diagnostics);
  return 1;
}

function say(diagnostics: Diagnostic[]): void {
  for (const { severity, code, path, message } of diagnostics) {
    print(2, `${severity} ${code}${path && ` at ${path}`}: ${message}\n`);
  }
}

/** All of it, at once: a pipe that is closed early or full must not cut the output off in silence. */
function print(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code == "EPIPE") process.exit(0);
      if (code != "EAGAIN") throw error;
    }
  }
}

function main(args: string[]): number {
  try {
    const asked = command(args);
    if (asked != "help") return run(asked);
    print(1, USAGE);
    return 0;
  } catch (error) {
    print(2, `offprint: ${(error as Error).message}\n${error instanceof Usage ? `\n${USAGE}` : ""}`);
    return error instanceof Usage ? 2 : 1;
  }
}

process.exitCode = main(process.argv.slice(2));
