// The elements as a page has them: what they announced, and when all have.

import type { Page } from "@playwright/test";

/** An event of Offprint: its name, the element that sent it, and its details as JSON can hold them. */
export interface Announced {
  type: string;
  from: string;
  detail: Record<string, unknown>;
}

const EVENTS = ["offprint-ready", "offprint-error", "offprint-print", "offprint-share"];

/** Opens `path`, keeping every event, and waits until each element has rendered or said why not. */
export async function open(page: Page, path: string): Promise<void> {
  await keepEvents(page);
  await page.goto(path);
  await settled(page);
}

/** Has the pages that are opened from now on keep every event; before the first `settled` or `announced`. */
export async function keepEvents(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    const kept: Announced[] = [];
    Object.assign(window, { offprintEvents: kept });
    const keep = (event: Event) =>
      kept.push({
        type: event.type,
        from: (event.target as Element).localName,
        detail: { ...(event as CustomEvent<object>).detail },
      });
    names.forEach((name) => document.addEventListener(name, keep));
  }, EVENTS);
}

/** All that was announced so far. */
export function announced(page: Page): Promise<Announced[]> {
  return page.evaluate(() => (window as unknown as { offprintEvents: Announced[] }).offprintEvents);
}

/** Waits until every element on the page has rendered or said why not. The page itself looks, at every frame. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { offprintEvents } = window as unknown as { offprintEvents: Announced[] };
    const outcomes = offprintEvents.filter(
      ({ type }) => type == "offprint-ready" || type == "offprint-error",
    );
    const elements = [...document.querySelectorAll("*")].filter(({ localName }) =>
      localName.startsWith("offprint-"),
    );
    return outcomes.length >= elements.length;
  });
}
