//! URLs: an address, a base and a template, parted by line feeds. The oracle
//! is the `url` crate.

use offprint::body::{link_url, web_url};
use offprint::host::NativeHost;
use offprint::share::{Shared, TARGETS, link, with_campaign};
use offprint::sink::is_safe_url;
use url::Url;

const LINKS: &[&str] = &["http", "https", "mailto", "tel"];

pub(super) fn check(text: &str) {
    let mut parts = text.split('\n');
    let url = parts.next().unwrap_or_default();
    let base = parts.next().filter(|base| !base.is_empty());
    let campaign = parts.next().unwrap_or("from={target}");
    let followed = link_url(url, base, &NativeHost);
    let loaded = web_url(url, base, &NativeHost);
    if let Some(link) = &followed {
        allowed(link, LINKS);
    }
    match &loaded {
        Some(picture) => {
            allowed(picture, &LINKS[..2]);
            assert_eq!(followed, loaded, "a picture that is no link");
            shared(picture, campaign);
        }
        None => assert!(!followed.is_some_and(|url| url.starts_with("http"))),
    }
    safe(url);
    refused_for_a_reason(url, base, loaded.as_deref());
}

/// It is the standard's own form of itself, of an allowed scheme, and safe.
fn allowed(url: &str, schemes: &[&str]) {
    let parsed = Url::parse(url).expect("a URL");
    assert_eq!(parsed.as_str(), url, "not normal");
    assert!(schemes.contains(&parsed.scheme()), "{url}");
    assert!(is_safe_url(url), "{url} is read, and never rendered");
}

/// A sink takes a URL only where a browser takes it for a safe one.
fn safe(url: &str) {
    if !is_safe_url(url) || url.starts_with('#') {
        return;
    }
    if let Ok(parsed) = Url::parse(url) {
        assert!([LINKS, &["sms"]].concat().contains(&parsed.scheme()), "{url} is {parsed}");
    }
    // A relative URL would be the page's own, whatever its text.
    assert_ne!(Url::parse(url), Err(url::ParseError::RelativeUrlWithoutBase), "{url}");
}

/// A web address is only dropped where it is too long or has odd characters.
fn refused_for_a_reason(url: &str, base: Option<&str>, loaded: Option<&str>) {
    let base = base.and_then(|base| Url::parse(base).ok());
    let Ok(parsed) = Url::options().base_url(base.as_ref()).parse(url.trim()) else {
        return assert_eq!(loaded, None);
    };
    let plain = parsed.as_str().is_ascii() && url.len() < 8000 && !url.trim().is_empty();
    if plain && matches!(parsed.scheme(), "http" | "https") && url == url.trim() {
        assert_eq!(loaded, Some(parsed.as_str()), "a good address was dropped");
    }
}

/// A campaign never leads elsewhere; a link to share is the target's own, and
/// has the address in it.
fn shared(url: &str, campaign: &str) {
    let own = Url::parse(url).expect("a URL");
    let with = with_campaign(url, campaign, "x");
    let tagged = Url::parse(&with).expect("still a URL");
    assert_eq!(tagged.origin(), own.origin());
    assert_eq!(tagged.path(), own.path());
    for target in TARGETS.iter().filter(|target| !target.is_code()) {
        let Some(link) = link(target, &Shared { url, title: campaign, image: url }) else { continue };
        let parsed = Url::parse(&link).unwrap_or_else(|error| panic!("{link}: {error}"));
        let template = Url::parse(&target.template.replace(['{', '}'], "")).expect("a URL");
        assert_eq!(parsed.scheme(), template.scheme());
        assert_eq!(parsed.host_str(), template.host_str(), "{link}");
        assert!(is_safe_url(&link), "{link}");
        let told: String = percent_encoding::percent_decode_str(&link).decode_utf8_lossy().into();
        assert!(told.contains(url), "{link} does not lead to {url}");
    }
}
