// The one script of a page: registers the elements; the rest loads when a widget needs it.

import { define } from "./elements/define.ts";

define();
