// Pages whose article comes late, changes, or goes: no element shows or shares another than that of its page.

import { announced } from "./support/elements.ts";
import {
  canonicalOf,
  expectShared,
  jsonOf,
  keepShared,
  keptShared,
  scriptOf,
  serve,
  share,
  shared,
  visit,
} from "./support/site.ts";
import { expect, test } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";

const FIRST = "The bell of the old mole rang again on Tuesday, after eleven silent years in a shed.";
const SECOND = "A new rope of hemp was paid for by the choir, which had missed it more than anyone.";
const text = (name: string) => `<div class="story-body"><p>Of ${name}. ${FIRST}</p><p>${SECOND}</p></div>`;
const NO_BODY = { articleBody: undefined };
const ARTICLE = "<offprint-article loading=eager></offprint-article>";

test("an element shows the article around it", { tag: "@core" }, async ({ page }) => {
  const teaser = `<article class="card">${scriptOf("teaser")}<h3>A teaser</h3></article>`;
  await serve(page, {
    list: {
      head: canonicalOf("one"),
      body: `<main>
        <article>${teaser}${scriptOf("one", NO_BODY)}<h2>One</h2>${ARTICLE}${text("one")}<aside>${share()}</aside></article>
        <section>${scriptOf("two", NO_BODY)}<h2>Two</h2>${text("two")}<div id="host">${ARTICLE}${share()}</div></section>
        <div itemscope itemtype="https://schema.org/NewsArticle"><div>${scriptOf("three", NO_BODY)}</div>
          <h2>Three</h2>${text("three")}<story-tools>${share()}</story-tools></div>
        <section><h2>Tools</h2>${share()}</section></main>
        <script>
          const [tools] = document.getElementsByTagName("story-tools");
          const panel = document.createElement("offprint-share");
          panel.setAttribute("loading", "eager");
          tools.attachShadow({ mode: "open" }).append(panel, document.createElement("slot"));
        </script>`,
    },
  });
  await visit(page, "list");
  // The last stands in no article: there it is the page's own, by its canonical address.
  await expectShared(page, "one", "two", "three", "one");
  const [inner, texts] = await page.evaluate(() => [
    document
      .querySelector("story-tools")!
      .shadowRoot!.querySelector("offprint-share")!
      .shadowRoot!.querySelector("[part~=url-text]")?.textContent,
    [...document.querySelectorAll("offprint-article")].map(
      ({ shadowRoot }) => shadowRoot!.querySelector("[part=body]")?.textContent,
    ),
  ]);
  expect(inner).toContain("three");
  expect(texts[0]).toContain("Of one.");
  expect(texts[0]).not.toContain("Of two.");
  expect(texts[1]).toContain("Of two.");
  expect(texts[1]).not.toContain("Of one.");
});

test("a list of articles grows, and each keeps its own", { tag: "@core" }, async ({ page }) => {
  await serve(page, {
    one: {
      head: scriptOf("one") + canonicalOf("one"),
      body: `<main><article><h1>The story of one</h1>${share()}</article></main>`,
    },
  });
  await visit(page, "one");
  await expectShared(page, "one");
  const before = (await announced(page)).length;
  await page.evaluate(
    ([script, panel]) => {
      const range = document.createRange();
      const html = `<article>${script}<h1>The story of two</h1>${panel}</article>`;
      document.querySelector("main")!.append(range.createContextualFragment(html));
    },
    [scriptOf("two"), share()],
  );
  await expectShared(page, "one", "two");
  // The reader scrolls on, and the address with the reader.
  await page.evaluate(() => {
    history.replaceState({}, "", "/site/two");
    document.querySelector<HTMLLinkElement>("link[rel=canonical]")!.href = "https://quay.example/two";
  });
  await quiet(page);
  await quiet(page);
  expect(await shared(page)).toEqual(["one", "two"]);
  // The first was not made anew.
  expect((await announced(page)).length).toBe(before + 1);
});

test("JSON that comes late is shown when it comes", { tag: "@core" }, async ({ page }) => {
  const insert = `const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = ${JSON.stringify(jsonOf("late"))};
    document.head.append(script);`;
  await serve(page, {
    frames: {
      body: `${share()}<script>requestAnimationFrame(() => requestAnimationFrame(() => { ${insert} }))</script>`,
    },
    error: {
      body: `${share()}<script>document.addEventListener("offprint-error", () => { ${insert} }, { once: true })</script>`,
    },
  });
  for (const name of ["frames", "error"]) {
    await page.goto(`/site/${name}`);
    await expectShared(page, "late");
  }
  // What was said to be missing is there.
  const types = (await announced(page)).map(({ type }) => type);
  expect(types).toEqual(["offprint-error", "offprint-ready"]);
});

