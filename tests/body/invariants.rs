//! What must hold of any body, tried on hostile snippets, alone and in pairs
//! nested in each other.

use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use offprint::article::text_of;

use crate::cases::html;
use crate::reparse;
use crate::shape::{check_blocks, size};

/// Openings and text, none of them closed.
const SNIPPETS: &[&str] = &[
    "",
    "word ",
    "<p>para",
    "<a href=/x>link",
    "<a href='java&#10;script:run()'>bad",
    "<h3>head",
    "<ul><li>item",
    "<ul>bare<ul>",
    "<li>stray",
    "<ol start=7><li><p>one<li>",
    "<table><caption>cap<tr><th scope=row>h<td colspan=2>c",
    "<table><tr><td><table><td>inner",
    "<td>stray cell",
    "<tr><td>row",
    "<blockquote cite=/q>quoted",
    "<figure><img src=/a.png alt=pic><figcaption>cap",
    "<figcaption>first</figcaption>",
    "<dl><dt>term<dd>desc",
    "<dd>stray",
    "<details><summary>sum",
    "<summary>stray",
    "<pre>\n  code\n",
    "<b><i>both</b>i</i>",
    "<ruby>漢<rp>(<rt>kan<rp>)",
    "<rt>stray",
    "<div dir=rtl lang=ar>عربي",
    "<span lang=fr>mot",
    "<br><br>",
    "<hr>",
    "<img src=/b.png>",
    "<iframe src=https://tube.example/1></iframe>",
    "<svg><p>out<script>run()</script>",
    "<math><mi>x<style><img src=x onerror=run()>",
    "<script>run()</script>",
    "<form><input value=v><button>go",
    "<template><p>t",
    "<q>said",
    "<sup><sub>x",
    "<x-card>custom",
    "<video controls><source src=/v.mp4>fallback",
    "<object data=/o.swf><p>fallback",
    "<aside><h6>box",
    "&#0;\u{1}\u{85}\u{2028}\u{feff}&nbsp;",
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("invariants::nested_pairs", nested_pairs),
        Trial::test("invariants::nested_triples", nested_triples),
        Trial::test("invariants::deep_input", deep_input),
        Trial::test("invariants::time_is_linear", time_is_linear),
        Trial::test("invariants::repeated_attributes_do_not_grow", repeated_attributes),
    ];
    trials.extend(SNIPPETS.iter().enumerate().map(|(at, snippet)| {
        Trial::test(format!("invariants::snippet_{at}"), move || {
            check(snippet);
            Ok(())
        })
    }));
    trials
}

fn nested_pairs() -> Result<(), Failed> {
    for outer in SNIPPETS {
        for inner in SNIPPETS {
            check(&format!("{outer}{inner} tail"));
            check(&format!("{outer}{inner}</a></div></li></td></p>tail<b>{outer}"));
        }
    }
    Ok(())
}

/// Every fifth triple, for time.
fn nested_triples() -> Result<(), Failed> {
    let count = SNIPPETS.len();
    for n in (0..count * count * count).step_by(5) {
        let pick = |n: usize| SNIPPETS[n % count];
        check(&[pick(n), pick(n / count), pick(n / count / count), "tail"].concat());
    }
    Ok(())
}

fn deep_input() -> Result<(), Failed> {
    for tag in [
        "div",
        "b",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "em><p",
        "a href=/x><h2",
        "span lang=en",
        "figure",
    ] {
        let body = html(&(format!("<{tag}>").repeat(20_000) + "bottom"));
        check_blocks(&body.blocks);
        assert!(text_of(&body.blocks).contains("bottom"), "{tag}");
    }
    Ok(())
}

fn time_is_linear() -> Result<(), Failed> {
    let kinds = [
        "<p>word ",
        "<li>x",
        "<b>x<p>y",
        "a<br>",
        "<table><td>",
        "</p>",
        "x &amp; y ",
        "<div>",
        "<x-y>",
        "<b class=c>",
    ];
    for kind in kinds {
        let time = |times: usize| {
            let input = kind.repeat(times);
            let start = Instant::now();
            html(&input);
            start.elapsed()
        };
        time(1000);
        let is_linear = |_| time(80_000) < time(10_000) * 24 + Duration::from_millis(50);
        // What is slow for its input is slow each time; a machine that does something else is not.
        assert!((0..3).any(is_linear), "{kind}");
    }
    Ok(())
}

fn repeated_attributes() -> Result<(), Failed> {
    let body = html(&format!("<a href=/{}><b>{}", "x".repeat(8000), "<div>y</div>".repeat(20_000)));
    let size: usize = body.blocks.iter().map(size).sum();
    assert!(size < 1_000_000, "{size} bytes");
    Ok(())
}

fn check(input: &str) {
    let body = html(input);
    check_blocks(&body.blocks);
    reparse::assert_same(&body.blocks);
}
