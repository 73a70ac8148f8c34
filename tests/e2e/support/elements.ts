// The elements as a page has them: what they announced, and when all have.

import { expect, type Page } from "@playwright/test";

/** An event of Offprint: its name, the element that sent it, and its details as JSON can hold them. */
export interface Announced {
  type: string;
  from: string;
  detail: Record<string, unknown>;
}

const EVENTS = ["offprint-ready", "offprint-error", "offprint-print", "offprint-share"];

/** Opens `path`, keeping every event, and waits until each element has rendered or said why not. */
export async function open(page: Page, path: string): Promise<void> {
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
  await page.goto(path);
  await settled(page);
}

/** All that was announced so far. */
export function announced(page: Page): Promise<Announced[]> {
  return page.evaluate(() => (window as unknown as { offprintEvents: Announced[] }).offprintEvents);
}

/** Waits until every element on the page has rendered or said why not. */
export async function settled(page: Page): Promise<void> {
  const count = await page.evaluate(
    () => [...document.querySelectorAll("*")].filter((each) => each.localName.startsWith("offprint-")).length,
  );
  const outcomes = async () =>
    (await announced(page)).filter(({ type }) => type === "offprint-ready" || type === "offprint-error")
      .length;
  await expect.poll(outcomes, { message: "elements that rendered or failed" }).toBeGreaterThanOrEqual(count);
}
