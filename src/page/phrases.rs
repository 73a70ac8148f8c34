//! What pages say around an article, in the languages of the interface: whole lines, or what stands before a colon.
//! Compared without case, spaces and marks.

use crate::text::{Letter, comparable, fold, is_letter, is_letter_or_digit, kind_of};

/// Announces other articles.
#[rustfmt::skip]
pub(crate) const ALSO: &[&str] = &[
    // ar
    "اقرأ أيضا", "اقرأ المزيد", "مواضيع ذات صلة", "أخبار ذات صلة",
    // de
    "lesen sie auch", "lies auch", "lesetipp", "lesetipps", "mehr zum thema", "auch interessant", "passend zum thema",
    "das könnte sie auch interessieren", "das könnte dich auch interessieren", "weitere artikel", "ähnliche beiträge",
    "ähnliche artikel", "verwandte themen", "verwandte artikel", "weiterlesen",
    // en
    "read also", "read more", "read next", "also read", "keep reading", "more on this", "more on this story", "related",
    "related articles", "related posts", "related stories", "related content", "related links", "recommended",
    "recommended for you", "recommended reading", "you may also like", "you might also like", "you may also be interested in",
    "you might also be interested in", "more stories", "more from this section", "see also", "don't miss", "up next",
    // es
    "lee también", "lea también", "leer también", "te puede interesar", "le puede interesar", "también te puede interesar",
    "noticias relacionadas", "artículos relacionados", "relacionadas", "relacionados", "más noticias",
    // fa
    "بیشتر بخوانید", "مطالب مرتبط", "همچنین بخوانید",
    // fr
    "lire aussi", "à lire aussi", "à lire également", "à lire", "sur le même sujet", "articles liés", "articles similaires",
    "vous aimerez aussi", "cela pourrait vous intéresser",
    // he
    "קראו גם", "כתבות נוספות", "עוד בנושא", "אולי יעניין אותך",
    // hi
    "यह भी पढ़ें", "ये भी पढ़ें", "संबंधित खबरें",
    // id
    "baca juga", "berita terkait", "artikel terkait", "lihat juga",
    // it
    "leggi anche", "articoli correlati", "potrebbe interessarti", "ti potrebbe interessare", "potrebbe interessarti anche",
    // ja
    "関連記事", "あわせて読みたい", "こちらもおすすめ", "おすすめ記事", "関連リンク",
    // ko
    "관련 기사", "관련기사", "함께 읽기", "추천 기사",
    // nl
    "lees ook", "lees meer", "lees verder", "gerelateerde artikelen", "gerelateerd", "meer over dit onderwerp",
    // pl
    "czytaj także", "czytaj też", "czytaj również", "przeczytaj także", "przeczytaj też", "zobacz także", "zobacz też",
    "zobacz również", "powiązane artykuły", "polecane artykuły",
    // pt
    "leia também", "leia mais", "saiba mais", "veja também", "notícias relacionadas", "artigos relacionados", "conteúdo relacionado",
    // ru
    "читайте также", "по теме", "материалы по теме", "похожие материалы", "смотрите также",
    // sv
    "läs också", "läs även", "läs mer", "relaterade artiklar", "mer om ämnet",
    // th
    "อ่านเพิ่มเติม", "ข่าวที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง",
    // tr
    "ilgili haberler", "bunları da okuyun", "ayrıca okuyun", "ilginizi çekebilir",
    // uk
    "читайте також", "за темою", "матеріали за темою", "дивіться також",
    // ur
    "یہ بھی پڑھیں", "مزید پڑھیں",
    // vi
    "xem thêm", "đọc thêm", "tin liên quan", "bài viết liên quan",
    // zh
    "相关阅读", "相关文章", "相关新闻", "延伸阅读", "推荐阅读", "相關閱讀", "相關文章", "相關新聞", "延伸閱讀", "推薦閱讀",
];

