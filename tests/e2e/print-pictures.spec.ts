// Print: how large pictures are, and where.

import { pdfLines, pdfMissing, pdfPictures, printed } from "./support/pdf.ts";
import { node, paragraph, show, showHtml } from "./support/sheet.ts";
import { replacePrint } from "./support/printing.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

/** The width of the sheet's column, in CSS pixels. */
const COLUMN = ((210 - 2 * 27) / 25.4) * 96;

test(
  "a picture is no larger than the article says, and as wide as the column or half of it",
  { tag: "@core" },
  async ({ page, server, browserName }) => {
    const picture = (name: string, width: number, height: number) =>
      node(
        "figure",
        { type: "image", src: `${server}/pictures/${name}`, width: `${width}`, height: `${height}`, alt: "" },
        node("caption", `At ${width}`),
      );
    const sizes = [120, 240, 400, 560, 1200];
    // Each address once, as a browser has each picture once; and apart, so that none stand side by side.
    const body = sizes.flatMap((width) => [
      picture(`harbour.jpg?${width}`, width, width * 0.625),
      paragraph(`p${width}`, 2),
    ]);
    await show(page, body);
    const shown = pdfPictures(await printed(page, browserName)).map((picture) => Math.round(picture.shown));
    expect(shown).toHaveLength(5);
    const expected = [120, 240, 279, 560, COLUMN];
    for (const [at, width] of expected.entries()) {
      expect(shown[at], `stated as ${sizes[at]}`).toBeGreaterThan(width - 4);
      expect(shown[at], `stated as ${sizes[at]}`).toBeLessThan(width + 4);
    }
  },
);

test(
  "small pictures stay in their line, as often as they stand there",
  { tag: "@core" },
  async ({ page, server, browserName }) => {
    const flag = `<img src="${server}/pictures/harbour.jpg" width="24" height="15" alt="flag">`;
    await showHtml(page, `<p>The team of ${flag} Suvara beat ${flag} Kelu by two goals to one.</p>`);
    await page.evaluate(() =>
      addEventListener("beforeprint", () => {
        const flags = [...document.querySelectorAll("html > main [part=paragraph] img")];
        Object.assign(window, { gaps: flags.map((flag) => getComputedStyle(flag).marginInlineEnd) });
      }),
    );
    const pdf = await printed(page, browserName);
    expect(await page.evaluate(() => (window as unknown as { gaps: string[] }).gaps)).toEqual(["0px", "0px"]);
    expect(pdfLines(pdf).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^The team of +Suvara beat +Kelu by two goals to one\.$/),
    );
    const shown = pdfPictures(pdf).map((picture) => Math.round(picture.shown));
    expect(shown).toHaveLength(2);
    for (const width of shown) expect(Math.abs(width - 24)).toBeLessThan(2);
  },
);

test("two small figures stand side by side", async ({ page, server, browserName }) => {
  const figure = (name: string) =>
    node(
      "figure",
      { type: "image", src: `${server}/pictures/harbour.jpg?${name}`, width: "200", height: "125", alt: "" },
      node("caption", `Caption ${name}`),
    );
  await show(page, [paragraph("p", 2), figure("one"), figure("two"), figure("three"), paragraph("q", 2)]);
  const lines = pdfLines(await printed(page, browserName)).map(({ text }) => text);
  expect(lines).toContain("Caption one Caption two");
  expect(lines).toContain("Caption three");
});

test("paper has the file with more pixels, where there is one", async ({ page, server, browserName }) => {
  const at = (width: number) => `${server}/pictures/harbour.jpg?${width} ${width}w`;
  await showHtml(
    page,
    `<p>Text.</p><img src="${server}/pictures/readings.jpg" srcset="${[640, 1280, 2048, 4096].map(at).join(", ")}" width="1000" height="625" alt="">`,
  );
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(asked.filter((name) => /harbour/.test(name)).at(-1)).toContain("?2048");
  expect(pdfPictures(await printed(page, browserName))).toHaveLength(1);
});

test("the publisher's logo stands above all, once, and is not large", async ({
  page,
  server,
  browserName,
}) => {
  const logo = `${server}/pictures/harbour.jpg`;
  await show(page, [paragraph("p", 3)], { publisher: { name: "The Quay", logo } });
  const [picture, ...others] = pdfPictures(await printed(page, browserName));
  expect(others).toEqual([]);
  // 9 mm high, of a picture of 1200 × 750.
  expect(picture!.shown).toBeLessThan(58);
  expect(picture!.shown).toBeGreaterThan(48);
});

test("a logo that cannot be had is no picture that the reader misses, and is not waited for", async ({
  page,
  server,
  browserName,
  trouble,
}) => {
  trouble.allow(/logo|request failed|404|Failed to load resource/);
  await replacePrint(page, () => {
    dispatchEvent(new Event("beforeprint"));
    Object.assign(window, { sheet: document.querySelector("html > main")?.innerHTML });
    dispatchEvent(new Event("afterprint"));
  });
  const hasClock = browserName !== "webkit";
  if (hasClock) await page.clock.install();
  await page.route("**/logo-late.png", () => {});
  const sheet = () => page.evaluate(() => (window as unknown as { sheet?: string }).sheet);
  for (const logo of ["none-logo.png", "logo-late.png"]) {
    const publisher = { name: "The Quay", logo: `${server}/${logo}` };
    await show(page, [paragraph("p", 3)], { publisher });
    await page.keyboard.press("Control+p");
    if (hasClock && logo === "logo-late.png") await page.clock.fastForward(1000);
    await eventually(sheet, { timeout: 8000 }).toBeTruthy();
    expect(await sheet()).not.toContain(logo);
    expect(await sheet()).not.toContain("could not be loaded");
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
