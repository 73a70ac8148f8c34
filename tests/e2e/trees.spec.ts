// What a screen reader is told, widget by widget.

import { open } from "./support/elements.ts";
import { test } from "./support/test.ts";
import { expectTree } from "./support/tree.ts";

/** The page is served under the strict policy, and its style sheet is hostile. */
const tag = ["@condition:csp-strict", "@condition:trusted-types", "@condition:hostile-css"];

test.beforeEach(async ({ page }) => {
  // Whether there is a system panel depends on the machine; these are the trees without one.
  await page.addInitScript(() => Object.defineProperty(navigator, "canShare", { value: undefined }));
  await open(page, "/e2e/widgets.html");
});

test("the article: section path, one headline, facts, body", { tag: [...tag, "@core"] }, async ({ page }) => {
  await expectTree(
    page,
    "offprint-article",
    `
    - 'article "A & B? \\"C\\" #1 100% é 日本"':
      - 'navigation "Section: A & B? \\"C\\" #1 100% é 日本"':
        - list:
          - listitem:
            - link "HARBOURS"
          - listitem:
            - link "Bells & Lights"
      - 'heading "A & B? \\"C\\" #1 100% é 日本" [level=2]'
      - paragraph: A bell is rung again.
      - paragraph: By Ona Tide
      - list:
        - listitem:
          - text: Published
          - time: 24 November 2026
        - listitem:
          - text: Quay Wire,
          - time: 08:05
        - listitem: Late edition
      - paragraph: MOLE — The bell of the old mole rang on Tuesday.
      - heading "Why it stopped" [level=3]
      - paragraph:
        - text: A rope had worn through.
        - link "A new one"
        - text: is of hemp.
      - paragraph: Published by The Quay
      - paragraph: © 2026 The Quay
    `,
  );
});

test("the topics: a labelled list", { tag: [...tag, "@core"] }, async ({ page }) => {
  await expectTree(
    page,
    "offprint-topics",
    `
    - 'region "Related topics: A & B? \\"C\\" #1 100% é 日本"':
      - heading "Related topics" [level=2]
      - list "Related topics":
        - listitem:
          - link "Bells"
        - listitem: Harbours
    `,
  );
});

test("the share panel: links first, then actions", { tag: [...tag, "@core"] }, async ({ page }) => {
  const names = [
    "Facebook",
    "X",
    "WhatsApp",
    "LinkedIn",
    "Bluesky",
    "Threads",
    "Reddit",
    "Telegram",
    "Email",
  ];
  const links = names.map((name) => `        - listitem:\n          - link "${name} , share this article"`);
  await expectTree(
    page,
    "offprint-share",
    `
    - 'region "Share this article: A & B? \\"C\\" #1 100% é 日本"':
      - heading "Share this article" [level=2]
      - paragraph: Each network opens in a new window.
      - list:
${links.join("\n")}
      - button "Copy link"
      - paragraph: "Link to this article: https://quay.example/2026/bell?b=1&c=2"
      - status
    `,
  );
});

test("the reading time: said in full", { tag: [...tag, "@core"] }, async ({ page }) => {
  await expectTree(page, "offprint-reading-time", '- paragraph: "Reading time: less than a minute"');
});

test("print: a button", { tag: [...tag, "@core"] }, async ({ page }) => {
  await expectTree(page, "offprint-print", '- button "Print"');
});
