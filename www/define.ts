// Registers the five elements, where there is a registry.

import { define } from "./elements/define.ts";

define();

export * from "./index.ts";
