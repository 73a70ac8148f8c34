// Locators in Playwright's words. Its assertions ask any object that calls itself a Locator.

import { setTimeout as pause } from "node:timers/promises";
import { orSkip } from "./skip.mjs";

const regular = (pattern) => String(pattern).replaceAll(">>", "\\x3e\\x3e");
const text = (what, exact) =>
  what instanceof RegExp ? regular(what) : `${JSON.stringify(what)}${exact ? "s" : "i"}`;
const value = (what, exact) =>
  what instanceof RegExp ? regular(what) : `"${what.replace(/[\\"]/g, "\\$&")}"${exact ? "s" : "i"}`;

const role = (name, { name: label, exact, ...states } = {}) =>
  `internal:role=${name}` +
  Object.entries(states)
    .map(([key, each]) => `[${key === "includeHidden" ? "include-hidden" : key}=${each}]`)
    .join("") +
  (label === undefined ? "" : `[name=${value(label, exact)}]`);

const filters = ({ hasText, hasNotText, has, hasNot, visible } = {}) => [
  ...(hasText === undefined ? [] : [`internal:has-text=${text(hasText)}`]),
  ...(hasNotText === undefined ? [] : [`internal:has-not-text=${text(hasNotText)}`]),
  ...(has ? [`internal:has=${JSON.stringify(has.selector)}`] : []),
  ...(hasNot ? [`internal:has-not=${JSON.stringify(hasNot.selector)}`] : []),
  ...(visible === undefined ? [] : [`visible=${visible}`]),
];

/** How to find something in something: in a page, in an element, in a frame. */
class Finder {
  locator(selector, options) {
    const own = typeof selector === "string" ? selector : selector.selector;
    return this.below([own, ...filters(options)].join(" >> "));
  }
  getByRole = (name, options) => this.below(role(name, options));
  getByText = (what, { exact } = {}) => this.below(`internal:text=${text(what, exact)}`);
  getByLabel = (what, { exact } = {}) => this.below(`internal:label=${text(what, exact)}`);
  getByTitle = (what, { exact } = {}) => this.below(`internal:attr=[title=${value(what, exact)}]`);
  getByAltText = (what, { exact } = {}) => this.below(`internal:attr=[alt=${value(what, exact)}]`);
  frameLocator = (selector) => new FrameFinder(this, selector);
}

class FrameFinder extends Finder {
  constructor(parent, selector) {
    super();
    this.below = (inner) => parent.locator(`${selector} >> internal:control=enter-frame >> ${inner}`);
  }
}

export class Locator extends Finder {
  _apiName = "Locator";

  constructor(page, selector) {
    super();
    Object.assign(this, { owner: page, selector });
    return orSkip(this, "locator");
  }
  toString = () => this.selector;
  page = () => this.owner;
  below = (selector) => new Locator(this.owner, `${this.selector} >> ${selector}`);

  first = () => this.below("nth=0");
  last = () => this.below("nth=-1");
  nth = (at) => this.below(`nth=${at}`);
  filter = (options) => this.below(filters(options).join(" >> "));
  and = (other) => this.below(`internal:and=${JSON.stringify(other.selector)}`);
  or = (other) => this.below(`internal:or=${JSON.stringify(other.selector)}`);
  count = () => this.owner.inPage((_, { find }, selector) => find(selector).length, this.selector);
  all = async () => Array.from({ length: await this.count() }, (_, at) => this.nth(at));

  /** Runs `work` on the one element, as soon as it is there. */
  async evaluate(work, argument, { timeout = 10_000 } = {}) {
    const source = `async ({ arg }, tools, selector) => {
      const element = tools.one(selector);
      return element ? { found: await (${work})(element, arg, tools) } : null;
    }`;
    for (const end = Date.now() + timeout; ; await pause(50)) {
      const answer = await this.owner.inPage(source, this.selector, { arg: argument });
      if (answer) return answer.found;
      if (Date.now() > end) throw new Error(`no element matches ${this.selector}`);
    }
  }
  evaluateAll = (work, argument) =>
    this.owner.inPage(`({ arg }, tools, selector) => (${work})(tools.find(selector), arg)`, this.selector, {
      arg: argument,
    });

  textContent = () => this.evaluate((element) => element.textContent);
  innerText = () => this.evaluate((element) => element.innerText);
  innerHTML = () => this.evaluate((element) => element.innerHTML);
  inputValue = () => this.evaluate((element) => element.value);
  getAttribute = (name) => this.evaluate((element, name) => element.getAttribute(name), name);
  allTextContents = () => this.evaluateAll((all) => all.map((each) => each.textContent));
  allInnerTexts = () => this.evaluateAll((all) => all.map((each) => each.innerText));
  ariaSnapshot = () =>
    this.evaluate((element, _, { by }) => by(element).ariaSnapshot(element, { mode: "default" }));
  isVisible = () => this.stated("visible");
  isHidden = async () => !(await this.stated("visible"));
  isChecked = () => this.stated("checked");
  async stated(state) {
    if ((await this.count()) === 0) return false;
    return this.evaluate((element, state, { by }) => by(element).elementState(element, state).matches, state);
  }
  async waitFor({ state = "visible" } = {}) {
    const expression = `to.be.${state}`;
    const { matches } = await this._expect(expression, { isNot: false, timeout: 10_000 });
    if (!matches) throw new Error(`${this.selector} is not ${state}`);
  }

