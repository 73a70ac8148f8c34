//! Every public function that takes a text, run on it.

use offprint::article::Article;
use offprint::body;
use offprint::calls::Request;
use offprint::error::{Code, Diagnostic};
use offprint::host::scan_page;
use offprint::json::{self, Value};
use offprint::options;
use offprint::qr;
use offprint::reading_time::{Mode, of_article};
use offprint::share::{Shared, TARGETS, link, with_campaign};
use offprint::sink::{DomSink, HtmlSink};
use offprint::source::{Page, Reading, read, read_page, read_value};
use offprint::text;
use offprint::view::{self, Options, View};

use super::counting::{CountingHost, Work, counted};
use super::generators::Kind;

/// A function that was run.
pub(crate) struct Run {
    /// Its name, and what was made of the text for it.
    pub(crate) function: String,
    /// The bytes that it was given.
    pub(crate) input: usize,
    pub(crate) work: Work,
    /// The bytes that it gave.
    pub(crate) output: usize,
    /// The bounds that it told of.
    pub(crate) bounds: Vec<&'static str>,
    /// Whether it left something out of which it told nothing.
    pub(crate) is_silent: bool,
}

/// Members of an article that hold a text.
const FIELDS: &[&str] = &[
    "@type",
    "@id",
    "headline",
    "alternativeHeadline",
    "description",
    "author",
    "creator",
    "keywords",
    "about",
    "articleSection",
    "articleBody",
    "datePublished",
    "dateModified",
    "dateline",
    "contentLocation",
    "locationCreated",
    "image",
    "url",
    "mainEntityOfPage",
    "inLanguage",
    "publisher",
    "sourceOrganization",
    "copyrightHolder",
    "copyrightNotice",
    "copyrightYear",
    "wordCount",
    "timeRequired",
    "correction",
    "isAccessibleForFree",
    "unheardOf",
];

/// Those of them that views do more with than to show them.
const SHOWN: &[&str] = &["headline", "author", "articleBody", "keywords", "datePublished"];

/// Runs all that takes a text of that kind.
pub(crate) fn runs(kind: Kind, given: &str) -> Vec<Run> {
    let mut runs = Runs(Vec::new());
    match kind {
        Kind::Json => runs.script("", given.to_owned()),
        Kind::Text => runs.text(given),
        Kind::Html => runs.html(given),
        Kind::Page => runs.page(given),
        Kind::Field => runs.fields(given),
        Kind::Url => runs.url(given),
        Kind::Options => runs.options(given),
    }
    runs.0
}

fn page() -> Page {
    Page { base_url: Some("https://wire.example/".into()), ..Page::default() }
}

/// A JSON string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

struct Runs(Vec<Run>);

impl Runs {
    fn run<T>(
        &mut self,
        function: &str,
        input: usize,
        act: impl FnOnce() -> T,
        size: impl FnOnce(&T) -> usize,
    ) -> T {
        let (made, work) = counted(act);
        let output = size(&made);
        self.0.push(Run {
            function: function.to_owned(),
            input,
            work,
            output,
            bounds: Vec::new(),
            is_silent: false,
        });
        made
    }

    fn tell(&mut self, codes: impl Iterator<Item = Code>) {
        let Some(run) = self.0.last_mut() else { return };
        run.bounds.extend(codes.filter(|code| is_bound(*code)).map(Code::name));
        run.bounds.sort_unstable();
        run.bounds.dedup();
    }

    /// A script, the article in it, and all that is made of that.
    fn script(&mut self, label: &str, script: String) {
        let name = |function: &str| [label, function].concat();
        let size = script.len();
        let document = self.run(
            &name("json::read"),
            size,
            || json::read(&script),
            |document| {
                document.findings.iter().map(|finding| finding.place.len() + finding.message.len()).sum()
            },
        );
        self.tell(document.findings.iter().map(|finding| finding.code));
        let scripts = [script];
        let reading = self.run(&name("read"), size, || read(&scripts, &page(), &CountingHost), size_of);
        self.tell(reading.diagnostics.iter().map(|found| found.code));
        if let Some(article) = &reading.article {
            self.views(label, size, article, &Options::default());
            self.own(label, article);
        }
    }

