// `offprint read`: the article, as JSON.

import { readFrom, sourceOf } from "../server.ts";
import { only, type Arguments } from "./arguments.ts";
import { print, say, textOf } from "./output.ts";

export function read({ rest, values }: Arguments): number {
  const input = sourceOf(textOf(only(rest)), { baseUrl: values["base-url"], body: values.body });
  const reading = readFrom(input);
  print(1, JSON.stringify(reading, null, 2) + "\n");
  if (reading.article) return 0;
  say(reading.diagnostics);
  return 1;
}
