// Print: boxes that are longer than a page, and those that are not.

import { A4, pdfLines, pdfMissing, pdfPages, printed } from "./support/pdf.ts";
import { type Node, node, paragraph, show, showHtml } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const SENTENCE = "The harbour opened at nine and the first ferry left at ten with two dogs and a piano.";
const paragraphs = (count: number) => `<p>${SENTENCE}</p>`.repeat(count);
const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => `<tr><td>Port ${row}</td><td>${row} March</td></tr>`).join("");
const HEAD = "<thead><tr><th>Port</th><th>Opens</th></tr></thead>";

/** What is longer than a page, as publishers write it. */
const LONG: Record<string, string> = {
  "an item of a list": `<ol><li>Short one.</li><li>${paragraphs(40)}</li></ol>`,
  "items within items": `<ul><li>One<ul><li>Two<ul><li>Three${paragraphs(40)}</li></ul></li></ul></li></ul>`,
  "a quotation": `<blockquote>${paragraphs(40)}</blockquote>`,
  "a fact box": `<aside>${paragraphs(40)}</aside>`,
  "a disclosure": `<details><summary>More</summary>${paragraphs(40)}</details>`,
  "a table in a figure": `<figure class="wp-block-table"><table>${HEAD}<tbody>${rows(60)}</tbody></table><figcaption>Ports</figcaption></figure>`,
  "code in a figure": `<figure><pre><code>${"x = y\n".repeat(90)}</code></pre></figure>`,
  "a row of a table": `<table><tbody><tr><td>${paragraphs(40)}</td><td>Aside</td></tr></tbody></table>`,
  "one paragraph": `<p>${(SENTENCE + " ").repeat(60)}</p>`,
};

test(
  "no page is left blank before a box that is longer than a page",
  { tag: "@core" },
  async ({ page, browserName }) => {
    const html = Object.values(LONG).map((box) => paragraphs(2) + box);
    await showHtml(page, html.join("") + paragraphs(2));
    const lines = pdfLines(await printed(page, browserName));
    const last = Math.max(...lines.map(({ page }) => page));
    expect(last).toBeGreaterThan(9);
    for (let number = 1; number < last; number++) {
      // What stands in the margins is not the text's.
      const feet = lines.filter((line) => line.page === number && line.bottom < (A4.height - 0.7) * 72);
      const foot = Math.max(...feet.map(({ bottom }) => bottom));
      expect(foot / (A4.height * 72), `how far page ${number} of ${last} is filled`).toBeGreaterThan(0.72);
    }
  },
);

test("boxes that are short stay whole", { tag: "@core" }, async ({ page, browserName }) => {
  const box = (name: string): Node[] => [
    node("quote", paragraph(`${name}quote`, 4)),
    node("list", node("item", paragraph(`${name}item`, 4)), node("item", `${name}end-1`)),
    node("aside", paragraph(`${name}aside`, 2), paragraph(`${name}aside`, 3)),
    node("preformatted", Array.from({ length: 6 }, (_, line) => `${name}code-${line}`).join("\n")),
    node(
      "table",
      node(
        "table-body",
        ...Array.from({ length: 30 }, (_, row) =>
          node("row", node("cell", `${name}row${row}x-1 ${name}row${row}x-2 `.repeat(9)), node("cell", "y")),
        ),
      ),
    ),
  ];
  const body = Array.from({ length: 5 }, (_, index) => [
    paragraph(`p${index}a`, 1 + ((index * 5) % 7)),
    ...box(`b${index}`),
  ]).flat();
  await show(page, body);
  const pages = pdfPages(await printed(page, browserName));
  expect(pages.length).toBeGreaterThan(6);
  const on = new Map<string, Set<number>>();
  pages.forEach((text, number) => {
    for (const [, name] of text.matchAll(/\b(b\d(?:quote|item|aside|code|row\d+x))-\d+/g))
      on.set(name!, (on.get(name!) ?? new Set()).add(number));
  });
  expect(on.size).toBe(5 * 34);
  for (const [name, numbers] of on) expect([...numbers], name).toHaveLength(1);
});

test("no heading and no head of a table is alone before what is long", async ({ page, browserName }) => {
  const html = Array.from({ length: 6 }, (_, index) => {
    const fill = paragraphs(1 + ((index * 7) % 11));
    const [list, table, code] = [
      LONG["items within items"],
      LONG["a table in a figure"],
      LONG["code in a figure"],
    ];
    return `${fill}<h2>Heading L${index}</h2>${list}${fill}<h2>Heading T${index}</h2>${table}${fill}<h2>Heading C${index}</h2>${code}`;
  });
  await showHtml(page, html.join(""));
  const pages = pdfPages(await printed(page, browserName)).map((text) => text.trim().split("\n"));
  expect(pages.length).toBeGreaterThan(18);
  pages.forEach((lines, number) => {
    // Below the text stand the margin's words.
    const last = lines.filter((line) => !/^On what stands|^Page \d+ of|^The Quay$/.test(line)).at(-1);
    expect(last, `the foot of page ${number + 1}`).not.toMatch(/^Heading|^Port Opens|^Port$/);
  });
});