/// A link that leads to the whole of what stands before it.
#[rustfmt::skip]
pub(crate) const MORE: &[&str] = &[
    // ar
    "اقرأ المزيد", "المزيد",
    // de
    "weiterlesen", "mehr lesen", "artikel lesen", "zum artikel", "zum beitrag", "link zum artikel",
    "jetzt lesen",
    // en
    "read more", "continue reading", "read article", "read the article", "read full article", "read the full story",
    "read full story", "read the story", "view article",
    // es
    "leer más", "seguir leyendo", "sigue leyendo", "leer artículo", "leer nota completa",
    // fa
    "ادامه مطلب", "بیشتر بخوانید",
    // fr
    "lire la suite", "lire l'article", "lire plus",
    // he
    "קרא עוד", "לכתבה המלאה", "להמשך קריאה",
    // hi
    "और पढ़ें", "पूरी खबर पढ़ें",
    // id
    "baca selengkapnya", "selengkapnya",
    // it
    "leggi tutto", "leggi di più", "continua a leggere", "leggi l'articolo",
    // ja
    "続きを読む", "記事を読む",
    // ko
    "기사 보기", "이어서 보기",
    // nl
    "lees meer", "lees verder", "lees het artikel",
    // pl
    "czytaj więcej", "czytaj dalej", "czytaj całość",
    // pt
    "leia mais", "ler mais", "continue lendo",
    // ru
    "читать далее", "читать дальше", "читать полностью",
    // sv
    "läs mer", "läs hela artikeln",
    // th
    "อ่านต่อ", "อ่านเพิ่มเติม",
    // tr
    "devamını oku", "devamı", "haberin devamı",
    // uk
    "читати далі",
    // ur
    "مزید پڑھیں",
    // vi
    "xem thêm", "đọc tiếp",
    // zh
    "阅读全文", "阅读更多", "閱讀全文", "閱讀更多",
];

/// Says that what follows is paid for.
#[rustfmt::skip]
pub(crate) const AD: &[&str] = &[
    // ar
    "إعلان",
    // de
    "anzeige", "werbung", "anzeigen",
    // en
    "advertisement", "advertisements", "sponsored", "sponsored content", "story continues below advertisement",
    "article continues below advertisement",
    // es
    "publicidad", "anuncio",
    // fa
    "تبلیغات", "آگهی",
    // fr
    "publicité",
    // he
    "פרסומת",
    // hi
    "विज्ञापन",
    // id
    "iklan",
    // it
    "pubblicità", "annuncio",
    // ja
    "広告", "スポンサーリンク",
    // ko
    "광고",
    // nl
    "advertentie",
    // pl
    "reklama", "poniżej dalsza część artykułu", "dalsza część artykułu pod reklamą",
    // pt
    "publicidade", "continua após a publicidade",
    // ru
    "реклама",
    // sv
    "annons",
    // th
    "โฆษณา",
    // tr
    "reklam",
    // uk
    "реклама",
    // ur
    "اشتہار",
    // vi
    "quảng cáo",
    // zh
    "广告", "廣告",
];

/// What a reader can do with a page.
#[rustfmt::skip]
pub(crate) const TOOLS: &[&str] = &[
    // ar
    "شارك", "مشاركة", "طباعة", "تعليقات",
    // de
    "teilen", "drucken", "merken", "kommentieren", "kommentar", "kommentare", "artikel teilen", "artikel drucken",
    "diesen artikel teilen", "teile diesen beitrag", "kommentar schreiben", "kommentar verfassen", "feedback", "nach oben",
    "teilen mit",
    // en
    "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter", "tweet",
    "print", "print this article", "email", "save", "bookmark", "copy link", "comment", "comments", "leave a comment",
    "post a comment", "no comments", "view comments", "listen to this article", "back to top", "like this", "like loading",
    // es
    "compartir", "comparte", "imprimir", "comentar", "comentarios", "guardar", "copiar enlace", "comparte esto", "me gusta esto",
    // fa
    "اشتراک گذاری", "نظرات", "چاپ",
    // fr
    "partager", "imprimer", "commenter", "commentaires", "commentaire", "partager cet article", "enregistrer",
    // he
    "שתפו", "שיתוף", "הדפסה", "תגובות",
    // hi
    "शेयर करें", "टिप्पणी",
    // id
    "bagikan", "cetak", "komentar",
    // it
    "condividi", "stampa", "commenta", "commenti", "salva",
    // ja
    "シェア", "シェアする", "ツイート", "印刷", "コメント",
    // ko
    "공유", "공유하기", "인쇄", "댓글",
    // nl
    "deel", "delen", "deel dit artikel", "reageer", "reacties", "afdrukken",
    // pl
    "udostępnij", "drukuj", "skomentuj", "komentarze", "podziel się", "zapisz",
    // pt
    "compartilhar", "compartilhe", "partilhar", "comentar", "comentários", "salvar",
    // ru
    "поделиться", "распечатать", "комментарии", "комментировать",
    // sv
    "dela", "skriv ut", "kommentera", "kommentarer", "dela artikeln",
    // th
    "แชร์", "พิมพ์", "ความคิดเห็น",
    // tr
    "paylaş", "yazdır", "yorumlar", "yorum yap",
    // uk
    "поділитися", "друкувати", "коментарі",
    // ur
    "شیئر کریں", "تبصرے",
    // vi
    "chia sẻ", "bình luận",
    // zh
    "分享", "打印", "评论", "列印", "評論", "留言",
];

