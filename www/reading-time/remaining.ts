// How much of the reading time is left as the reader scrolls.

import type { BodySource, Input, ViewOptions } from "../api/types.ts";
import type { Core } from "../core/calls.ts";
import { formatNumber } from "../platform/intl.ts";
import { first, named, rootOf } from "../page/find-json.ts";
import { create } from "../platform/own.ts";

/**
 * What is scrolled through: the element that is named; else the page's own text, where the article's was taken from
 * there; else the article's element.
 */
export function textOf(element: Element, job: { core: Core; input: Input; body?: BodySource | undefined }) {
  const html = rootOf(element);
  const id = element.getAttribute("for");
  const given = named(element.getAttribute("remaining") || id || "-", html, element);
  if (given && given.localName != "script") return given;
  // Of a view that came with the page, nobody has asked yet.
  const { selector } = job.body ?? job.core.read(job.input).body ?? {};
  const around = (job.input.around as Element | undefined) ?? html;
  const text = selector ? first(around, selector) : null;
  // What stands in an element of ours is shown in another way.
  if (text?.getClientRects().length) return text;
  const own = id ? `[for="${CSS.escape(id)}"]` : ":not([for])";
  return first(around, `offprint-article${own}`) ?? first(around, "article,main");
}

/**
 * Writes what is left into the view and keeps it up to date; returns what ends that. It is written only when the
 * minute changes, never announced, and in room that is kept for the longest of what it may say, so nothing moves.
 * The view has no place for it where the time is that of a text of which the article has only the beginning, or nothing.
 */
export function follow(
  root: ShadowRoot,
  { core, options }: { core: Core; options: ViewOptions },
  text: Element | null,
): () => void {
  const place = root.querySelector<HTMLDataElement>("[part~=remaining]");
  if (!place || !text) return () => {};
  const doc = root.ownerDocument;
  const total = +place.value / 60;
  const say = (unitDisplay: "short" | "long", left: number) =>
    left < 1
      ? core.word("reading-time-left-short", options)
      : core
          .word("reading-time-left", options)
          .replace("{time}", () =>
            formatNumber(options.locale!, left, { style: "unit", unit: "minute", unitDisplay }),
          );
  const line = (className: string, text = "") => {
    const span = create(doc, "span");
    span.className = className;
    span.textContent = text;
    place.append(span);
    return span;
  };
  const eye = line("now");
  const ear = line("offprint-visually-hidden");
  for (const span of [eye, line("room", say("short", Math.ceil(total))), line("room", say("short", 0))])
    span.ariaHidden = "true";

  let shown: number | undefined;
  let frame = 0;
  const write = () => {
    frame = 0;
    const share = shareLeft(text);
    const exact = total * share;
    // At the end there is nothing to say, but the room stays.
    const left = share ? (exact < 1 ? 0 : Math.ceil(exact)) : -1;
    if (left == shown) return;
    shown = left;
    eye.textContent = left < 0 ? "" : say("short", left);
    ear.textContent = left < 0 ? "" : say("long", left);
  };
  const later = () => {
    frame ||= requestAnimationFrame(write);
  };
  const listen = { capture: true, passive: true };
  addEventListener("scroll", later, listen);
  addEventListener("resize", later, listen);
  write();
  // The article may be rendered after this, and change its height.
  const watch = globalThis.ResizeObserver && new ResizeObserver(later);
  watch?.observe(text);
  return () => {
    removeEventListener("scroll", later, listen);
    removeEventListener("resize", later, listen);
    watch?.disconnect();
    cancelAnimationFrame(frame);
  };
}

/**
 * How much of a text is still to be read, from 1 to 0: all until its first line leaves the window, nothing when its last
 * line has come into it. What is no taller than the window is read when a quarter of it has left.
 */
function shareLeft(text: Element): number {
  const box = (text.shadowRoot?.querySelector("[part=body]") ?? text).getBoundingClientRect();
  const way = Math.max(box.height - innerHeight, box.height / 4);
  return way > 0 ? Math.min(1, Math.max(0, 1 + box.top / way)) : 1;
}
