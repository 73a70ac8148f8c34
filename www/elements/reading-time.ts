import { OffprintElement } from "./base.ts";

/** How long the article takes to read, and, with `remaining`, how much of that is left as the reader scrolls. */
export class OffprintReadingTime extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "reading-mode",
    "remaining",
  ];
  protected override readonly view = "reading-time";

  #stop: (() => void) | undefined;

  protected override rendered(): void {
    this.disconnected();
    const { job } = this;
    if (!job) {
      if (this.hasAttribute("remaining")) void this.need().then(() => this.connected());
    } else if (job.options.remaining) {
      this.#stop = job.parts.follow(this.root, job, job.parts.textOf(this, job));
    }
  }

  protected override connected(): void {
    if (this.job && !this.#stop) this.rendered();
  }

  protected override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