test("JSON and canonical address are followed, in place and replaced", { tag: "@core" }, async ({ page }) => {
  await serve(page, {
    one: { head: scriptOf("one") + canonicalOf("one"), body: `<h1>The story</h1>${share()}` },
  });
  await visit(page, "one");
  await keepShared(page);
  const json = (name: string) => ({ one: jsonOf(name), two: jsonOf(`${name}?source=app`) });
  await page.evaluate((text) => {
    document.querySelector("script[type*=ld]")!.firstChild!.nodeValue = text;
  }, json("two").one);
  await expectShared(page, "two");
  await page.evaluate((text) => {
    document.querySelector("script[type*=ld]")!.textContent = text;
  }, json("three").one);
  await expectShared(page, "three");
  await page.evaluate((text) => {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = text;
    document.querySelector("script[type*=ld]")!.replaceWith(script);
  }, json("four").two);
  await expectShared(page, "four?source=app");
  await page.evaluate(() => {
    document.querySelector<HTMLLinkElement>("link[rel=canonical]")!.href = "https://quay.example/four";
  });
  await expectShared(page, "four");
  await page.evaluate(() => {
    const link = document.querySelector("link[rel=canonical]")!.cloneNode() as HTMLLinkElement;
    link.href = "https://www.quay.example/four";
    document.querySelector("link[rel=canonical]")!.replaceWith(link);
  });
  await eventually(() => page.locator("offprint-share [part~=url-text]").textContent()).toBe(
    "https://www.quay.example/four",
  );
  await eventually(() => keptShared(page)).toEqual(["one", "two", "three", "four?source=app", "four"]);
});

test("what `for` names may come later, be replaced, and go", { tag: "@core" }, async ({ page }) => {
  await serve(page, { page: { body: `<main></main>${share('for="story"')}` } });
  await visit(page, "page");
  await expectShared(page, "");
  const put = (name: string) =>
    page.evaluate(
      (script) =>
        document
          .querySelector("main")!
          .replaceChildren(document.createRange().createContextualFragment(script)),
      scriptOf(name, {}, 'id="story"'),
    );
  await put("one");
  await expectShared(page, "one");
  await put("two");
  await expectShared(page, "two");
  await page.evaluate(() => document.querySelector("main")!.replaceChildren());
  await expectShared(page, "");
  await expect(page.getByText("Nothing to share")).toBeVisible();
});

test("at another address no old article is left, and none flickers", { tag: "@core" }, async ({ page }) => {
  await serve(page, {
    one: { head: scriptOf("one"), body: `<main><h1>The story of one</h1></main>${share()}` },
  });
  await visit(page, "one");
  await keepShared(page);
  // The JSON is taken away and comes two frames later: until then the old view stays.
  await page.evaluate(async (text) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    history.pushState({}, "", "/site/two");
    document.querySelector("script[type*=ld]")!.remove();
    document.querySelector("h1")!.textContent = "The story of two";
    await frame();
    await frame();
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = text;
    document.head.append(script);
  }, jsonOf("two"));
  await expectShared(page, "two");
  await eventually(() => keptShared(page)).toEqual(["one", "two"]);
  // It is taken away, and the address is the same: it is still the article of the page.
  await page.evaluate(() => {
    const script = document.querySelector("script[type*=ld]")!;
    Object.assign(window, { script });
    script.remove();
  });
  await quiet(page);
  expect(await shared(page)).toEqual(["two"]);
  // None comes.
  await page.evaluate(() => {
    history.pushState({}, "", "/site/about");
    document.querySelector("h1")!.textContent = "About us";
  });
  await expectShared(page, "");
  await expect(page.getByText("Nothing to share")).toBeVisible();
  // It is back.
  await page.evaluate(() => {
    history.back();
    document.head.append((window as unknown as { script: Element }).script);
  });
  await expectShared(page, "two");
});

