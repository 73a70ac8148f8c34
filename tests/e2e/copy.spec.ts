// What is copied of a page, as it is pasted elsewhere: no word runs into the next, and nothing comes along that nobody saw.

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

/** In the order of the page; each on a line of its own. */
const LINES = [
  "Before",
  "Under 1 min read",
  "Local",
  "Harbour",
  "The bell is rung by hand again",
  "A rope was bought, and a rota drawn up.",
  "By Ada Quist and Bo Lund",
  "24 November 2026",
  "09:30",
  "Updated 24 November 2026, 11:00",
  "The bell on the quay was rung on Tuesday, for the first time since the motor failed in the spring, by two ringers and in the rain.",
  "The rope",
  "It is new, it is long, and it was bought with the money that the harbour had set aside for another motor.",
  "Nobody misses the motor.",
  "Hemp for the rope",
  "Flax for the mat",
  "Day\tRinger",
  "Monday\tAda",
  "Rope",
  "Twelve metres",
  "We rang until our arms gave out, and then we rang once more, because the ferry had not heard us.",
  "The rota is full until May, the harbour office said, and whoever wants to ring is asked to come by on a Friday.",
  "Published by The Quay",
  "Share this article",
  "Each network opens in a new window.",
  "Facebook",
  "Email",
  "Link to this article: https://quay.example/2026/bell",
  "Related topics",
  "Bells",
  "Ropes",
  "After",
];

for (const [name, query] of Object.entries({ "in its shadow": "", "as its children": "?light&open" })) {
  test(`the article ${name} is copied in lines`, { tag: "@core" }, async ({ page }) => {
    if (query)
      await page.addInitScript(() =>
        document.addEventListener("readystatechange", () =>
          document.querySelector("offprint-article")?.setAttribute("fallback", "article"),
        ),
      );
    await open(page, `/e2e/light.html${query}`);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("ControlOrMeta+c");
    const pasted = page.locator("#pasted");
    await pasted.focus();
    await page.keyboard.press("ControlOrMeta+v");
    await expect(pasted).not.toHaveValue("");
    const lines = (await pasted.inputValue()).split("\n").map((line) => line.trim());
    // Engines differ on whether a button's text is copied.
    expect(lines.filter((line) => line && line != "Copy link")).toEqual(LINES);
  });
}
