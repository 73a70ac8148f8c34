// The pictures of a sheet: which of them will not be on the paper.

/** How long to wait for pictures, in milliseconds. */
const PATIENCE = 5000;

/** And for the publisher's logo: its name is on the sheet too, so that nobody misses it. */
const PATIENCE_FOR_LOGO = 1000;

/** When a picture can be painted, or cannot be had. */
const ready = (picture: HTMLImageElement) => picture.decode().catch(() => {});

/** The pictures of one sheet. */
export class Pictures {
  /** Those of the article. */
  readonly all: readonly HTMLImageElement[];
  readonly #logo: HTMLImageElement | null;
  /** Those that cannot be had. A size of 0 would not tell: in Firefox, some drawings have none. */
  readonly #failed = new Set<HTMLImageElement>();
  /** Those that were not there in time. */
  readonly #late = new Set<HTMLImageElement>();

  /** `changed` is called when there are more or fewer missing, after the time is up. */
  constructor(root: Element, changed: () => void) {
    this.#logo = root.querySelector("[part=logo] img");
    this.#logo?.addEventListener("error", () => this.#dropLogo());
    this.all = [...root.querySelectorAll("img")].filter((picture) => picture != this.#logo);
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

  #dropLogo(): void {
    this.#logo?.parentElement?.remove();
  }

  /** How many will be missing. Those that are on their way are waited for by the browser itself, as it prints. */
  get missing(): number {
    return this.#failed.size + this.#late.size;
  }

  /** Waits until each can be painted, or cannot be had, or time is up. */
  async settle(): Promise<void> {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const isUp = (time: number) => new Promise((resolve) => timers.push(setTimeout(resolve, time, true)));
    const all = this.all.map(ready);
    if (this.#logo) all.push(Promise.race([ready(this.#logo), isUp(PATIENCE_FOR_LOGO).then(() => {})]));
    if (await Promise.race([Promise.all(all).then(() => false), isUp(PATIENCE)]))
      for (const picture of this.all) if (!picture.complete) this.#late.add(picture);
    timers.forEach(clearTimeout);
  }

  /** Leaves out those that were said to be missing: else they might be printed after all. */
  seal(): void {
    for (const picture of this.#late) {
      this.#failed.add(picture);
      picture.remove();
    }
    this.#late.clear();
    if (!this.#logo?.complete) this.#dropLogo();
  }
}
