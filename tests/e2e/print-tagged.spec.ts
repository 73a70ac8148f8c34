// Print: what a tagged PDF tells to those who hear it: its language, title, headings, and what each thing is.

import { pdfMissing, pdfOutline, pdfStructure, printed } from "./support/pdf.ts";
import { showHtml } from "./support/sheet.ts";
import { expect, test } from "./support/test.ts";

test("a PDF has a structure to read aloud", async ({ page, server, browserName }) => {
  test.skip(pdfMissing !== null, pdfMissing ?? "");
  test.skip(browserName !== "chromium", "Firefox's PDFs are not tagged");
  await showHtml(
    page,
    "<p>First, with <a href='https://rope.example/'>a link</a>.</p><h2>Why it stopped</h2><ul><li>One</li></ul><ol><li>Two</li></ol>" +
      `<figure><img src="${server}/pictures/harbour.jpg" width="600" height="375" alt="A boat"><figcaption>At dawn</figcaption></figure>` +
      "<h3>Readings</h3><figure><table><thead><tr><th>Port</th></tr></thead><tbody><tr><td>Kelu</td></tr></tbody></table><figcaption>Ports</figcaption></figure>" +
      "<blockquote><p>It rings.</p></blockquote><pre>code</pre>",
  );
  const pdf = await printed(page, browserName);
  const structure = pdfStructure(pdf).replace(/\s+/g, " ");
  for (const part of [
    /H1 \(block\) NonStruct "On what stands in an article"/,
    /H2 \(block\) NonStruct "Why it stopped"/,
    /H3 \(block\) NonStruct "Readings"/,
    /L \(block\): \/ListNumbering \/Disc .*? LI \(block\)/,
    /L \(block\): \/ListNumbering \/Decimal .*? LI \(block\)/,
    /Link \(inline\) NonStruct "a link"/,
    /Table \(block\).*? TH .*?\/Scope \/Column.*?"Port".*? TD: \/Headers .*?"Kelu"/,
    /BlockQuote/,
    /Caption.*?"At dawn"/,
  ])
    expect(structure).toMatch(part);
  const raw = pdf.toString("latin1");
  expect(raw).toMatch(/\/Lang \(en\)/);
  expect(raw).toMatch(/\/Alt \(A boat\)/);
  expect(raw).toMatch(/\/Alt \(QR code/);
  expect(raw).toMatch(/\/DisplayDocTitle true/);
  expect(raw).toMatch(/\/Title \(On what stands in an article\)/);
  expect(pdfOutline(pdf).map((line) => line.trimEnd())).toEqual([
    "On what stands in an article",
    "  Why it stopped",
    "    Readings",
    "  Links",
  ]);
});
