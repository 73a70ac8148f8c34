// The bench inside the page: all sides in one realm, in a new order in each round.

const stage = document.getElementById("stage");
const PATHS = {
  hand: "/out/sides/hand.js",
  again: "/out/sides/hand.js?again",
  inner: "/out/sides/inner.js",
  lit: "/out/sides/lit.js",
  preact: "/out/sides/preact.js",
  react: "/out/sides/react.js",
  mount: "/sides/offprint.js",
  element: "/sides/element.js",
};

// What WebAssembly holds is no part of the heap that the browser tells of.
const memories = [];
const { Instance, instantiate } = WebAssembly;
function remember({ exports }) {
  for (const made of Object.values(exports))
    if (made instanceof WebAssembly.Memory) memories.push(new WeakRef(made));
}
WebAssembly.Instance = class extends Instance {
  constructor(...args) {
    super(...args);
    remember(this);
  }
};
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args);
  remember(made.instance ?? made);
  return made;
};

/** The bytes of all WebAssembly memories that are not yet collected. */
const wasmBytes = () => memories.reduce((sum, ref) => sum + (ref.deref()?.buffer.byteLength ?? 0), 0);

const loaded = {};
let json = "";
let prepared = "";

async function load(names) {
  for (const name of names) loaded[name] ??= await import(PATHS[name]);
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Lets the browser finish what it has to do, so that no side pays for the one before. */
async function settle() {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function containers(count) {
  const list = Array.from({ length: count }, () => document.createElement("div"));
  stage.append(...list);
  return list;
}

function clear(side, list) {
  for (const container of list) side.unmount?.(container);
  stage.replaceChildren();
}

/** What each side is called with for a figure; nothing where it has no such work. */
async function work(name, figure) {
  const side = loaded[name];
  if (figure == "total" && side.total) return (container) => side.total(container, json);
  if (figure == "total" || figure == "read") {
    return figure == "read" && side.read ? () => side.read(json) : undefined;
  }
  if (!side.render) return undefined;
  if (side.prepare) return (container) => side.render(container, prepared);
  const article = await side.read(json);
  return (container) => side.render(container, article);
}

/**
 * How long runs follow one another in one task, in milliseconds: timers tell no less. Offprint gives the page its turn
 * where a task's work has taken twice that, and a turn lays out what is there: many articles begun together are what
 * `widgets` measures, here each stands for a page with one.
 */
const TASK = 4;

/** Milliseconds, of one of `count` runs, until the tree is in the page, and until the page is laid out. */
async function sample(name, figure, count, laysOut) {
  const run = await work(name, figure);
  if (!run) return undefined;
  const list = figure == "read" ? Array(count) : containers(count);
  const isLaid = laysOut && figure != "read";
  const sums = { made: 0, laid: 0 };
  for (let at = 0; at < count;) {
    await settle();
    const start = performance.now();
    let made = start;
    while (at < count && made - start < TASK) {
      const done = run(list[at++]);
      if (done instanceof Promise) await done;
      made = performance.now();
    }
    sums.made += made - start;
    if (isLaid) void stage.offsetHeight;
    sums.laid += performance.now() - start;
  }
  if (figure != "read") clear(loaded[name], list);
  return { made: sums.made / count, ...(isLaid && { laid: sums.laid / count }) };
}

/** Widgets on a page, begun together. */
async function widgets(name, count) {
  const run = await work(name, loaded[name].total ? "total" : "render");
  const list = containers(count);
  await settle();
  const start = performance.now();
  const all = [];
  for (let i = 0; i < count; i++) {
    const done = run(list[i]);
    if (done instanceof Promise) all.push(done);
  }
  if (all.length) await Promise.all(all);
  const made = performance.now();
  void stage.offsetHeight;
  const end = performance.now();
  clear(loaded[name], list);
  return { made: made - start, laid: end - start };
}

/** A tree without what a side needs for itself: markers, texts in pieces, and the number of an element. */
function plain(side, container) {
  const copy = document.createElement("div");
  for (const node of (side.tree?.(container) ?? container).childNodes) copy.append(node.cloneNode(true));
  return cleaned(copy);
}

function cleaned(copy) {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
  copy.normalize();
  for (const element of copy.querySelectorAll("[id],[aria-labelledby]")) {
    for (const name of ["id", "aria-labelledby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/^offprint-\d+-/, "offprint-"));
    }
  }
  return copy;
}

/** Compares every side's tree with the hand-written one. Returns where each differs. */
async function compare(names) {
  const [reference] = containers(1);
  loaded.hand.total(reference, json);
  prepared = reference.innerHTML;
  const expected = plain(loaded.hand, reference);
  const differ = {};
  for (const name of names) {
    const list = containers(1);
    await (
      await work(name, loaded[name].total ? "total" : "render")
    )(list[0]);
    const made = plain(loaded[name], list[0]);
    if (!made.isEqualNode(expected)) differ[name] = firstDifference(made.innerHTML, expected.innerHTML);
    clear(loaded[name], list);
  }
  return differ;
}

function firstDifference(made, expected) {
  let at = 0;
  while (at < expected.length && made[at] == expected[at]) at++;
  return { made: made.slice(at - 60, at + 120), expected: expected.slice(at - 60, at + 120) };
}

/** Takes the text of an article, and fails where a side makes another tree. */
async function take(text, names) {
  json = text;
  await load([...new Set(["hand", ...names])]);
  return compare(names);
}

const FIGURES = ["total", "read", "render"];

/**
 * Rounds until the time is over, with a least and a most. Of a very long page, the layout takes most of the time and
 * is the same for all: `laid` is in how many rounds it is asked for.
 */
async function rounds(names, figures, count, { least, most, seconds, laid }, one) {
  const result = [];
  const end = performance.now() + seconds * 1000;
  // The first ones are not counted: code is compiled, fonts are found.
  for (let round = -2; round < most && (round < least || performance.now() < end); round++) {
    const row = {};
    for (const figure of figures) {
      for (const name of shuffled(names)) {
        const value = await one(name, figure, count, round < laid);
        if (value) (row[name] ??= {})[figure] = value;
      }
    }
    if (round >= 0) result.push(row);
  }
  return result;
}

/** Mounts and unmounts so many times. */
async function cycle(name, count) {
  const run = await work(name, loaded[name].total ? "total" : "render");
  for (let i = 0; i < count; i++) {
    const list = containers(1);
    await run(list[0]);
    clear(loaded[name], list);
    if (i % 100 == 99) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return wasmBytes();
}

globalThis.bench = {
  take,
  cycle,
  measure: (names, count, limits) => rounds(names, FIGURES, count, limits, sample),
  widgets: (names, count, limits) => rounds(names, ["total"], count, limits, (name) => widgets(name, count)),
};
document.documentElement.dataset.ready = "";
