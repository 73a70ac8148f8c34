// How far a build is: a bar on a terminal, else a line now and then.

import { print } from "./output.ts";

const WIDTH = 24;
/** Between two drawings of the bar, and between two lines, in milliseconds. */
const [SOON, LATER] = [100, 10_000];

export class Progress {
  done = 0;
  readonly #total: number;
  readonly #isTerminal = Boolean(process.stderr.isTTY);
  readonly #start = performance.now();
  #shown = performance.now();

  constructor(total: number) {
    this.#total = total;
  }

  step(): void {
    this.done++;
    const now = performance.now();
    if (now - this.#shown < (this.#isTerminal ? SOON : LATER)) return;
    this.#shown = now;
    if (this.#isTerminal) this.#draw();
    else print(2, this.#words() + "\n");
  }

  /** A line beside the bar. */
  say(text: string): void {
    if (this.#isTerminal) print(2, "\r\x1b[K");
    print(2, text + "\n");
    if (this.#isTerminal) this.#draw();
  }

  end(): void {
    if (!this.#isTerminal) return;
    this.#draw();
    print(2, "\n");
  }

  #draw(): void {
    const full = Math.floor((this.done / this.#total) * WIDTH);
    print(2, `\r\x1b[K[${"#".repeat(full)}${".".repeat(WIDTH - full)}] ${this.#words()}`);
  }

  #words(): string {
    const seconds = (performance.now() - this.#start) / 1000;
    return `${this.done} of ${this.#total}, ${Math.round(this.done / seconds)} a second`;
  }
}