/// Begins a line that feeds put under an article: "The post … appeared first on …".
#[rustfmt::skip]
pub(crate) const POST: &[&str] = &[
    // de, en, es, fr, it, nl
    "der beitrag", "the post", "la entrada", "l'article", "cet article", "l'articolo", "het bericht",
    // pl, pt, ru, sv, tr, uk
    "artykuł", "post", "o post", "запись", "сообщение", "inlägget", "запис", "допис",
    // ja, zh
    "投稿", "文章",
];

/// Names what an article is about, before a colon.
#[rustfmt::skip]
pub(super) const TAGS: &[&str] = &[
    // de
    "themen", "schlagwörter", "schlagworte", "stichwörter", "tags", "mehr zu",
    // en
    "tag", "tagged", "topics", "filed under", "categories", "category", "keywords", "posted in",
    // es
    "etiquetas", "temas", "categorías",
    // fr
    "étiquettes", "mots-clés", "thèmes", "catégories",
    // it
    "argomenti", "tag articolo", "categorie",
    // nl
    "trefwoorden", "onderwerpen",
    // pl
    "tagi", "tematy", "słowa kluczowe",
    // pt
    "tópicos", "assuntos", "marcadores",
    // ru
    "теги", "метки", "темы",
    // sv
    "ämnen", "etiketter",
    // tr
    "etiketler",
    // uk
    "теги", "мітки", "теми",
    // vi
    "từ khóa",
    // ar, fa, he, hi, id, ja, ko, th, zh
    "الوسوم", "برچسب ها", "תגיות", "टैग", "topik", "タグ", "태그", "แท็ก", "标签", "標籤",
];

/// Says who took a picture or wrote a text, before a colon.
#[rustfmt::skip]
pub(super) const CREDIT: &[&str] = &[
    // de
    "foto", "fotos", "alle fotos", "titelfoto", "bild", "bilder", "titelbild", "bildquelle", "bildnachweis", "quelle foto",
    "symbolbild", "symbolfoto", "illustration", "text",
    // en
    "photo", "photos", "photo by", "photo credit", "photos by", "photograph", "photography", "image", "images", "image credit",
    "image source", "picture", "credit", "credits", "photo courtesy of", "words", "featured image",
    // es
    "fotografía", "imagen", "crédito", "créditos", "fuente de la imagen",
    // fr
    "crédit photo", "crédits photo", "photographie", "crédit", "crédits",
    // it
    "immagine", "fotografia", "crediti",
    // nl
    "beeld",
    // pl
    "fot", "zdjęcie", "źródło zdjęcia",
    // pt
    "imagem", "crédito da foto",
    // ru
    "фото", "источник фото",
    // sv
    "bild", "fotograf",
    // tr
    "fotoğraf", "görsel",
    // uk
    "фото",
    // vi
    "ảnh",
    // ja, ko, zh
    "写真", "画像", "사진", "图片来源", "圖片來源",
];

/// Heads what is said of the author.
#[rustfmt::skip]
pub(super) const AUTHOR: &[&str] = &[
    // de
    "autor", "autorin", "über den autor", "über die autorin", "über die autoren", "zur person", "zum autor", "zur autorin",
    // en
    "author", "about the author", "about the authors", "about the writer", "written by",
    // es
    "autora", "sobre el autor", "sobre la autora", "acerca del autor",
    // fr
    "auteur", "à propos de l'auteur", "l'auteur",
    // it
    "autore", "l'autore", "sull'autore",
    // nl
    "over de auteur",
    // pl
    "o autorze", "o autorce",
    // pt
    "sobre o autor", "sobre a autora",
    // ru
    "об авторе", "автор",
    // sv
    "om författaren", "författare",
    // tr
    "yazar hakkında",
    // uk
    "про автора",
    // ar, fa, he, hi, id, ja, ko, th, vi, zh
    "عن الكاتب", "درباره نویسنده", "על המחבר", "लेखक के बारे में", "tentang penulis", "著者について", "저자 소개",
    "เกี่ยวกับผู้เขียน", "về tác giả", "关于作者", "作者简介", "關於作者", "作者簡介",
];

