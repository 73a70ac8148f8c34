//! Article and diagnostics → JSON: what [`crate::options`] is for what comes in.

use crate::article::{Article, ArticleDate, AuthorKind, Direction, Image, Node};
use crate::error::{Diagnostic, Severity};
use crate::json::Writer;
use crate::source::Reading;

/// The JSON of `{article, diagnostics}`.
pub fn reading(reading: &Reading) -> String {
    let mut json = Writer::default();
    json.open("{");
    json.key("article");
    match &reading.article {
        Some(article) => write_article(article, &mut json),
        None => json.bare("null"),
    }
    json.key("diagnostics");
    write_diagnostics(&reading.diagnostics, &mut json);
    json.close("}");
    json.into_text()
}

/// The JSON of a list of diagnostics.
pub fn diagnostics(diagnostics: &[Diagnostic]) -> String {
    let mut json = Writer::default();
    write_diagnostics(diagnostics, &mut json);
    json.into_text()
}

fn write_diagnostics(diagnostics: &[Diagnostic], json: &mut Writer) {
    json.open("[");
    for diagnostic in diagnostics {
        json.open("{");
        json.member("code", diagnostic.code.name());
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        json.member("severity", severity);
        json.number("source", diagnostic.source as u32);
        json.member("path", &diagnostic.path);
        json.member("message", &diagnostic.message);
        json.close("}");
    }
    json.close("]");
}

fn write_article(article: &Article, json: &mut Writer) {
    json.open("{");
    json.number("offprint", u32::from(article.offprint));
    json.optional("url", article.url.as_deref());
    json.optional("lang", article.lang.as_deref());
    if let Some(dir) = article.dir {
        json.member("dir", if dir == Direction::Rtl { "rtl" } else { "ltr" });
    }
    if begin_list("section", article.section.len(), json) {
        for link in &article.section {
            write_named(&link.name, link.url.as_deref(), json);
            json.close("}");
        }
        json.close("]");
    }
    json.member("headline", &article.headline);
    json.optional("standfirst", article.standfirst.as_deref());
    if begin_list("byline", article.byline.len(), json) {
        for author in &article.byline {
            write_named(&author.name, author.url.as_deref(), json);
            json.member("type", if author.kind == AuthorKind::Person { "person" } else { "organization" });
            json.close("}");
        }
        json.close("]");
    }
    write_date("published", article.published.as_ref(), json);
    write_date("modified", article.modified.as_ref(), json);
    json.optional("agency", article.agency.as_deref());
    json.optional("edition", article.edition.as_deref());
    json.optional("dateline", article.dateline.as_deref());
    write_images(&article.images, json);
    write_nodes("body", &article.body, json);
    if begin_list("topics", article.topics.len(), json) {
        for topic in &article.topics {
            write_named(&topic.name, topic.url.as_deref(), json);
            json.close("}");
        }
        json.close("]");
    }
    if let Some(publisher) = &article.publisher {
        json.key("publisher");
        write_named(&publisher.name, publisher.url.as_deref(), json);
        json.optional("logo", publisher.logo.as_deref());
        json.close("}");
    }
    json.optional("copyright", article.copyright.as_deref());
    if begin_list("corrections", article.corrections.len(), json) {
        for correction in &article.corrections {
            json.open("{");
            json.member("text", &correction.text);
            write_date("date", correction.date.as_ref(), json);
            json.close("}");
        }
        json.close("]");
    }
    if let Some(free) = article.free {
        json.key("free");
        json.bare(if free { "true" } else { "false" });
    }
    json.close("}");
}

/// Begins a list that has items; a list without is left out.
#[inline(never)]
fn begin_list(key: &str, length: usize, json: &mut Writer) -> bool {
    if length > 0 {
        json.key(key);
        json.open("[");
    }
    length > 0
}

/// Begins an object with a name and where it leads.
#[inline(never)]
fn write_named(name: &str, url: Option<&str>, json: &mut Writer) {
    json.open("{");
    json.member("name", name);
    json.optional("url", url);
}

#[inline(never)]
fn write_date(key: &str, date: Option<&ArticleDate>, json: &mut Writer) {
    match date {
        Some(ArticleDate::Known(timestamp)) => json.member(key, &timestamp.to_iso()),
        Some(ArticleDate::Verbatim(text)) => json.member(key, text),
        None => {}
    }
}

fn write_images(images: &[Image], json: &mut Writer) {
    if !begin_list("images", images.len(), json) {
        return;
    }
    for image in images {
        json.open("{");
        json.member("src", &image.src);
        json.optional("alt", image.alt.as_deref());
        for (key, pixels) in [("width", image.width), ("height", image.height)] {
            if let Some(pixels) = pixels {
                json.number(key, pixels);
            }
        }
        json.optional("caption", image.caption.as_deref());
        json.optional("credit", image.credit.as_deref());
        json.close("}");
    }
    json.close("]");
}

/// Text is a string; an element is `{"type": kind, …attributes, "children": […]}`.
fn write_nodes(key: &str, nodes: &[Node], json: &mut Writer) {
    if !begin_list(key, nodes.len(), json) {
        return;
    }
    for node in nodes {
        match node {
            Node::Text(text) => json.string(text),
            Node::Element(element) => {
                json.open("{");
                json.member("type", element.kind.name());
                for (attribute, value) in &element.attributes {
                    json.member(attribute.name(), value);
                }
                write_nodes("children", &element.children, json);
                json.close("}");
            }
        }
    }
    json.close("]");
}

/// The JSON of a page: what it has of the fields, by their names.
#[cfg(feature = "html")]
pub fn page(page: &crate::host::HtmlPage) -> String {
    let mut json = Writer::default();
    json.open("{");
    json.key("scripts");
    json.open("[");
    for script in &page.scripts {
        json.string(script);
    }
    json.close("]");
    json.optional("base", page.base.as_deref());
    json.optional("canonical", page.canonical.as_deref());
    json.optional("lang", page.lang.as_deref());
    json.optional("pointer", page.pointer.as_deref());
    json.close("}");
    json.into_text()
}
