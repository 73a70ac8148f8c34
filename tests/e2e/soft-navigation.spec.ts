// The libraries that change a page in place, as publishers use them: Turbo, htmx, Idiomorph, and the routers of React and
// Vue. Each leads from one article to another, to a page without any, and back, past an element that lives on.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { build } from "esbuild";
import {
  canonicalOf,
  expectShared,
  jsonOf,
  keepShared,
  keptShared,
  scriptOf,
  serve,
  share,
  visit,
} from "./support/site.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const require = createRequire(import.meta.url);
const library = (path: string) => readFileSync(require.resolve(path));

/** The program of a page, with all that it imports. */
async function bundled(contents: string, loader: "js" | "jsx" = "js"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: "iife",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    jsx: "automatic",
  });
  return outputFiles[0]!.text;
}

const LINKS = `<nav><a href="/site/one">To one</a> <a href="/site/two">To two</a> <a href="/site/about">To about</a></nav>`;
const story = (name: string) => `<main id="main"><h1>The story of ${name}</h1>${share()}</main>`;

const follow = (page: Page, name: string) =>
  page
    .getByRole("navigation")
    .getByRole("link", { name: `To ${name}` })
    .click();

/** From one article to the next, to none, and back. The first share panel is the one that lives on. */
async function wander(page: Page, isOfEach = true): Promise<void> {
  const all = (name: string) => (isOfEach ? [name, name] : [name]);
  await expectShared(page, ...all("one"));
  await keepShared(page);
  const before = await page.locator("offprint-share").first().elementHandle();
  await follow(page, "two");
  await expectShared(page, ...all("two"));
  await follow(page, "about");
  await expectShared(page, "");
  await follow(page, "one");
  await expectShared(page, ...all("one"));
  await page.goBack();
  await expectShared(page, "");
  await page.goBack();
  await expectShared(page, ...all("two"));
  expect(await before!.evaluate((element) => element.isConnected)).toBe(true);
  await eventually(() => keptShared(page)).toEqual(["one", "two", "", "one", "", "two"]);
}

/** Turbo leaves the scripts of a head where they are, and adds those of the next. */
for (const [where, head, body] of [
  ["head", true, false],
  ["body", false, true],
] as const)
  test(`Turbo, with the JSON in the ${where}`, { tag: head ? "@core" : "@all" }, async ({ page }) => {
    const permanent = share('id="tools" data-turbo-permanent');
    const pageOf = (name: string, isArticle = true) => ({
      head:
        (isArticle ? canonicalOf(name) : "") +
        (isArticle && head ? scriptOf(name) : "") +
        '<script defer src="/library/turbo.js"></script>',
      body: `${LINKS}${permanent}${
        isArticle ? story(name) + (body ? scriptOf(name) : "") : "<main><h1>About us</h1></main>"
      }`,
    });
    await serve(
      page,
      { one: pageOf("one"), two: pageOf("two"), about: pageOf("about", false) },
      { "turbo.js": library("@hotwired/turbo/dist/turbo.es2017-umd.js") },
    );
    await visit(page, "one");
    await wander(page);
  });

test("htmx: boosted links, and what is preserved", { tag: "@core" }, async ({ page }) => {
  const pageOf = (name: string, isArticle = true) => ({
    head: '<script src="/library/htmx.js"></script>',
    body: `<div hx-boost="true">${LINKS}</div>${share('id="tools" hx-preserve')}${
      isArticle ? scriptOf(name) + story(name) : '<main id="main"><h1>About us</h1></main>'
    }`,
  });
  await serve(
    page,
    { one: pageOf("one"), two: pageOf("two"), about: pageOf("about", false) },
    { "htmx.js": library("htmx.org/dist/htmx.js") },
  );
  await visit(page, "one");
  await wander(page);
});

test("htmx: a part of the page, and what comes out of band", async ({ page }) => {
  await serve(
    page,
    {
      one: {
        head: `${scriptOf("one", {}, 'id="json"')}<script src="/library/htmx.js"></script>`,
        body: `${share()}<main id="main"><h1>The story of one</h1>
          <button hx-get="/site/part" hx-target="#main" hx-push-url="/site/two">On</button></main>
          <button hx-get="/site/inner" hx-target="#main" hx-push-url="/site/three">Further</button>`,
      },
      part: {
        body: `<h1>The story of two</h1>${scriptOf("two", {}, 'id="json" hx-swap-oob="true"')}`,
      },
      inner: {
        body: `<h1>The story of three</h1>${scriptOf("three")}${share()}
          <div id="json" hx-swap-oob="delete"></div>`,
      },
    },
    { "htmx.js": library("htmx.org/dist/htmx.js") },
  );
  await visit(page, "one");
  await keepShared(page);
  await page.getByRole("button", { name: "On" }).click();
  await expectShared(page, "two");
  await page.getByRole("button", { name: "Further" }).click();
  await expectShared(page, "three", "three");
  await eventually(() => keptShared(page)).toEqual(["one", "two", "three"]);
});

