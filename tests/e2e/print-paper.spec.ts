// Print, where a page ends: what may be cut and what may not, on the reader's own paper.

import {
  A4,
  A5,
  LETTER,
  pdfImages,
  pdfLines,
  pdfMissing,
  pdfPages,
  pdfParts,
  pdfPictures,
  pdfText,
  printed,
} from "./support/pdf.ts";
import { PNG } from "pngjs";
import { type Node, node, paragraph, show } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const figure = (server: string, name: string): Node => ({
  type: "figure",
  children: [
    {
      type: "image",
      src: `${server}/pictures/readings.jpg`,
      width: 1200,
      height: 640,
      alt: "",
    },
    node("caption", `Caption ${name}.`),
  ],
});

test(
  "a heading is not left at the foot of a page, nor one line of a paragraph at either end",
  { tag: "@core" },
  async ({ page, browserName }) => {
    const body = Array.from({ length: 60 }, (_, index) => [
      { type: "heading", level: 1, children: [`Heading ${index}`] },
      paragraph(`p${index}a`, 1 + ((index * 7) % 5)),
      paragraph(`p${index}b`, 2 + ((index * 3) % 4)),
    ]).flat();
    await show(page, body);
    const pages = pdfParts(await printed(page, browserName)).map(({ body }) => body.trim().split("\n"));
    expect(pages.length).toBeGreaterThan(8);
    const of = (line: string) => /^p\d+[ab]/.exec(line)?.[0];
    const whole = new Map<string, number>();
    for (const line of pages.flat()) whole.set(of(line) ?? "", (whole.get(of(line) ?? "") ?? 0) + 1);
    for (const [number, lines] of pages.entries()) {
      if (number === pages.length - 1) continue;
      expect(lines.at(-1), `the foot of page ${number + 1}`).not.toMatch(/^Heading/);
      for (const line of [lines[0]!, lines.at(-1)!]) {
        const name = of(line);
        if (!name) continue;
        // Firefox knows no widows: it keeps paragraphs whole, but for those that follow a heading.
        if (browserName === "firefox" && name.endsWith("a") && line === lines[0]) continue;
        const here = lines.filter((each) => of(each) === name).length;
        expect(here, `lines of ${name} on page ${number + 1}`).toBeGreaterThanOrEqual(
          Math.min(2, whole.get(name)!),
        );
      }
    }
  },
);

test("a picture is not cut and its caption is on its page", async ({ page, server, browserName }) => {
  const body = Array.from({ length: 14 }, (_, index) => [
    figure(server, `number ${index}`),
    ...Array.from({ length: 1 + (index % 4) }, (_, at) => paragraph(`f${index}x${at}`, 2 + (index % 3))),
  ]).flat();
  await show(page, body);
  const pdf = await printed(page, browserName);
  const pictures = pdfPictures(pdf);
  expect(pictures).toHaveLength(14);
  pdfPages(pdf).forEach((text, index) => {
    const captions = text.match(/Caption number \d+/g)?.length ?? 0;
    expect(captions, `page ${index + 1}`).toBe(pictures.filter(({ page }) => page === index + 1).length);
  });
});

test(
  "a table's head is on each of its pages, and never alone",
  { tag: "@core" },
  async ({ page, browserName }) => {
    const table = (name: string, rows: number) =>
      node(
        "table",
        node("caption", `Table ${name}`),
        node("table-head", node("row", node("header-cell", `Post-${name}`), node("header-cell", "Days"))),
        node(
          "table-body",
          ...Array.from({ length: rows }, (_, row) =>
            node("row", node("cell", `${name}-row-${row}`), node("cell", String(row))),
          ),
        ),
      );
    const body = Array.from({ length: 9 }, (_, index) => [
      paragraph(`t${index}`, 4 + ((index * 5) % 7)),
      table(`T${index}`, index % 3 === 0 ? 45 : 5),
    ]).flat();
    await show(page, body);
    const pages = pdfPages(await printed(page, browserName));
    let cut = 0;
    pages.forEach((text, at) => {
      for (let index = 0; index < 9; index++) {
        const rows = text.match(new RegExp(`T${index}-row-`, "g"))?.length ?? 0;
        const heads = text.match(new RegExp(`Post-T${index}\\b`, "g"))?.length ?? 0;
        const caption = text.includes(`Table T${index}`);
        const where = `table ${index} on page ${at + 1}`;
        if (caption) expect(rows, where).toBeGreaterThanOrEqual(1);
        expect(heads, where).toBe(rows > 0 ? 1 : 0);
        if (index % 3 !== 0 && rows > 0) expect(rows, where).toBe(5);
        if (index % 3 === 0 && rows > 0 && rows < 45) cut += 1;
      }
    });
    expect(cut).toBeGreaterThanOrEqual(3);
  },
);

test("what was folded is printed open", { tag: "@core" }, async ({ page, browserName }) => {
  await show(page, [
    node("details", node("summary", "The fold"), node("paragraph", "What was in it.")),
    node("paragraph", "After it."),
  ]);
  expect(pdfText(await printed(page, browserName))).toContain("The fold What was in it. After it.");
});

