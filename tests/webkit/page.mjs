// A page in Playwright's words, over WebDriver.

import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Script } from "node:vm";
import { calling, decode, encode, installation, WATCH } from "./in-page.mjs";
import { chord } from "./keys.mjs";
import { expectIn, Finder, Locator } from "./locator.mjs";
import { orSkip, unable } from "./skip.mjs";

function isExpression(text) {
  try {
    return Boolean(new Script(`(${text}\n)`));
  } catch {
    return false;
  }
}

const TIMEOUTS = { script: 300_000, pageLoad: 60_000 };

function matcher(what, base) {
  if (typeof what === "function") return (url) => what(new URL(url));
  if (what instanceof RegExp) return (url) => what.test(url);
  const marks = { "**/": "(.*/)?", "**": ".*", "*": "[^/]*" };
  const source = what.replace(/\*\*\/|\*\*|\*|[.?+^${}()|[\]\\]/g, (mark) => marks[mark] ?? `\\${mark}`);
  const pattern = new RegExp(`^${source}$`);
  return (url) => pattern.test(url) || url === new URL(what, base).href;
}

export class Page extends Finder {
  _apiName = "Page";
  session = undefined;
  size = undefined;
  scheme = undefined;
  routes = [];
  scripts = [];
  offline = false;
  server = "";
  closed = false;
  address = "about:blank";
  events = new EventEmitter();

