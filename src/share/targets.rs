//! The services that take a share by a plain link.

/// The day on which every row was last held against its vendor's pages, or,
/// where the vendor documents none, against two public sources that agree.
/// Change it only when all rows were checked again.
pub const CHECKED: &str = "2026-11-24";

/// A service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id in options and events.
    pub id: &'static str,
    /// Its name, the same in every language; `email` and `sms` are named by
    /// the locale.
    pub name: &'static str,
    /// Its link: `{url}`, `{title}`, `{text}` (title and URL in one) and
    /// `{image}` are replaced, percent-encoded. Where `{image}` comes last, it is optional.
    pub template: &'static str,
    /// The most code points that `{text}` may have. A limit in graphemes is
    /// kept by it too, since a grapheme is one code point or more.
    pub limit: Option<usize>,
}

const fn row(id: &'static str, name: &'static str, template: &'static str) -> Target {
    Target { id, name, template, limit: None }
}

/// All of them. Left out: what is closed (Pocket, Google+, StumbleUpon,
/// Delicious, Skype, KakaoStory), what needs an app id or a script (Facebook's
/// dialog, Messenger, KakaoTalk), what
/// only an installed app understands (Viber).
#[rustfmt::skip]
pub const TARGETS: &[Target] = &[
    // docs.bsky.app; 300 graphemes.
    Target { id: "bluesky", name: "Bluesky", template: "https://bsky.app/intent/compose?text={text}", limit: Some(300) },
    // RFC 6068; a plus sign is literal in it.
    row("email", "Email", "mailto:?subject={title}&body={text}"),
    // Undocumented since the Share Dialog, which needs an app id; works.
    row("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    row("flipboard", "Flipboard", "https://share.flipboard.com/bookmarklet/popout?v=2&url={url}&title={title}"),
    row("hacker-news", "Hacker News", "https://news.ycombinator.com/submitlink?u={url}&t={title}"),
    row("hatena", "Hatena", "https://b.hatena.ne.jp/add?mode=confirm&url={url}&title={title}"),
    row("instapaper", "Instapaper", "https://www.instapaper.com/edit?url={url}&title={title}"),
    // Vendor's social plugin; the text is ignored on iOS.
    row("line", "LINE", "https://social-plugins.line.me/lineit/share?url={url}&text={title}"),
    // It takes the URL only and reads the title from the page.
    row("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
    // blog.joinmastodon.org, 2026-03; in the fragment, so in no server's log.
    row("mastodon", "Mastodon", "https://share.joinmastodon.org/#text={text}"),
    // developers.naver.com/docs/share
    row("naver", "Naver", "https://share.naver.com/web/shareView?url={url}&title={title}"),
    row("ok", "OK", "https://connect.ok.ru/offer?url={url}&title={title}&imageUrl={image}"),
    row("pinterest", "Pinterest", "https://www.pinterest.com/pin/create/button/?url={url}&media={image}&description={title}"),
    row("reddit", "Reddit", "https://www.reddit.com/submit?url={url}&title={title}"),
    // The `?&` is what both iOS and Android take.
    row("sms", "SMS", "sms:?&body={text}"),
    // Vendor: launcher.js; desktop only.
    row("teams", "Teams", "https://teams.microsoft.com/share?href={url}&msgText={title}"),
    // core.telegram.org/widgets/share
    row("telegram", "Telegram", "https://t.me/share/url?url={url}&text={title}"),
    // Meta's docs, 2026-03-19.
    row("threads", "Threads", "https://www.threads.com/intent/post?text={title}&url={url}"),
    // tumblr.com/docs/en/share_button
    row("tumblr", "Tumblr", "https://www.tumblr.com/widgets/share/tool?posttype=link&canonicalUrl={url}&title={title}"),
    row("vk", "VK", "https://vk.com/share.php?url={url}&title={title}&image={image}"),
    // No link on the web opens it: its own camera reads the URL as a QR code.
    row("wechat", "WeChat", "{url}"),
    row("weibo", "Weibo", "https://service.weibo.com/share/share.php?url={url}&title={title}&pic={image}"),
    row("whatsapp", "WhatsApp", "https://wa.me/?text={text}"),
    // docs.x.com; a URL counts as 23 of its 280 characters, and what is too
    // long can be cut by the reader before it is sent.
    row("x", "X", "https://x.com/intent/tweet?text={title}&url={url}"),
];

impl Target {
    /// Whether it takes the URL as a QR code.
    pub fn is_code(&self) -> bool {
        self.template == "{url}"
    }
}

/// The service of that id.
pub fn target(id: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.id == id)
}
