//! A host for native programs and tests: URLs and HTML by the Rust crates
//! that follow the standards, dates and plurals in English.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use url::Url;

use super::{DateStyle, Host, HtmlEvents, Plural, parse_html};
use crate::article::Timestamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Knows English only; a program that serves other languages brings its own
/// [`Host`]. It knows no time zones: times are written as the article has them.
///
/// ```
/// use offprint::host::{Host, NativeHost};
/// assert_eq!(NativeHost.format_number("en", 1234567), "1,234,567");
/// assert_eq!(NativeHost.resolve_url("../a", Some("https://paper.example/b/c")).as_deref(),
///     Some("https://paper.example/a"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct NativeHost;

impl Host for NativeHost {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        // Where the URL names its site, the standard never looks at the base; and a base that is no URL is no reason to
        // lose an absolute one.
        let base = base.filter(|_| !names_site(url)).and_then(|base| Url::parse(base).ok());
        Url::options().base_url(base.as_ref()).parse(url).ok().map(String::from)
    }

    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        parse_html(html, events);
    }

    fn format_date(
        &self,
        _locale: &str,
        date: &Timestamp,
        style: DateStyle,
        _time_zone: Option<&str>,
    ) -> String {
        match (style, date.time) {
            (DateStyle::Date, _) => format!("{} {} {}", date.day, month_name(date), date.year),
            (DateStyle::Month, _) => format!("{} {}", month_name(date), date.year),
            (DateStyle::Year, _) => date.year.to_string(),
            (DateStyle::Time, Some(time)) => format!("{:02}:{:02}", time.hour, time.minute),
            (DateStyle::Time, None) => String::new(),
        }
    }

    fn format_number(&self, _locale: &str, number: u32) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    fn format_range(&self, locale: &str, from: u32, to: u32) -> String {
        if from == to {
            return self.format_number(locale, from);
        }
        [self.format_number(locale, from), self.format_number(locale, to)].join("–")
    }

    fn plural_range(&self, _locale: &str, from: u32, to: u32) -> Plural {
        if from == 1 && to == 1 { Plural::One } else { Plural::Other }
    }

    fn list_pattern(&self, _locale: &str, count: usize) -> Vec<String> {
        let between = (1..count).map(|item| if item + 1 == count { " and " } else { ", " });
        let ends = std::iter::once("");
        ends.clone().chain(between).chain(ends).map(str::to_owned).collect()
    }

    fn count_words(&self, _lang: &str, text: &str) -> u32 {
        // The dictionaries that browsers have.
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        let words = segmenter.segment_str(text).iter_with_word_type().filter(|(_, kind)| kind.is_word_like());
        u32::try_from(words.count()).unwrap_or(u32::MAX)
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        let form = ComposingNormalizerBorrowed::new_nfkc().normalize(name);
        let form = match lang.split('-').next().unwrap_or_default() {
            // Greek capitals have no accents; the Turkish i keeps its dot.
            "el" => DecomposingNormalizerBorrowed::new_nfd().normalize(&form).replace('\u{301}', ""),
            "tr" | "az" => form.replace('i', "İ"),
            _ => form.into_owned(),
        };
        ComposingNormalizerBorrowed::new_nfc().normalize(&form.to_uppercase()).into_owned()
    }
}

fn month_name(date: &Timestamp) -> &'static str {
    MONTHS.get(usize::from(date.month) - 1).copied().unwrap_or_default()
}

