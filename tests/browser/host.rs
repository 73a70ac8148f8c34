//! The page's own host, as `www/host.ts` makes it.

use offprint::host::JsHost;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/pkg/testing.js")]
extern "C" {
    /// The host. What it replays is kept for [`replayed`].
    #[wasm_bindgen(js_name = testHost)]
    pub(crate) fn test_host(names: &str) -> JsHost;

    /// The tree that was replayed last, serialised.
    pub(crate) fn replayed() -> String;

    /// HTML parsed by the browser and serialised again.
    pub(crate) fn reparsed(html: &str) -> String;
}

/// A host that knows the names.
pub(crate) fn host() -> JsHost {
    test_host(&offprint::wasm::names())
}