for (const [name, paper] of Object.entries({ LETTER, A5 }))
  test(`on ${name}, the reader's own size, everything is within the margins`, async ({
    page,
    server,
    browserName,
  }) => {
    const body = [
      figure(server, "one"),
      ...Array.from({ length: 24 }, (_, index) => paragraph(`p${index}`, 4)),
      node("preformatted", "x".repeat(300)),
      figure(server, "two"),
    ];
    await show(page, body, { url: `https://quay.example/${"long-".repeat(60)}` });
    const pdf = await printed(page, browserName, paper);
    const side = (27 / 25.4) * 72;
    for (const { left, right, text } of pdfLines(pdf)) {
      expect(left, text).toBeGreaterThan(side - 3);
      expect(right, text).toBeLessThan(paper.width * 72 - side + 3);
    }
    const parts = pdfParts(pdf, paper);
    expect(parts.length).toBeGreaterThan(2);
    parts.forEach(({ head, body, foot }, index) => {
      expect(head.trim()).toBe("The Quay");
      expect(body.trim()).not.toBe("");
      if (browserName === "chromium") expect(foot).toContain(`Page ${index + 1} of ${parts.length}`);
    });
    expect(pdfPictures(pdf)).toHaveLength(2);
    const [{ width, height }] = [PNG.sync.read(pdfImages(pdf, 72)[0]!)];
    expect(Math.abs(width - paper.width * 72)).toBeLessThan(3);
    expect(Math.abs(height - paper.height * 72)).toBeLessThan(3);
  });

test("black on white, also in colours that the system forces and on a dark page", async ({
  page,
  browserName,
}) => {
  test.skip(browserName === "firefox", "cannot be emulated over BiDi");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await show(page, [paragraph("p", 3), { type: "quote", children: [paragraph("q", 2)] }], {
    url: "https://quay.example/1",
  });
  const { data } = PNG.sync.read(pdfImages(await printed(page, browserName), 40)[0]!);
  let sum = 0;
  let colour = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    sum += red;
    colour = Math.max(colour, Math.max(red, green, blue) - Math.min(red, green, blue));
  }
  expect(colour, "nothing on it has a colour").toBeLessThan(40);
  expect(sum / (data.length / 4)).toBeGreaterThan(235);

  await page.locator("offprint-print").getByRole("button").click();
  const dialog = page.getByRole("dialog");
  const seen = await dialog.evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    const button = getComputedStyle(element.querySelector("button")!);
    return { backgroundColor, color, button: [button.color, button.backgroundColor, button.borderColor] };
  });
  expect(seen.backgroundColor).not.toBe(seen.color);
  expect(seen.button[0]).not.toBe(seen.button[1]);
  // Letters are seen: the picture of the button has much of both colours.
  const button = PNG.sync.read(await dialog.getByRole("button", { name: "Print" }).screenshot());
  const row = [...button.data.subarray(0)].filter((_, at) => at % 4 === 0);
  const dark = row.filter((red) => red < 100).length / row.length;
  expect(dark).toBeGreaterThan(0.02);
  expect(dark).toBeLessThan(0.2);
});

test("tables too wide, words too long, lists in lists and code keep within the paper", async ({
  page,
  browserName,
}) => {
  const cells = (kind: string, row: number) =>
    node("row", ...Array.from({ length: 14 }, (_, index) => node(kind, `Column ${index}.${row}`)));
  const nested = (depth: number): Node =>
    node("list", node("item", `Level ${depth}`, ...(depth < 9 ? [nested(depth + 1)] : [])));
  const ordered = (attributes: object, ...items: [string, object][]): Node => ({
    type: "ordered-list",
    ...attributes,
    children: items.map(([text, more]) => ({ type: "item", ...more, children: [text] })),
  });
  const long = `https://quay.example/${"a".repeat(400)}`;
  await show(
    page,
    [
      node("table", node("table-head", cells("header-cell", 0)), node("table-body", cells("cell", 1))),
      node("paragraph", long),
      nested(1),
      ordered({ reversed: "reversed", start: "999" }, ["Item", {}]),
      ordered({ numbering: "i" }, ...Array.from({ length: 18 }, (): [string, object] => ["Clause", {}])),
      ordered({}, ["Year", { value: "1998" }], ["Another", {}]),
      node(
        "preformatted",
        Array.from({ length: 90 }, (_, line) => `${line} ${"code ".repeat(30)}`).join("\n"),
      ),
      ...Array.from({ length: 200 }, (_, index) =>
        node("paragraph", {
          type: "link",
          href: `https://quay.example/link/${index}`,
          children: [`Link ${index}`],
        }),
      ),
    ],
    { headline: "W".repeat(80) },
  );
  const pdf = await printed(page, browserName);
  const side = (27 / 25.4) * 72;
  for (const { left, right, text } of pdfLines(pdf)) {
    expect(left, text).toBeGreaterThan(side - 3);
    expect(right, text).toBeLessThan(A4.width * 72 - side + 3);
  }
  const text = pdfText(pdf);
  expect(text.replace(/\s/g, "")).toContain(long);
  expect(text).toContain("200. https://quay.example/link/199");
  for (const item of ["999. Item", "xviii. Clause", "1998. Year", "1999. Another"])
    expect(text).toContain(item);
  for (const line of [0, 44, 89]) expect(text).toContain(`${line} code code`);
});
