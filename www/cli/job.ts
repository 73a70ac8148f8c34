// What the threads of a build are given, and what they answer.

import type { PageOptions, View, ViewOptions } from "../api/types.ts";
import type { Entry } from "./manifest.ts";

/** What every thread is told. */
export interface Plan {
  out: string;
  temp: string;
  view: View;
  options: PageOptions & ViewOptions;
  force: boolean;
}

/** An input, with what is known of it from an earlier build. */
export interface Job {
  number: number;
  file: string;
  /** Its path from the folder of the pages. */
  id: string;
  name: string;
  known: Entry | undefined;
}

/** What became of it. */
export type Result = { number: number } & (
  { entry: Entry; unchanged?: boolean; why?: string } | { failure: string }
);
