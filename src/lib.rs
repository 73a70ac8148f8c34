//! Offprint reads the article JSON that a web page embeds and renders it,
//! accessibly, as an article, a print sheet, a share panel, a list of topics
//! and a reading-time estimate.
//!
//! With the feature `native`, a program of its own needs no more than this:
//!
//! ```
//! # #[cfg(feature = "native")] {
//! use offprint::host::NativeHost;
//! use offprint::sink::HtmlSink;
//! use offprint::source::{Page, read};
//! use offprint::view::{Options, View, render};
//!
//! let json = r#"{"@type": "NewsArticle", "headline": "The harbour opens again",
//!     "articleBody": "The first ferry left at ten.\n\nThe next is at noon."}"#;
//! let reading = read(&[json.to_owned()], &Page::default(), &NativeHost);
//! let article = reading.article.unwrap();
//! assert_eq!(reading.diagnostics[0].code.name(), "missing-field");
//!
//! let mut sink = HtmlSink::new();
//! render(View::Article, &article, &Options::default(), &NativeHost, &mut sink);
//! assert!(sink.into_html().contains(">The next is at noon.</p>"));
//! # }
//! ```
//!
//! Other hosts (a program that speaks more than English, a browser) implement
//! [`host::Host`].
//!
//! The crate is layered, and imports point one way only:
//!
//! ```text
//! json, page ─► source ─┐
//!               body ───┼─► article ◄── reading_time, share, locale ◄── view ─► sink
//! ```
//!
//! * [`json`]: a JSON value and its parser.
//! * [`article`]: the model; the docs of its fields are the schema.
//! * [`source`]: JSON of any known format → [`article::Article`] + diagnostics.
//! * [`page`]: a whole page, and where in it the text of its article stands.
//! * [`body`]: text or HTML → blocks.
//! * [`reading_time`], [`share`], [`locale`], [`qr`]: what a view needs to know.
//! * [`view`]: an article → calls on a [`sink::Sink`].
//! * [`text`]: what every layer asks of a text.
//! * [`host`]: what the surrounding platform does for the core.
//!
//! Nothing here knows of a browser: the crate in `wasm/` does.

#![forbid(unsafe_code)]

pub mod article;
pub mod body;
pub mod calls;
pub mod error;
pub mod host;
pub mod json;
pub mod limits;
pub mod locale;
pub mod options;
pub mod page;
pub mod qr;
pub mod reading_time;
pub mod seen;
pub mod share;
pub mod sink;
pub mod source;
pub mod text;
pub mod view;
