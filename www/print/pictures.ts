// The pictures of a sheet: which of them will not be on the paper.

/** How long to wait for pictures, in milliseconds. */
const PATIENCE = 5000;

/** The pictures of one sheet. */
export class Pictures {
  readonly all: readonly HTMLImageElement[];
  /** Those that cannot be had. A size of 0 would not tell: in Firefox, some drawings have none. */
  readonly #failed = new Set<HTMLImageElement>();
  /** Those that were not there in time. */
  readonly #late = new Set<HTMLImageElement>();

  /** `changed` is called when there are more or fewer missing, after the time is up. */
  constructor(root: Element, changed: () => void) {
    this.all = [...root.querySelectorAll("img")];
    for (const picture of this.all) {
      // Paper does not scroll.
      picture.loading = "eager";
      picture.addEventListener("error", () => {
        this.#late.delete(picture);
        this.#failed.add(picture);
        changed();
      });
      picture.addEventListener("load", () => {
        this.#failed.delete(picture);
        if (this.#late.delete(picture)) changed();
      });
    }
  }

  /** How many will be missing. Those that are on their way are waited for by the browser itself, as it prints. */
  get missing(): number {
    return this.#failed.size + this.#late.size;
  }

  /** Waits until each can be painted, or cannot be had, or time is up. */
  async settle(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isUp = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE, true)));
    const decoded = this.all.map((picture) => picture.decode().catch(() => {}));
    if (await Promise.race([Promise.all(decoded).then(() => false), isUp]))
      for (const picture of this.all) if (!picture.complete) this.#late.add(picture);
    clearTimeout(timer);
  }

  /** Leaves out those that were said to be missing: else they might be printed after all. */
  seal(): void {
    for (const picture of this.#late) {
      this.#failed.add(picture);
      picture.remove();
    }
    this.#late.clear();
  }
}
