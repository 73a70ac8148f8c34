//! Work, counted: what is allocated, and what is asked of the host. Time would tell less, on a busy machine.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::Duration;

use offprint::article::Timestamp;
use offprint::host::{DateStyle, Host, HtmlEvents, NativeHost, Plural};

/// What was done.
#[derive(Clone, Copy, Debug, Default)]
#[allow(dead_code, reason = "the test asks for no time, and the table for no number of calls")]
pub(crate) struct Work {
    /// How often memory was asked for.
    pub(crate) allocations: usize,
    /// How many bytes of it.
    pub(crate) bytes: usize,
    /// Bytes that went to the host and came from it.
    pub(crate) host: usize,
    /// Time of the processor, zero where the system does not tell.
    pub(crate) time: Duration,
}

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
    static HOST: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, which counts for each thread.
pub(crate) struct Counting;

fn count(bytes: usize) {
    // A thread that ends has no counters any more.
    let _ = ALLOCATIONS.try_with(|all| all.set(all.get() + 1));
    let _ = BYTES.try_with(|all| all.set(all.get() + bytes));
}

#[allow(unsafe_code, reason = "an allocator is unsafe; this one hands all on to the system's")]
// SAFETY: each method hands its arguments to the system's allocator as they are.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`, and `block` came from `System`.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        // SAFETY: the caller keeps the contract of `realloc`, and `block` came from `System`.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// Does something, and says what it took.
pub(crate) fn counted<T>(act: impl FnOnce() -> T) -> (T, Work) {
    let (allocations, bytes, host) = (ALLOCATIONS.get(), BYTES.get(), HOST.get());
    let start = cpu_time();
    let result = act();
    let time = cpu_time().saturating_sub(start);
    let work = Work {
        allocations: ALLOCATIONS.get() - allocations,
        bytes: BYTES.get() - bytes,
        host: HOST.get() - host,
        time,
    };
    (result, work)
}

/// The time that this thread has had of the processor: Linux tells.
fn cpu_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// The native host, which counts what goes in and out.
pub(crate) struct CountingHost;

/// A call with nothing in it is work too.
const CALL: usize = 16;

fn asked(bytes: usize) {
    HOST.set(HOST.get() + CALL + bytes);
}

impl Host for CountingHost {
    fn resolve_url(&self, url: &str, base: Option<&str>) -> Option<String> {
        let resolved = NativeHost.resolve_url(url, base);
        asked(url.len() + base.map_or(0, str::len) + resolved.as_ref().map_or(0, String::len));
        resolved
    }

    fn parse_html(&self, html: &str, events: &mut dyn HtmlEvents) {
        asked(html.len());
        NativeHost.parse_html(html, events);
    }

    fn format_date(&self, locale: &str, date: &Timestamp, style: DateStyle, zone: Option<&str>) -> String {
        asked(locale.len() + zone.map_or(0, str::len));
        NativeHost.format_date(locale, date, style, zone)
    }

    fn format_number(&self, locale: &str, number: u32) -> String {
        asked(locale.len());
        NativeHost.format_number(locale, number)
    }

    fn format_range(&self, locale: &str, from: u32, to: u32) -> String {
        asked(locale.len());
        NativeHost.format_range(locale, from, to)
    }

    fn plural_range(&self, locale: &str, from: u32, to: u32) -> Plural {
        asked(locale.len());
        NativeHost.plural_range(locale, from, to)
    }

    fn list_pattern(&self, locale: &str, count: usize) -> Vec<String> {
        asked(locale.len() + count);
        NativeHost.list_pattern(locale, count)
    }

    fn count_words(&self, lang: &str, text: &str) -> u32 {
        asked(lang.len() + text.len());
        NativeHost.count_words(lang, text)
    }

    fn fold(&self, lang: &str, name: &str) -> String {
        asked(lang.len() + name.len());
        NativeHost.fold(lang, name)
    }
}
