// What a build came to: pages, and diagnostics by their codes.

import type { Diagnostic } from "../api/types.ts";
import type { Result } from "./job.ts";
import { counted, oneLine } from "./output.ts";

/** From the least to the most. */
export const SEVERITIES: readonly Diagnostic["severity"][] = ["info", "warning", "error"];

/** How many failures are told one by one. */
const MOST_TOLD = 20;

interface Count {
  times: number;
  inputs: number;
  first: string;
}

export class Summary {
  #made = 0;
  #unchanged = 0;
  #without = 0;
  #unreadable = 0;
  readonly #codes = new Map<string, Count>();

  /** Counts a result; what is to be said at once, if anything is. */
  add(file: string, result: Result): string | undefined {
    if ("failure" in result) {
      this.#unreadable++;
      return this.#told(`${file}: ${result.failure}`);
    }
    const { entry, unchanged, why } = result;
    for (const [kind, times] of Object.entries(entry.codes)) {
      const count = this.#codes.get(kind) ?? { times: 0, inputs: 0, first: file };
      count.times += times;
      count.inputs++;
      this.#codes.set(kind, count);
    }
    if (entry.headline == null) this.#without++;
    else if (unchanged) this.#unchanged++;
    else this.#made++;
    return entry.headline == null ? this.#told(`${file}: ${why ?? "no article, as before"}`) : undefined;
  }

  #told(said: string): string | undefined {
    const text = oneLine(said);
    const count = this.#without + this.#unreadable;
    if (count > MOST_TOLD) return undefined;
    return count == MOST_TOLD ? `${text}\n(further ones are only counted)` : text;
  }

  /** Whether there was no article somewhere, or something worse than `worst`. */
  isBad(worst: Diagnostic["severity"]): boolean {
    const allowed = SEVERITIES.indexOf(worst);
    const kinds = [...this.#codes.keys()].map((kind) => kind.split(" ")[0] as Diagnostic["severity"]);
    return (
      this.#without + this.#unreadable > 0 || kinds.some((severity) => SEVERITIES.indexOf(severity) > allowed)
    );
  }

  text(): string {
    const lines = [
      `${counted(this.#made, "page")} made, ${this.#unchanged.toLocaleString("en")} unchanged, ` +
        `${counted(this.#without, "input")} without an article, ${this.#unreadable.toLocaleString("en")} unreadable`,
    ];
    const rank = ([kind, { times }]: [string, Count]) =>
      SEVERITIES.indexOf(kind.split(" ")[0] as Diagnostic["severity"]) * 1e12 + times;
    for (const [kind, { times, inputs, first }] of [...this.#codes].sort((a, b) => rank(b) - rank(a)))
      lines.push(`${kind}: ${times.toLocaleString("en")} in ${counted(inputs, "input")}, first in ${first}`);
    return lines.map(oneLine).join("\n") + "\n";
  }
}
