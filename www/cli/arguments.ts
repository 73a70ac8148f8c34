// The arguments of all commands: what they are, and what may be said of them together.

import { parseArgs } from "node:util";

import type { View } from "../api/types.ts";
import { Usage, VIEWS } from "./usage.ts";

const OPTIONS = {
  "base-url": { type: "string" },
  body: { type: "string" },
  document: { type: "boolean" },
  force: { type: "boolean" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  index: { type: "boolean" },
  jobs: { type: "string" },
  locale: { type: "string" },
  "max-severity": { type: "string" },
  out: { type: "string" },
  strict: { type: "boolean" },
  view: { type: "string" },
} as const;

export type Values = ReturnType<typeof parse>["values"];

/** The options that each command takes. */
const TAKES: { [command: string]: (keyof Values)[] } = {
  read: ["base-url", "body"],
  render: ["base-url", "body", "locale", "document"],
  build: ["base-url", "body", "locale", "out", "view", "index", "jobs", "force", "strict"],
  check: ["base-url", "body", "format", "strict", "max-severity"],
};

export interface Arguments {
  command: string;
  /** What follows the command. */
  rest: string[];
  values: Values;
}

export function argumentsOf(args: string[]): Arguments | "help" {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (values.help || command == "help") return "help";
  const takes = command && Object.hasOwn(TAKES, command) ? TAKES[command]! : undefined;
  if (!command || !takes) throw new Usage(command ? `no such command: ${command}` : "a command is needed");
  const strange = (Object.keys(values) as (keyof Values)[]).find((name) => !takes.includes(name));
  if (strange) throw new Usage(`--${strange} is not for ${command}`);
  if (values["base-url"] && !URL.canParse(values["base-url"]))
    throw new Usage("--base-url is no absolute URL");
  if (values.body !== undefined && !(values.body = values.body.trim()))
    throw new Usage("--body is empty: it takes a CSS selector, such as '#story'");
  if (values.locale !== undefined) values.locale = localeOf(values.locale);
  return { command, rest, values };
}

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options: OPTIONS });

function parsed(args: string[]) {
  try {
    return parse(args);
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

/** The only one of the arguments that are left. */
export function only<T>(rest: T[]): T {
  if (!rest.length) throw new Usage("a file is missing, or - for standard input");
  if (rest.length > 1) throw new Usage(`one argument too many: ${rest[0]}`);
  return rest[0]!;
}

export function viewOf(name: string): View {
  if (!VIEWS.includes(name)) throw new Usage(`no such view: ${name}`);
  return name as View;
}