test(
  "JSON that is left behind in the head is not that of the next page",
  { tag: "@core" },
  async ({ page }) => {
    await serve(page, {
      one: { head: scriptOf("one"), body: `<main><h1>The story of one</h1></main>${share()}` },
    });
    await visit(page, "one");
    // A picture is opened: an address of its own, on the same page.
    await page.evaluate(() => history.pushState({}, "", "/site/one/picture-2"));
    await page.evaluate(() => document.querySelector("main")!.append(document.createElement("dialog")));
    await quiet(page);
    expect(await shared(page)).toEqual(["one"]);
    // Another page.
    await page.evaluate((panel) => {
      history.pushState({}, "", "/site/about");
      document.querySelector("main")!.innerHTML = `<h1>About us</h1>${panel}`;
    }, share());
    // Neither the element that stayed nor one that came with the page.
    await expectShared(page, "", "");
    await page.evaluate(() => {
      history.back();
      document.querySelector("main")!.innerHTML = "<h1>The story of one</h1>";
    });
    await expectShared(page, "one");
  },
);

test("elements that name another, and a set of articles, follow both", async ({ page }) => {
  await serve(page, {
    page: {
      head: scriptOf("one", { keywords: ["Bells"] }),
      body: `<offprint-article id="story" loading=eager></offprint-article>${share('for="story"')}
        <offprint-topics related="latest" loading=eager></offprint-topics><main></main>`,
    },
  });
  await visit(page, "page");
  await expectShared(page, "one");
  await page.evaluate((json) => {
    document.querySelector("offprint-article")!.article = json;
  }, jsonOf("two"));
  await expectShared(page, "two");
  await page.evaluate(
    (json) => {
      const script = document.createElement("script");
      script.type = "application/json";
      script.id = "latest";
      script.textContent = json;
      document.querySelector("main")!.append(script);
    },
    `[${jsonOf("three", { keywords: ["Bells"] })}]`,
  );
  await expect(
    page.locator("offprint-topics").getByRole("link", { name: "The story of three" }),
  ).toBeVisible();
});

test("`static` reads the page once", async ({ page }) => {
  await serve(page, { one: { head: scriptOf("one"), body: share("static") + share() } });
  await visit(page, "one");
  const edit = (text: string) =>
    page.evaluate((text) => void (document.querySelector("script[type*=ld]")!.textContent = text), text);
  await edit(jsonOf("two"));
  await expectShared(page, "one", "two");
  await page.evaluate(() => document.querySelector("offprint-share")!.removeAttribute("static"));
  await expectShared(page, "two", "two");
  await page.evaluate(() => document.querySelector("offprint-share")!.setAttribute("static", ""));
  await edit(jsonOf("three"));
  await expectShared(page, "two", "three");
});

test(
  "the page's text is followed, and what is not of it disturbs nothing",
  { tag: "@core" },
  async ({ page }) => {
    await serve(page, {
      one: {
        head: scriptOf("one", NO_BODY) + canonicalOf("one"),
        body: `${ARTICLE}${share()}<offprint-print loading=eager></offprint-print>
        <main><h1>The story of one</h1>${text("one")}</main><p id="clock">0</p>`,
      },
    });
    await visit(page, "one");
    const paragraphs = () =>
      page.evaluate(
        () =>
          document.querySelector("offprint-article")!.shadowRoot!.querySelectorAll("[part=body] p").length,
      );
    expect(await paragraphs()).toBe(2);
    await page.locator("offprint-print").getByRole("button").click();
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("offprint-article")!;
      Object.assign(window, {
        kept: [
          shadowRoot!.querySelector("[part=body]"),
          document.querySelector("[data-offprint-dialog]")!.shadowRoot!.querySelector("iframe")!
            .contentDocument,
        ],
      });
    });
    const before = (await announced(page)).length;
    // An advertisement in the text, a clock beside it, and a picture's address.
    await page.evaluate(() => {
      const ad = document.createElement("div");
      ad.className = "ad";
      ad.append(document.createElement("iframe"));
      document.querySelector(".story-body p")!.after(ad);
      document.querySelector("#clock")!.firstChild!.nodeValue = "1";
      history.replaceState({}, "", "/site/one?picture=1");
    });
    // Only then the text itself: when that has been read, the others had been before.
    const isKept = () =>
      page.evaluate(() => {
        const [body, sheet] = (window as unknown as { kept: [Element, Document] }).kept;
        return [body.isConnected, !!sheet.defaultView];
      });
    await quiet(page);
    await quiet(page);
    expect(await isKept()).toEqual([true, true]);
    expect((await announced(page)).length).toBe(before);
    await page.evaluate((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      document.querySelector(".story-body")!.append(paragraph);
    }, `${SECOND} It rang at noon.`);
    await eventually(paragraphs).toBe(3);
    // The article alone was made anew; the open preview was left.
    expect(await isKept()).toEqual([false, true]);
    expect((await announced(page)).slice(before).map(({ from }) => from)).toEqual(["offprint-article"]);
  },
);

