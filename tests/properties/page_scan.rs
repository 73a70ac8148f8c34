//! Whole pages: what a server finds in them.

use offprint::host::scan_page;

pub(super) fn check(html: &str) {
    let page = scan_page(html);
    let source = normal(html);
    let mut from = 0;
    for script in &page.scripts {
        // A script's text is the page's own, one after the other.
        let at = source.get(from..).and_then(|rest| rest.find(script.as_str()));
        from += at.expect("a script that is in the page") + script.len();
    }
    for text in [&page.base, &page.canonical, &page.lang, &page.pointer].into_iter().flatten() {
        // U+0000 becomes U+FFFD, some references two characters.
        assert!(text.len() <= 3 * html.len(), "{text:?}");
    }
    assert_eq!(scan_page(html), page, "another time, another page");
}

/// The input stream as the HTML Standard has it before tokenisation.
fn normal(html: &str) -> String {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    html.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}
