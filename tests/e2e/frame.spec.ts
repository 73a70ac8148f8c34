// The frame itself: a watch that cannot bark is worse than none.

import { readFileSync } from "node:fs";
import { expectAccessible, violations } from "./support/axe.ts";
import { pdfImages, pdfMissing, pdfText } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";
import { expectTree } from "./support/tree.ts";

const TROUBLES: [string, RegExp][] = [
  ["console", /console warning: a message/],
  ["error", /error: thrown/],
  ["rejection", /error: rejected/],
  ["missing", /status 404: .*missing\.txt/],
  ["foreign", /third-party request: http:\/\/127\.0\.0\.1:50999/],
  ["policy", /policy: style-src/],
  ["sink", /policy: require-trusted-types-for/],
];

for (const [name, pattern] of TROUBLES) {
  const tag =
    name === "policy" ? ["@condition:csp-strict"] : name === "sink" ? ["@condition:trusted-types"] : [];
  test(`the watch sees trouble: ${name}`, { tag: [...tag, "@core"] }, async ({ page, trouble }) => {
    trouble.expect(pattern);
    // What a browser also says about the same trouble, in its own words.
    trouble.allow(/.*/);
    // A policy would stop a foreign request before it is made.
    await page.goto(`/e2e/frame.html?${name === "foreign" ? "open" : ""}#${name}`);
    await expect(async () => {
      await trouble.collect(page);
      expect(trouble.saw(pattern)).toBe(true);
    }).toPass({ timeout: 5_000 });
  });
}

test("the accessibility tree reaches into shadow trees", { tag: "@core" }, async ({ page }) => {
  await page.goto("/e2e/frame.html");
  await expectTree(
    page,
    "main",
    `
    - main:
      - heading "On screen" [level=1]
      - button "In the shadow"
    `,
  );
});

test("axe passes a good page and finds a fault in a shadow tree", { tag: "@core" }, async ({ page }) => {
  await page.goto("/e2e/frame.html");
  await expectAccessible(page);
  await page.goto("/e2e/frame.html?fault#axe");
  expect((await violations(page)).join()).toContain("button-name");
});

test("a page is printed, and told so before", { tag: "@core" }, async ({ page }) => {
  test.skip(pdfMissing !== null, pdfMissing ?? "");
  await page.goto("/e2e/frame.html");
  const pdf = await page.pdf();
  expect(pdfText(pdf)).toBe("On paper In the shadow");
  expect(pdfImages(pdf)).toHaveLength(1);
});

test("the server keeps to its folders and names its types", { tag: "@core" }, async ({ server, request }) => {
  for (const path of ["/%2e%2e/%2e%2e/package.json", "/..%2f..%2fpackage.json", "/%00", "/%", "/none.html"]) {
    expect((await request.get(server + path)).status(), path).toBe(404);
  }
  const page = await request.get(`${server}/e2e/frame.html`);
  expect(page.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
  expect(await page.text()).toBe(readFileSync("tests/e2e/pages/frame.html", "utf8"));
});