test("Idiomorph, which keeps what it can", { tag: "@core" }, async ({ page }) => {
  const pageOf = (name: string) => ({
    head: `${canonicalOf(name)}${scriptOf(name)}<script src="/library/idiomorph.js"></script>`,
    body: `${share()}<main><h1>The story of ${name}</h1></main>`,
  });
  await serve(
    page,
    { one: pageOf("one"), two: pageOf("two"), about: { body: `${share()}<main><h1>About us</h1></main>` } },
    { "idiomorph.js": library("idiomorph/dist/idiomorph.js") },
  );
  await visit(page, "one");
  await keepShared(page);
  const before = await page.locator("offprint-share").elementHandle();
  const morph = (name: string) =>
    page.evaluate(async (name) => {
      const html = (await (await fetch(`/site/${name}`)).text()).replace("<!doctype html>", "");
      history.pushState({}, "", `/site/${name}`);
      const { Idiomorph } = window as unknown as {
        Idiomorph: { morph(from: Element, to: string, options: object): void };
      };
      Idiomorph.morph(document.documentElement, html, { head: { style: "morph" } });
    }, name);
  await morph("two");
  await expectShared(page, "two");
  await morph("about");
  await expectShared(page, "");
  await morph("one");
  await expectShared(page, "one");
  expect(await before!.evaluate((element) => element.isConnected)).toBe(true);
  await eventually(() => keptShared(page)).toEqual(["one", "two", "", "one"]);
});

const REACT = `
  import { createRoot } from "react-dom/client";
  import { createBrowserRouter, Link, Outlet, RouterProvider } from "react-router";

  const json = ${JSON.stringify({ one: jsonOf("one"), two: jsonOf("two") })};
  const Story = ({ name }) => <main>
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json[name] }} />
    <h1>The story of {name}</h1>
    <offprint-share loading="eager" key={name} />
  </main>;
  const Layout = () => <>
    <nav>{["one", "two", "about"].map((name) => <Link key={name} to={"/site/" + name} viewTransition={name == "two"}>To {name}</Link>)}</nav>
    <offprint-share loading="eager" />
    <Outlet />
  </>;
  const router = createBrowserRouter([{ path: "/site", Component: Layout, children: [
    { path: "one", element: <Story name="one" /> },
    { path: "two", element: <Story name="two" /> },
    { path: "about", element: <main><h1>About us</h1></main> },
  ] }]);
  createRoot(document.querySelector("#app")).render(<RouterProvider router={router} />);`;

/** The head's JSON is written by an effect, as head managers do: some frames after the page. */
const VUE = `
  import { createApp, defineComponent, h, nextTick } from "vue";
  import { createRouter, createWebHistory, RouterLink, RouterView } from "vue-router";

  const json = ${JSON.stringify({ one: jsonOf("one"), two: jsonOf("two") })};
  const router = createRouter({ history: createWebHistory("/site/"), routes: [
    { path: "/:name", component: { render() {
      const { name } = this.$route.params;
      return h("main", json[name] ? [h("h1", "The story of " + name), h("offprint-share", { loading: "eager", key: name })]
        : [h("h1", "About us")]);
    } } },
  ] });
  const script = document.createElement("script");
  script.type = "application/ld+json";
  router.afterEach(async ({ params }) => {
    await nextTick();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      script.textContent = json[params.name] ?? "";
      if (json[params.name]) document.head.append(script);
      else script.remove();
    }));
  });
  createApp(defineComponent({ render: () => [
    h("nav", ["one", "two", "about"].map((name) => h(RouterLink, { to: "/" + name }, () => "To " + name))),
    h("offprint-share", { loading: "eager" }),
    h(RouterView),
  ] })).use(router).mount("#app");`;

for (const [name, program, loader] of [
  ["React", REACT, "jsx"],
  ["Vue", VUE, "js"],
] as const)
  test(`the router of ${name}`, { tag: "@core" }, async ({ page }) => {
    const app = { body: `<div id="app"></div><script defer src="/library/app.js"></script>` };
    await serve(page, { one: app }, { "app.js": await bundled(program, loader) });
    await page.goto("/site/one");
    await wander(page);
  });