test("a text that comes after its JSON is shown when it comes", async ({ page }) => {
  await serve(page, {
    one: { head: scriptOf("one", NO_BODY), body: `${ARTICLE}<main><h1>The story of one</h1></main>` },
  });
  await visit(page, "one");
  await page.evaluate(
    (text) => document.querySelector("main")!.insertAdjacentHTML("beforeend", text),
    text("one"),
  );
  await expect(page.locator("offprint-article").getByText(FIRST)).toBeVisible();
});

test("a text that comes the moment that its lack is told of is seen", async ({ page }) => {
  await serve(page, {
    one: {
      head: scriptOf("one", NO_BODY),
      body: `${ARTICLE}<main><h1>The story of one</h1></main>
        <script>document.addEventListener("offprint-ready", () => {
          document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(text("one")).replaceAll("</", "<\\/")});
        }, { once: true })</script>`,
    },
  });
  await page.goto("/site/one");
  await expect(page.locator("offprint-article").getByText(FIRST)).toBeVisible();
});

test("a view that came with the page goes with its page", { tag: "@core" }, async ({ page }) => {
  const { renderShadow } = (await import(
    "../../dist/server.js" as string
  )) as typeof import("../../www/server.ts");
  const shadow = renderShadow(jsonOf("one"), "share", { styles: "/dist/elements.css" });
  await serve(page, {
    one: {
      head: scriptOf("one"),
      body: `<h1>The story of one</h1><offprint-share>${shadow}<p>Nothing to share</p></offprint-share>`,
    },
  });
  await visit(page, "one");
  await expectShared(page, "one");
  await page.evaluate(() => {
    history.pushState({}, "", "/site/about");
    document.querySelector("script[type*=ld]")!.remove();
    document.querySelector("h1")!.textContent = "About us";
  });
  await expectShared(page, "");
  await page.evaluate((script) => {
    history.pushState({}, "", "/site/two");
    document.head.append(document.createRange().createContextualFragment(script));
  }, scriptOf("two"));
  await expectShared(page, "two");
});

test("JSON that changes at every frame is read ever less often, and at last as it is", async ({ page }) => {
  await serve(page, { one: { head: scriptOf("one"), body: share() } });
  await visit(page, "one");
  const reads = await page.evaluate(
    async ([json, last]) => {
      const { querySelectorAll } = Element.prototype;
      let reads = 0;
      Element.prototype.querySelectorAll = function (selector: string) {
        if (selector.startsWith("script[type")) reads++;
        return querySelectorAll.call(this, selector);
      };
      const script = document.querySelector("script[type*=ld]")!;
      for (let frame = 0; frame < 120; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        script.textContent = json!.replace("Tuesday", `day ${frame}`);
      }
      script.textContent = last!;
      return reads;
    },
    [jsonOf("one"), jsonOf("two")],
  );
  // Each read would be at least three such questions.
  expect(reads).toBeGreaterThan(5);
  expect(reads).toBeLessThan(90);
  await expectShared(page, "two");
});

test("what is open goes with its article, wherever it stands", async ({ page }) => {
  await serve(page, {
    one: {
      head: scriptOf("one"),
      body: `<offprint-print loading=eager></offprint-print><details open><summary>Menu</summary>${share("folded native=off")}</details>`,
    },
  });
  const url = page.getByText("https://quay.example/one", { exact: true });
  const open = page.locator("offprint-share [part~=open]");
  const holders = page.locator("body > div");
  const lift = async () => {
    await page.locator("details").evaluate((menu: HTMLDetailsElement) => (menu.open = true));
    await open.click();
    await page.locator("details").evaluate((menu: HTMLDetailsElement) => (menu.open = false));
    await expect(holders).toHaveCount(1);
    await expect(url).toBeVisible();
  };
  await visit(page, "one");
  await lift();
  // Taken out and put back, it has its panel again.
  await page.evaluate(async () => {
    const element = document.querySelector("offprint-share")!;
    element.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.querySelector("details")!.append(element);
  });
  await expect(holders).toHaveCount(0);
  await lift();
  // The page clears away what it does not know.
  await page.evaluate(() => document.querySelector("body > div")!.remove());
  await lift();
  // Of another page's article nothing stays, nor the place of it.
  await page.evaluate(() => {
    document.querySelector<HTMLElement & { preview(): void }>("offprint-print")!.preview();
    history.pushState({}, "", "/site/about");
    document.querySelector("script[type*=ld]")!.remove();
  });
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(holders).toHaveCount(0);
});