/// Asks the reader to come back.
#[rustfmt::skip]
pub(crate) const FOLLOW: &[&str] = &[
    // de
    "newsletter", "newsletter abonnieren", "jetzt abonnieren", "jetzt anmelden", "anmelden", "folgen sie uns", "folge uns",
    // en
    "sign up", "sign up for", "sign up to", "subscribe", "subscribe to our", "subscribe now", "follow us", "follow me on",
    "follow us on", "join our newsletter", "stay in the loop", "stay informed", "get the newsletter", "newsletter signup",
    // es
    "suscríbete", "suscríbase", "síguenos en", "síganos en", "sigue a", "puede seguir a",
    // fr
    "abonnez-vous", "suivez-nous", "inscrivez-vous à",
    // it
    "iscriviti alla", "iscriviti", "seguici su", "seguici",
    // nl
    "schrijf je in", "volg ons", "meld je aan",
    // pl
    "zapisz się", "obserwuj nas", "śledź nas",
    // pt
    "inscreva-se", "assine", "siga-nos", "siga o", "siga a",
    // ru
    "подписывайтесь", "подпишитесь", "следите за",
    // sv
    "prenumerera", "följ oss",
    // tr
    "abone ol", "bizi takip edin",
    // uk
    "підписуйтесь", "підписуйтеся",
    // ar, fa, he, hi, id, ja, ko, th, vi, zh
    "تابعونا", "ما را دنبال کنید", "עקבו אחרינו", "हमें फॉलो करें", "ikuti kami", "フォローする", "구독하기", "ติดตามเรา",
    "theo dõi chúng tôi", "关注我们", "追蹤我們",
];

/// A link that says nothing but where.
#[rustfmt::skip]
pub(super) const HERE: &[&str] = &[
    // ar, de, en, es, fa, fr, he, hi, id, it
    "هنا", "hier", "here", "click here", "aquí", "اینجا", "ici", "כאן", "यहां", "di sini", "qui",
    // ja, ko, nl, pl, pt, ru, sv, th, tr, uk, ur, vi, zh
    "こちら", "여기", "tutaj", "aqui", "здесь", "тут", "här", "ที่นี่", "buradan", "burada", "یہاں", "tại đây", "这里", "這裡",
];

/// No phrase is longer, with blanks around it and a count, in bytes. Most lines are, and need not be compared.
const MAX_LINE: usize = 120;

/// Whether a line is one of these. A count in it does not matter: "3 comments".
pub(crate) fn is_one_of(line: &str, phrases: &[&str]) -> bool {
    if line.len() > MAX_LINE {
        return false;
    }
    let line: String = comparable(line).chars().filter(|c| kind_of(*c) != Letter::Digit).collect();
    !line.is_empty() && phrases.iter().any(|phrase| line.chars().eq(letters(phrase)))
}

/// Whether a line begins with one of these and a colon.
pub(super) fn is_headed_by(line: &str, phrases: &[&str]) -> bool {
    line.split_once([':', '：']).is_some_and(|(head, _)| is_one_of(head, phrases))
}

/// Whether a line begins with the words of one of these.
pub(crate) fn begins_with(line: &str, phrases: &[&str]) -> bool {
    let line = fold(line);
    phrases.iter().any(|phrase| {
        let mut line = line.chars().peekable();
        let is_same = letters(phrase).all(|c| {
            while line.next_if(|other| !is_letter_or_digit(*other)).is_some() {}
            line.next() == Some(c)
        });
        // A longer word is another one.
        is_same && line.peek().is_none_or(|next| !is_letter(*next) || kind_of(*next) == Letter::Ideographic)
    })
}

fn letters(phrase: &str) -> impl Iterator<Item = char> + '_ {
    phrase.chars().filter(|c| is_letter_or_digit(*c))
}

#[cfg(test)]
mod tests {
    use super::{
        AD, ALSO, AUTHOR, CREDIT, FOLLOW, HERE, MORE, POST, TAGS, TOOLS, begins_with, is_headed_by, is_one_of,
    };
    use crate::text::fold;

    #[test]
    fn are_written_in_lower_case() {
        for phrase in [AD, ALSO, AUTHOR, CREDIT, FOLLOW, HERE, MORE, POST, TAGS, TOOLS].concat() {
            assert_eq!(phrase, fold(phrase));
            assert!(super::letters(phrase).next().is_some(), "{phrase}");
        }
    }

    #[test]
    fn lines() {
        assert!(is_one_of("Lee también…", ALSO) && is_one_of("3 Kommentare", TOOLS));
        assert!(!is_one_of("Lee también a los clásicos", ALSO) && !is_one_of("1984", TOOLS));
        assert!(is_headed_by("Foto: privat", CREDIT) && !is_headed_by("Das Foto: ein Fund", CREDIT));
        assert!(begins_with("Follow us on the radio", FOLLOW) && !begins_with("He followed us", FOLLOW));
        assert!(!begins_with("Subscribers left", FOLLOW) && begins_with("关注我们的频道", FOLLOW));
    }
}
