// Types for React templates. They are loaded by name: nobody needs React otherwise. The imports resolve in
// dist/types/, where the build puts this file beside attributes.d.ts.

import type { ClassAttributes, HTMLAttributes } from "react";
import type { ElementAttributes, Listeners } from "./attributes.js";
import type {} from "./elements/define.js";

type Props<Tag extends keyof ElementAttributes> = ElementAttributes[Tag] &
  Listeners<Tag> &
  ClassAttributes<HTMLElementTagNameMap[Tag]> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementAttributes[Tag]>;

type Elements = { [Tag in keyof ElementAttributes]: Props<Tag> };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
