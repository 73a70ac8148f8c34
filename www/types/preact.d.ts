// Types for Preact templates. They are loaded by name: nobody needs Preact otherwise. The imports resolve in
// dist/types/, where the build puts this file beside attributes.d.ts.

import type { HTMLAttributes } from "preact";
import type { ElementAttributes, Listeners } from "./attributes.js";
import type {} from "./elements/define.js";

type Props<Tag extends keyof ElementAttributes> = ElementAttributes[Tag] &
  Listeners<Tag> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementAttributes[Tag]>;

type Elements = { [Tag in keyof ElementAttributes]: Props<Tag> };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
