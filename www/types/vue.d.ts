// Types for Vue templates. They are loaded by name: nobody needs Vue otherwise. The imports resolve in
// dist/types/, where the build puts this file beside attributes.d.ts.

import type { HTMLAttributes, PublicProps } from "vue";
import type { ElementAttributes, ElementEvents } from "./attributes.js";
import type {} from "./elements/define.js";
import type { OffprintEventMap } from "./elements/events.js";

/** `@offprint-ready` is `onOffprintReady` to Vue, and `heading-level` is `headingLevel`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name;

type VueAttributes<Tag extends keyof ElementAttributes> = {
  [Name in keyof ElementAttributes[Tag] as Name | Camel<Name & string>]: ElementAttributes[Tag][Name];
};

type VueListeners<Tag extends keyof ElementEvents> = {
  [Name in ElementEvents[Tag] as `on${Capitalize<Camel<Name>>}`]?:
    ((event: OffprintEventMap[Name]) => void) | undefined;
};

interface OffprintComponent<Tag extends keyof ElementAttributes> {
  new (): HTMLElementTagNameMap[Tag] & {
    /** @deprecated Known to Vue's type check only. */
    $props: VueAttributes<Tag> &
      VueListeners<Tag> &
      Omit<HTMLAttributes, keyof ElementAttributes[Tag]> &
      PublicProps;
    /** @deprecated Known to Vue's type check only. */
    $emit: <Name extends ElementEvents[Tag]>(name: Name, event: OffprintEventMap[Name]) => void;
  };
}

type Elements = { [Tag in keyof ElementAttributes]: OffprintComponent<Tag> };

declare module "vue" {
  interface GlobalComponents extends Elements {}
}