    fn views(&mut self, label: &str, input: usize, article: &Article, options: &Options) {
        for view in View::ALL {
            let name = [label, view.name(), " as "].concat();
            let html = || {
                let mut sink = HtmlSink::new();
                view::render(*view, article, options, &CountingHost, &mut sink);
                sink.into_html()
            };
            self.run(&[&name, "HTML"].concat(), input, html, String::len);
            let dom = || {
                let mut sink = DomSink::new();
                view::render(*view, article, options, &CountingHost, &mut sink);
                sink.into_ops()
            };
            self.run(&[&name, "DOM"].concat(), input, dom, |ops| ops.ops.len() * 4 + ops.text.len());
        }
        let time = || of_article(article, "en", Mode::Silent, &CountingHost).is_some();
        self.run(&[label, "of_article"].concat(), input, time, |_| 0);
    }

    /// The article's own JSON, which gives the same article.
    fn own(&mut self, label: &str, article: &Article) {
        let script = own_json(article);
        let size = script.len();
        let scripts = [script];
        let again = self.run(
            &[label, "read its own"].concat(),
            size,
            || read(&scripts, &page(), &CountingHost),
            size_of,
        );
        let is_silent = again.article.as_ref().is_none_or(|again| again.body.len() < article.body.len());
        self.tell(again.diagnostics.iter().map(|found| found.code));
        if let Some(run) = self.0.last_mut() {
            run.is_silent = is_silent;
        }
    }