/// Whether a URL begins with a scheme of the web and the name of a site.
fn names_site(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::NativeHost;
    use crate::article::{TimeOfDay, Timestamp};
    use crate::host::{DateStyle, Host, HtmlEvents, Plural};

    #[derive(Default)]
    struct Trace(String);

    impl HtmlEvents for Trace {
        fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            self.0.push('<');
            self.0.push_str(name);
            for (name, value) in attributes {
                self.0.push_str(&format!(" {name}={value}"));
            }
            self.0.push('>');
        }

        fn text(&mut self, text: &str) {
            self.0.push_str(text);
        }

        fn close(&mut self) {
            self.0.push_str("</>");
        }
    }

    fn events(html: &str) -> String {
        let mut trace = Trace::default();
        NativeHost.parse_html(html, &mut trace);
        trace.0
    }

    #[test]
    fn parses_as_a_browser_does() {
        for (html, expected) in [
            ("a<p>b<p>c", "a<p>b</><p>c</>"),
            ("<b>1<p>2</b>3", "<b>1</><p><b>2</>3</>"),
            ("<table>x<tr><td>y", "x<table><tbody><tr><td>y</></></></>"),
            ("<IMG SRC=a.png ALT='x &amp; y'>", "<img src=a.png alt=x & y></>"),
            ("<template><p>t</p></template>!", "<template></>!"),
            ("<noscript><p>n</noscript>", "<noscript><p>n</></>"),
            ("<script>a<b</script>c<!-- d -->", "<script>a<b</>c"),
            ("<html lang=x><body id=y>z", "z"),
            ("", ""),
        ] {
            assert_eq!(events(html), expected, "{html}");
        }
    }

    #[test]
    fn keeps_text_below_the_depth_limit() {
        let html = "<div>".repeat(5000) + "deep" + &"</div>".repeat(5000) + "<p>after</p>";
        let trace = events(&html);
        assert!(trace.contains("deep"));
        assert!(trace.ends_with("<p>after</>"));
        assert!(trace.matches("<div>").count() <= 512);
    }

    #[test]
    fn bounds_formatting_that_is_never_closed() {
        let html: String = (0..20_000).map(|n| format!("<p><b id={n}>x</p>")).collect();
        assert!(events(&html).matches("<b").count() < 4_000_000);
    }

    #[test]
    fn writes_dates_and_times_as_the_article_has_them() {
        let time = TimeOfDay { hour: 9, minute: 5, second: 7, offset: Some(60) };
        let date = Timestamp::new(2026, 11, 4, Some(time)).unwrap();
        assert_eq!(NativeHost.format_date("en", &date, DateStyle::Date, None), "4 November 2026");
        assert_eq!(NativeHost.format_date("en", &date, DateStyle::Time, Some("Asia/Tokyo")), "09:05");
        assert_eq!(NativeHost.format_date("en", &date, DateStyle::Month, None), "November 2026");
        assert_eq!(NativeHost.format_date("en", &date, DateStyle::Year, None), "2026");
        let day = Timestamp::new(2026, 1, 31, None).unwrap();
        assert_eq!(NativeHost.format_date("en", &day, DateStyle::Time, None), "");
    }

    #[test]
    fn writes_numbers_ranges_and_lists() {
        for (number, expected) in [(0, "0"), (999, "999"), (1000, "1,000"), (u32::MAX, "4,294,967,295")] {
            assert_eq!(NativeHost.format_number("en", number), expected);
        }
        assert_eq!(NativeHost.format_range("en", 3, 4), "3–4");
        assert_eq!(NativeHost.format_range("en", 1, 1), "1");
        assert_eq!(NativeHost.plural_range("en", 1, 1), Plural::One);
        assert_eq!(NativeHost.plural_range("en", 1, 2), Plural::Other);
        assert_eq!(NativeHost.list_pattern("en", 1), ["", ""]);
        assert_eq!(NativeHost.list_pattern("en", 2), ["", " and ", ""]);
        assert_eq!(NativeHost.list_pattern("en", 3), ["", ", ", " and ", ""]);
        assert_eq!(NativeHost.count_words("th", "ภาษาไทย ง่าย"), 3);
        assert_eq!(NativeHost.count_words("km", "ភាសាខ្មែរ។"), 1);
    }

    #[test]
    fn folds_names_for_comparing() {
        for (lang, names) in [
            ("en", &["École", "école", "E\u{301}COLE", "Ｅ\u{301}ＣＯＬＥ"] as &[_]),
            ("de", &["Straße", "STRASSE", "strasse"]),
            ("el", &["Αθήνα", "ΑΘΗΝΑ", "αθήνα"]),
            ("el", &["Οδός", "ΟΔΟΣ"]),
            ("tr", &["İzmir", "izmir", "İZMİR"]),
            ("tr", &["Iğdır", "IĞDIR", "ığdır"]),
            ("ja", &["ﾊﾞｽ", "バス"]),
            ("en", &["C＋＋", "c++"]),
        ] {
            let folded: Vec<_> = names.iter().map(|name| NativeHost.fold(lang, name)).collect();
            assert!(folded.iter().all(|form| *form == folded[0]), "{folded:?}");
        }
        for (lang, one, other) in [("tr", "Işık", "İşik"), ("en", "Resume", "Résumé"), ("en", "C#", "C++")]
        {
            assert_ne!(NativeHost.fold(lang, one), NativeHost.fold(lang, other));
        }
    }

    #[test]
    fn resolves_urls_by_the_standard() {
        let resolve = |url, base| NativeHost.resolve_url(url, base);
        assert_eq!(resolve("//cdn.example/x", Some("https://a.example")).unwrap(), "https://cdn.example/x");
        assert_eq!(resolve("ja\nvascript:x", None).unwrap(), "javascript:x");
        assert_eq!(resolve("a/b", None), None);
        assert_eq!(resolve("a", Some("not a url")), None);
        assert_eq!(resolve("https://b.example", Some("not a url")).unwrap(), "https://b.example/");
        // Without the name of a site, a URL of the base's scheme is relative.
        let base = Some("https://a.example/x/");
        assert_eq!(resolve("https://b.example/y", base).unwrap(), "https://b.example/y");
        assert_eq!(resolve("https:y", base).unwrap(), "https://a.example/x/y");
        assert_eq!(resolve("http:y", base).unwrap(), "http://y/");
    }
}
