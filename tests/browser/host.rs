//! The page's own host, as `www/core/host.ts` makes it.

use offprint::sink::{Attr, Tag};
use wasm_bindgen::prelude::*;

use crate::host::JsHost;

#[wasm_bindgen(module = "/../pkg/testing.js")]
extern "C" {
    /// The host. Its last answer is kept for [`replayed`] and [`answered`].
    #[wasm_bindgen(js_name = testHost)]
    pub(crate) fn test_host(names: &str) -> JsHost;

    /// The tree that was replayed last, serialised.
    pub(crate) fn replayed() -> String;

    /// The HTML that was rendered last.
    pub(crate) fn rendered() -> String;

    /// The text of the last answer.
    fn answered() -> String;

    /// HTML parsed by the browser and serialised again.
    pub(crate) fn reparsed(html: &str) -> String;
}

/// A host that knows the names.
pub(crate) fn host() -> JsHost {
    test_host(&[Tag::TABLE, Attr::TABLE].join("\n"))
}

/// What the core answers to a request of these texts.
pub(crate) fn answer(request: &[&str]) -> String {
    let (last, request) = request.split_last().expect("a request is not empty");
    crate::call::call(&request.join("\0"), last, &host());
    answered()
}