    fn text(&mut self, given: &str) {
        let body =
            self.run("from_text", given.len(), || body::from_text(given), |body| body_size(&body.blocks));
        self.tell(body.findings.iter().map(|(code, _)| *code));
        self.run("word_count", given.len(), || text::word_count(given), |_| 4);
        self.run("dateline_of", given.len(), || body::dateline_of(given).is_some(), |_| 1);
        let article =
            format!(r#"{{"@type":"NewsArticle","headline":"The seal","articleBody":{}}}"#, quoted(given));
        self.script("articleBody: ", article);
    }

    fn html(&mut self, given: &str) {
        let base = Some("https://wire.example/");
        let body = self.run(
            "from_html",
            given.len(),
            || body::from_html(given, base, &CountingHost),
            |body| body_size(&body.blocks),
        );
        self.tell(body.findings.iter().map(|(code, _)| *code));
        let item = format!(
            r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{{"id":"1","title":"S","content_html":{}}}]}}"#,
            quoted(given)
        );
        self.script("content_html: ", item);
        let article =
            format!(r#"{{"@type":"NewsArticle","headline":"The seal","articleBody":{}}}"#, quoted(given));
        self.script("articleBody: ", article);
        self.page(given);
    }

    fn page(&mut self, given: &str) {
        self.run(
            "scan_page",
            given.len(),
            || scan_page(given),
            |page| page.scripts.iter().map(String::len).sum(),
        );
        let reading =
            self.run("read_page", given.len(), || read_page(given, &page(), &CountingHost), size_of);
        self.tell(reading.diagnostics.iter().map(|found| found.code));
        if let Some(article) = &reading.article {
            self.views("page: ", given.len(), article, &Options::default());
            self.own("page: ", article);
        }
    }

    fn fields(&mut self, given: &str) {
        for field in FIELDS {
            let first = if *field == "headline" { "" } else { r#""headline":"The seal","# };
            let article = format!(
                r#"{{"@type":"NewsArticle",{first}"articleBody":"At noon.","{field}":{}}}"#,
                quoted(given)
            );
            let scripts = [article];
            let input = scripts[0].len();
            let reading = self.run(
                &format!("{field}: read"),
                input,
                || read(&scripts, &page(), &CountingHost),
                size_of,
            );
            self.tell(reading.diagnostics.iter().map(|found| found.code));
            if let Some(article) = &reading.article
                && SHOWN.contains(field)
            {
                self.views(&format!("{field}: "), input, article, &Options::default());
            }
        }
        self.run("fold", given.len(), || text::fold(given), String::len);
        self.run("comparable", given.len(), || text::comparable(given), String::len);
        self.run("is_language_tag", given.len(), || text::is_language_tag(given), |_| 1);
    }

    fn url(&mut self, given: &str) {
        let size = given.len();
        let base = Some("https://wire.example/");
        let length = |url: &Option<String>| url.as_ref().map_or(0, String::len);
        self.run("web_url", size, || body::web_url(given, base, &CountingHost), length);
        self.run("link_url", size, || body::link_url(given, base, &CountingHost), length);
        self.run(
            "web_url with it as the base",
            size,
            || body::web_url("/a", Some(given), &CountingHost),
            length,
        );
        self.run("with_campaign", size, || with_campaign(given, "from={target}", "x"), String::len);
        self.run("QR code", size, || qr::Code::new(given), |code| code.as_ref().map_or(0, qr::Code::size));
        let shared = Shared { url: given, title: given, image: given };
        for target in TARGETS {
            self.run(&format!("link for {}", target.id), size, || link(target, &shared), length);
        }
        let url = quoted(given);
        let members = format!(
            r#""headline":"The seal","articleBody":"At noon.","url":{url},"image":{url},"author":{{"name":"Ada","url":{url}}}"#
        );
        self.script("url: ", format!(r#"{{"@type":"NewsArticle",{members}}}"#));
        let html = format!("<p><a href={url}>a</a><img src={url}>{}", "<a href=/a>b</a>".repeat(10));
        self.run(
            "from_html",
            html.len(),
            || body::from_html(&html, Some(given), &CountingHost),
            |body| body_size(&body.blocks),
        );
        let page = Page {
            base_url: Some(given.into()),
            canonical: Some(given.into()),
            url: Some(given.into()),
            ..Page::default()
        };
        let scripts = [format!(r#"{{"@type":"NewsArticle","headline":"a","url":{url},"image":"/a.jpg"}}"#)];
        self.run("read with it as the page's", size, || read(&scripts, &page, &CountingHost), size_of);
    }

    fn options(&mut self, given: &str) {
        let size = given.len();
        let value = json::read(given).value.unwrap_or(Value::Null);
        let diagnostics =
            |found: &[Diagnostic]| found.iter().map(|found| found.path.len() + found.message.len()).sum();
        let (options, _) =
            self.run("view_options", size, || options::view_options(&value), |(_, odd)| diagnostics(odd));
        self.run(
            "related",
            size,
            || options::related(&value, &page(), &CountingHost),
            |(_, odd)| diagnostics(odd),
        );
        self.run("page_facts", size, || options::page_facts(&value), |_| 0);
        self.run("read_value", size, || read_value(&value, &page(), &CountingHost).is_some(), |_| 0);
        let json = r#"{"@type":"NewsArticle","headline":"The seal","url":"https://wire.example/a","articleBody":"At noon.","keywords":["Seals","Ferries"]}"#;
        let scripts = [json.to_owned()];
        let Some(article) = read(&scripts, &page(), &CountingHost).article else { return };
        self.views("", size, &article, &options);
        for view in View::ALL {
            let request = Request { scripts: &scripts, page: &page(), view: view.name(), options: &value };
            let name = format!("Request: {}", view.name());
            let made = self.run(
                &name,
                size,
                || request.html(&CountingHost),
                |made| made.made.as_ref().map_or(0, String::len) + diagnostics(&made.diagnostics),
            );
            self.tell(made.diagnostics.iter().map(|found| found.code));
        }
    }
}

fn is_bound(code: Code) -> bool {
    matches!(code, Code::TooLarge | Code::TooDeep | Code::TooManyNodes | Code::MoreDiagnostics)
}

/// The article as this project's own format.
pub(crate) fn own_json(article: &Article) -> String {
    let json = serde_json::to_string(article).unwrap();
    if json.starts_with(r#"{"offprint""#) { json } else { json.replacen('{', r#"{"offprint":1,"#, 1) }
}

fn size_of(reading: &Reading) -> usize {
    serde_json::to_string(reading).unwrap().len()
}

fn body_size(blocks: &[offprint::article::Node]) -> usize {
    serde_json::to_string(blocks).unwrap().len()
}
