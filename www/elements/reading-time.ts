import type { Mounted } from "../core/calls.ts";
import { OffprintElement, type Job } from "./base.ts";

/** How long the article takes to read, and, with `remaining`, how much of that is left as the reader scrolls. */
export class OffprintReadingTime extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "reading-mode",
    "remaining",
  ];
  protected override readonly view = "reading-time";

  #stop: (() => void) | undefined;

  /** What is left of the time follows the element of the text, which may be another while the view is the same. */
  protected override async draw(job: Job): Promise<Mounted> {
    const mounted = await super.draw(job);
    if (job.options.remaining) mounted.mark = "";
    return mounted;
  }

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
