//! Addresses.

use super::Kind::Url;
use super::{Generator, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Url, "address: a long path", |n| ["https://a.example/", &repeated(n, "x")].concat()),
    new(Url, "address: many folders", |n| ["https://a.example/", &repeated(n, "x/")].concat()),
    new(Url, "address: folders up", |n| ["https://a.example/", &repeated(n, "x/../")].concat()),
    new(Url, "address: many parameters", |n| {
        ["https://a.example/?", &numbered(n, |i| format!("p{i}=v&"))].concat()
    }),
    new(Url, "address: one parameter again", |n| ["https://a.example/?", &repeated(n, "a=b&")].concat()),
    new(Url, "address: parameters that track", |n| {
        ["https://a.example/?", &repeated(n, "utm_source=b&")].concat()
    }),
    new(Url, "address: ampersands", |n| ["https://a.example/?", &repeated(n, "&")].concat()),
    new(Url, "address: question marks", |n| ["https://a.example/", &repeated(n, "?")].concat()),
    new(Url, "address: a long fragment", |n| ["https://a.example/#", &repeated(n, "x")].concat()),
    new(Url, "address: escapes", |n| ["https://a.example/", &repeated(n, "%e6%B5%b7")].concat()),
    new(Url, "address: letters to escape", |n| ["https://a.example/", &repeated(n, "海 <")].concat()),
    new(Url, "address: a long host", |n| ["https://", &repeated(n, "a."), "example/"].concat()),
    new(Url, "address: a host of other letters", |n| ["https://", &repeated(n, "ü"), ".example/"].concat()),
    new(Url, "address: ats", |n| ["https://", &repeated(n, "a@"), "a.example/"].concat()),
    new(Url, "address: slashes", |n| ["https:", &repeated(n, "/"), "a.example/"].concat()),
    new(Url, "address: backslashes", |n| ["https:", &repeated(n, "\\"), "a.example/"].concat()),
    new(Url, "address: tabs", |n| ["ht", &repeated(n, "\t\n"), "tps://a.example/"].concat()),
    new(Url, "address: no scheme", |n| repeated(n, "a:")),
    new(Url, "address: data", |n| ["data:image/png;base64,", &repeated(n, "QUFB")].concat()),
    new(Url, "address: picture sizes", |n| {
        ["https://a.example/a", &repeated(n, "-100x100"), ".jpg"].concat()
    }),
    new(Url, "address: an address in it", |n| repeated(n, "https://a.example/?u=")),
];