  focus = () => this.evaluate((element, _, { by }) => void by(element).focusNode(element));
  selectText = () => this.evaluate((element, _, { by }) => void by(element).selectText(element));
  blur = () => this.evaluate((element) => element.blur());
  dispatchEvent = (type, init = {}) =>
    this.evaluate(
      (element, [type, init]) => void element.dispatchEvent(new Event(type, { bubbles: true, ...init })),
      [type, init],
    );
  fill = (what) =>
    this.evaluate((element, what, { by }) => {
      const target = by(element).retarget(element, "follow-label");
      target.focus();
      target.select?.();
      if (by(target).fill(target, what) === "needsinput")
        document.execCommand(what ? "insertText" : "delete", false, what);
    }, what);
  /** Waits for the options, which a page's script may add after the list itself is there. */
  async selectOption(option, { timeout = 10_000 } = {}) {
    const wanted = [option].flat().map((each) => (typeof each === "string" ? { valueOrLabel: each } : each));
    for (const end = Date.now() + timeout; ; await pause(50)) {
      const answer = await this.evaluate(
        (element, options, { by }) =>
          by(element).selectOptions(by(element).retarget(element, "follow-label"), options),
        wanted,
      );
      if (Array.isArray(answer)) return answer;
      if (Date.now() > end) throw new Error(`${this.selector} does not take that option: ${answer}`);
    }
  }
  async press(key) {
    await this.focus();
    await this.owner.keyboard.press(key);
  }
  async pressSequentially(letters) {
    await this.focus();
    await this.owner.keyboard.type(letters);
  }
  async check() {
    if (!(await this.isChecked())) await this.click();
  }
  async uncheck() {
    if (await this.isChecked()) await this.click();
  }

  /** Where the element is on the screen, in its page's pixels, once it stands still and can be used. */
  async boundingBox() {
    return this.evaluate((element) => {
      const box = element.getBoundingClientRect();
      let { x, y } = box;
      for (let at = element.ownerDocument.defaultView; at.frameElement; at = at.parent) {
        const frame = at.frameElement.getBoundingClientRect();
        x += frame.x + at.frameElement.clientLeft;
        y += frame.y + at.frameElement.clientTop;
      }
      return { x, y, width: box.width, height: box.height };
    });
  }
  async middle() {
    for (const end = Date.now() + 10_000; ; await pause(50)) {
      if ((await this.stated("visible")) && (await this.stated("enabled"))) break;
      if (Date.now() > end) throw new Error(`${this.selector} cannot be clicked: it is hidden or disabled`);
    }
    await this.evaluate((element) => element.scrollIntoView({ block: "nearest", behavior: "instant" }));
    let before = await this.boundingBox();
    for (;;) {
      await pause(30);
      const box = await this.boundingBox();
      if (box.x === before.x && box.y === before.y) {
        // The first of the boxes: a link may break over two lines.
        const inner = await this.evaluate((element) => {
          const [whole, first] = [element.getBoundingClientRect(), element.getClientRects()[0]];
          return [first.x - whole.x + first.width / 2, first.y - whole.y + first.height / 2];
        });
        return [box.x + inner[0], box.y + inner[1]];
      }
      before = box;
    }
  }
  click = async ({ clickCount = 1, button, modifiers } = {}) => {
    if (button || modifiers) return this.owner.unable("click with another button or a modifier");
    await this.owner.mouse.click(...(await this.middle()), { clickCount });
  };
  dblclick = () => this.click({ clickCount: 2 });
  hover = async () => this.owner.mouse.move(...(await this.middle()));
  scrollIntoViewIfNeeded = () => this.evaluate((element) => element.scrollIntoView({ block: "nearest" }));

  /** What Playwright's assertions ask: again, until it is so or the time is over. */
  _expect(expression, options) {
    return expectIn(this.owner, this.selector, expression, options);
  }
}

export async function expectIn(page, selector, expression, { timeout = 5_000, ...options }) {
  const ask = `async ({ options }, { find, by, main }, selector) => {
    const found = selector === null ? [] : find(selector);
    const isList = options.expression === "to.have.count" || options.expression.endsWith(".array");
    if (!isList && found.length > 1) return { matches: options.isNot, errorMessage: "strict mode: " + found.length + " elements match" };
    return (found[0] ? by(found[0]) : main).expect(found[0], options, found);
  }`;
  for (const end = Date.now() + timeout; ; await pause(50)) {
    const result = await page.inPage(ask, selector, { options: { ...options, expression } });
    if (result.matches !== options.isNot) return result;
    if (Date.now() > end) return { ...result, timedOut: true, log: [] };
  }
}

export { Finder };