  constructor(browser) {
    super();
    this.browser = browser;
    this.keyboard = orSkip(
      {
        press: (key) => this.act("key", chord(key)),
        type: (text) => this.act("key", [...text].flatMap(chord)),
        insertText: (text) =>
          this.evaluate((text) => void document.execCommand("insertText", false, text), text),
      },
      "keyboard",
    );
    this.mouse = orSkip(
      {
        move: (x, y) => this.act("pointer", [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }]),
        down: () => this.act("pointer", [{ type: "pointerDown", button: 0 }]),
        up: () => this.act("pointer", [{ type: "pointerUp", button: 0 }]),
        click: (x, y, { clickCount = 1 } = {}) => {
          const press = [
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ];
          const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y) };
          return this.act("pointer", [move, ...Array(clickCount).fill(press).flat()]);
        },
      },
      "mouse",
    );
    return orSkip(this, "page");
  }

  // --- the session

  async begin({ server, javaScriptEnabled }) {
    this.server = server;
    await this.start(javaScriptEnabled ? [] : ["--enable-javascript=false"]);
  }
  /** Begins a session: a browser of its own, which forgets everything. */
  async start(args = []) {
    await this.end();
    const { proxy, binary, driver } = this.browser;
    proxy.page = this;
    const { sessionId } = await driver.begin({
      capabilities: {
        alwaysMatch: {
          acceptInsecureCerts: true,
          "webkitgtk:browserOptions": {
            binary,
            // The driver's own setting would have the browser speak to the proxy itself over TLS.
            args: ["--automation", `--proxy=http://${proxy.address}`, ...args],
          },
        },
      },
    });
    this.session = `/session/${sessionId}`;
    await this.ask("POST", "/timeouts", TIMEOUTS);
    await this.setViewportSize(this.size ?? { width: 1280, height: 720 });
  }
  async end() {
    if (this.session) await this.ask("DELETE", "").catch(() => {});
    this.session = undefined;
  }
  ask = (method, path, body) =>
    this.browser.driver.call(method, this.session + path, body ?? (method === "POST" ? {} : undefined));
  unable = unable;
  async close() {
    this.closed = true;
    await this.end();
  }
  isClosed = () => this.closed;
  context = () => this.browser.context;

  // --- what is watched

  on = (name, listener) => void this.events.on(name, listener);
  off = (name, listener) => void this.events.off(name, listener);
  once = (name, listener) => void this.events.once(name, listener);
  emit = (name, value) => this.events.emit(name, value);
  waitForEvent = (name) => new Promise((resolve) => this.events.once(name, resolve));
  waitForRequest = (what) =>
    new Promise((resolve) => {
      const matches = matcher(what, this.server);
      this.events.on("request", (request) => matches(request.url()) && resolve(request));
    });
  async addInitScript(work, argument) {
    this.scripts.push(
      typeof work === "string"
        ? work
        : `(${work})(${argument === undefined ? "" : JSON.stringify(argument)});`,
    );
  }
  initScript = () => [WATCH, ...this.scripts].join("\n");
  route = async (what, handler) =>
    void this.routes.push({ what, matches: matcher(what, this.server), handler });
  unroute = async (what) =>
    void (this.routes = this.routes.filter((route) => String(route.what) !== String(what)));
  unrouteAll = async () => void (this.routes = []);

  // --- where it is

  async goto(path) {
    await this.evaluate(() => {}).catch(() => {});
    await this.ask("POST", "/url", { url: new URL(path, this.server).href });
    await this.located();
    return null;
  }
  async reload() {
    await this.ask("POST", "/refresh");
    await this.located();
  }
  goBack = async () => void (await this.ask("POST", "/back"), await this.located());
  goForward = async () => void (await this.ask("POST", "/forward"), await this.located());
  located = async () => (this.address = await this.ask("GET", "/url"));
  url = () => this.address;
  title = () => this.evaluate(() => document.title);
  content = () => this.evaluate(() => document.documentElement.outerHTML);
  mainFrame = () => ({ _expect: (expression, options) => expectIn(this, null, expression, options) });
  bringToFront = async () => {};
  async setContent(html) {
    await this.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, html);
  }
  async setViewportSize({ width, height }) {
    this.size = { width, height };
    let [w, h] = [width, height];
    for (let tries = 0; tries < 10; tries += 1) {
      await this.ask("POST", "/window/rect", { width: w, height: h });
      await pause(50);
      const inner = await this.evaluate(() => [innerWidth, innerHeight]);
      if (inner[0] === width && inner[1] === height) return;
      [w, h] = [Math.max(1, w + width - inner[0]), Math.max(1, h + height - inner[1])];
    }
    unable(`make its window ${width} by ${height} pixels`);
  }

  /** The colour scheme is the whole browser's, so it begins anew. The rest cannot be set. */
  async emulateMedia({ colorScheme, media, ...others }) {
    for (const [name, state] of Object.entries({ media, ...others }))
      if (state && state !== "none" && state !== "no-preference") unable(`emulate ${name}`);
    if (colorScheme && colorScheme !== this.scheme) {
      this.scheme = colorScheme;
      const { address } = this;
      await this.start(colorScheme === "dark" ? ["--dark-mode"] : []);
      if (address !== "about:blank") await this.goto(address);
    }
  }

  // --- what is done in it

  /** Runs a script; what the page has logged meanwhile is told. */
  async run(source, argument) {
    const answer = await this.ask("POST", "/execute/async", {
      script: calling(source),
      args: [encode(argument)],
    });
    for (const log of answer.logs) this.told(log);
    if (answer.error !== undefined) throw new Error(answer.error);
    return decode(answer.value);
  }
  told({ event, type, text }) {
    this.emit(
      event,
      event === "console" ? { type: () => type, text: () => text, location: () => ({}) } : new Error(text),
    );
  }
  evaluate(work, argument) {
    if (typeof work === "string")
      return this.run(isExpression(work) ? `() => (${work})` : `() => { ${work} }`);
    return this.run(String(work), argument);
  }
  /** Runs `work(values, tools, selector)` with Playwright's script in the page. */
  async inPage(work, selector, values = {}) {
    const source = `([values, selector]) => {
      const tools = window[Symbol.for("offprint.injected")];
      return tools ? Promise.resolve((${work})(values, tools, selector)).then((value) => ({ value })) : null;
    }`;
    const answer = await this.run(source, [values, selector]);
    if (answer) return answer.value;
    await this.run(`() => { ${installation()} }`);
    return this.inPage(work, selector, values);
  }
  below = (selector) => new Locator(this, selector);
  waitForTimeout = (time) => pause(time);
  waitForLoadState = () => this.evaluate(() => {});
  waitForSelector = (selector, options) =>
    this.locator(selector)
      .first()
      .waitFor({ state: "attached", ...options });
  async waitForFunction(work, argument) {
    for (const end = Date.now() + 30_000; ; await pause(50)) {
      if (await this.evaluate(work, argument)) return;
      if (Date.now() > end) throw new Error("the function never gave a true value");
    }
  }
  async waitForURL(what) {
    const matches = matcher(what, this.server);
    for (const end = Date.now() + 10_000; !matches(await this.located()); await pause(50)) {
      if (Date.now() > end) throw new Error(`the address is ${this.address}`);
    }
  }
  innerText = (selector) => this.locator(selector).innerText();
  textContent = (selector) => this.locator(selector).textContent();
  click = (selector) => this.locator(selector).click();
  screenshot = async () => Buffer.from(await this.ask("GET", "/screenshot"), "base64");
  async act(type, actions) {
    const source =
      type === "key" ? { type, id: "keys" } : { type, id: "mouse", parameters: { pointerType: "mouse" } };
    await this.ask("POST", "/actions", { actions: [{ ...source, actions }] });
  }
  frames = () => unable("see frames from outside");
  pdf = async () => unable("print");
}
