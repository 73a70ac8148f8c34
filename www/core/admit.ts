// Imports a module only if it is the file that was built. Of the embedded script, whose files nobody rewrites.

import { create, own } from "../platform/own.ts";

/**
 * `import()` itself takes no hash (an import map would, but stands in the page, where a strict policy refuses it), and
 * takes what a link has loaded. Engines without `modulepreload`, and WebKit, whose link loads other files in spite of
 * the hash, compare what they fetch, and most likely import the same from their cache. WebKit is known by what its
 * errors have: its name would tell readers apart.
 *
 * @throws the address, where another file stands there.
 */
export async function admit(url: URL, integrity: string) {
  const link = create(document, "link");
  const rel = "modulepreload";
  const isBuilt = () => fetch(url, { integrity }).catch(() => 0);
  const isLoaded =
    link.relList.supports(rel) && !("line" in Error())
      ? new Promise<unknown>((onload) => {
          Object.assign(link, { rel, href: url, integrity, onload, onerror: () => onload(0) });
          own(document, "head").append(link);
        })
      : isBuilt();
  // WebKit does not say of which file it tells.
  if (await isLoaded)
    return import(url.href).catch((cause) => {
      throw new Error(`${cause} ${url}`);
    });
  // The event does not tell why: the file may be missing, another, or refused by the page's policy.
  const status = await fetch(url).then(({ status }) => status, String);
  throw status == 200 && !(await isBuilt()) ? url : new Error(`${status} ${url}`);
}
