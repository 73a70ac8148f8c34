//! The page's own services, as `www/core/platform.ts` makes them.

use wasm_bindgen::prelude::*;

use crate::platform::Platform;

#[wasm_bindgen(module = "/../pkg/testing.js")]
extern "C" {
    /// The platform.
    #[wasm_bindgen(js_name = testPlatform)]
    pub(crate) fn host() -> Platform;

    /// A recorded tree, replayed and serialised.
    pub(crate) fn replayed(tree: JsValue, names: JsValue) -> String;

    /// HTML parsed by the browser and serialised again.
    pub(crate) fn reparsed(html: &str) -> String;
}
