// What went wrong in a page while a test looked elsewhere.

import type { ConsoleMessage, Page, Request, Response } from "@playwright/test";

export class Trouble {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly forbidden: RegExp[] = [];

  /** `server` is the only origin that a page may talk to. */
  constructor(private readonly server: string) {}

  /** Says that some trouble matching `pattern` will come; a test whose trouble stays away fails. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Says that trouble matching `pattern` may come. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Forgets the trouble seen so far of which that is true. */
  forgive(isFine: (text: string) => boolean): void {
    this.found.splice(0, Infinity, ...this.found.filter((text) => !isFine(text)));
  }

  /** Whether trouble matching `pattern` has been seen; what the page itself keeps comes with `collect`. */
  saw(pattern: RegExp): boolean {
    return this.found.some((text) => pattern.test(text));
  }

  /** Says that a request whose address matches `pattern` is trouble. */
  forbid(pattern: RegExp): void {
    this.forbidden.push(pattern);
  }

  /** How often trouble matching `pattern` has been seen. */
  count(pattern: RegExp): number {
    return this.found.filter((text) => pattern.test(text)).length;
  }

  /** Begins to watch `page`, before it is opened; until the function that it resolves to is called. */
  async watch(page: Page): Promise<() => void> {
    const stop = this.listen(page);
    // Firefox reports not every violation over BiDi, so the page itself keeps them.
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { offprintViolations: violations });
      document.addEventListener("securitypolicyviolation", (event) =>
        violations.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    return stop;
  }

  /** Hears what the browser says of `page` until the function that it returns is called. */
  listen(page: Page): () => void {
    const onConsole = (message: ConsoleMessage) => this.add(`console ${message.type()}: ${message.text()}`);
    const onError = (error: Error) => this.add(`error: ${error.message}`);
    const onFailure = (request: Request) => {
      // What a page that was left gives up is no trouble.
      if (!/ERR_ABORTED|NS_BINDING_ABORTED/.test(request.failure()?.errorText ?? "")) {
        this.add(`request failed: ${request.url()}`);
      }
    };
    const onResponse = (response: Response) => {
      // A page asks for no icon; some browsers do.
      if (response.status() >= 400 && !response.url().endsWith("/favicon.ico"))
        this.add(`status ${response.status()}: ${response.url()}`);
    };
    const onRequest = (request: Request) => {
      const url = request.url();
      if (!this.isOurs(url)) this.add(`third-party request: ${url}`);
      if (this.forbidden.some((pattern) => pattern.test(url))) this.add(`forbidden request: ${url}`);
    };
    page.on("console", onConsole);
    page.on("pageerror", onError);
    page.on("requestfailed", onFailure);
    page.on("response", onResponse);
    page.on("request", onRequest);
    return () => {
      page.off("console", onConsole);
      page.off("pageerror", onError);
      page.off("requestfailed", onFailure);
      page.off("response", onResponse);
      page.off("request", onRequest);
    };
  }

  /** Takes what the page itself kept; at the end of a test, or when a test asks. */
  async collect(page: Page): Promise<void> {
    if (page.isClosed()) return;
    const kept = await page.evaluate(() => {
      return (window as { offprintViolations?: string[] }).offprintViolations?.splice(0) ?? [];
    });
    kept.forEach((violation) => this.add(violation));
  }

  /** Fails on trouble that was not expected, and, where the test came to its end, on expectations that nothing met. */
  check(ended = true): void {
    const known = [...this.expected, ...this.allowed];
    const surprises = this.found.filter((text) => !known.some((pattern) => pattern.test(text)));
    const unmet = ended ? this.expected.filter((pattern) => !this.saw(pattern)) : [];
    const lines = [...surprises, ...unmet.map((pattern) => `expected, but did not happen: ${pattern}`)];
    if (lines.length > 0) throw new Error(`the page was in trouble:\n  ${lines.join("\n  ")}`);
  }

  private add(text: string): void {
    this.found.push(text);
  }

  private isOurs(url: string): boolean {
    return url.startsWith(`${this.server}/`) || /^(data|blob|about):/.test(url);
  }
}
