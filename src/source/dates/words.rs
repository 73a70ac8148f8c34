//! The words of dates but for months: days of the week, time zones, and what stands between the numbers.

use super::months::{is_long, month_of, solar_hijri_month_of};
use crate::text::fold;

/// Names of the days of the week, in the languages of the interface and in Greek, which may be cut to three letters.
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo \
    lunedì martedì mercoledì giovedì venerdì sabato domenica \
    segunda terça quarta quinta sexta feira \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    måndag tisdag onsdag torsdag fredag lördag söndag \
    poniedziałek wtorek środa czwartek piątek sobota niedziela \
    понедельник вторник среда четверг пятница суббота воскресенье \
    понеділок вівторок середа четвер п ятниця субота неділя \
    pazartesi salı çarşamba perşembe cuma cumartesi pazar \
    senin selasa rabu kamis jumat sabtu minggu \
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή \
    יום שני שלישי רביעי חמישי שישי שבת ראשון \
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد \
    دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه دوشنبه \
    پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار \
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार \
    วันจันทร์ วันอังคาร วันอังคารที่ วันพุธ วันพุธที่ วันพฤหัสบดี วันพฤหัสบดีที่ วันศุกร์ วันศุกร์ที่ วันเสาร์ วันเสาร์ที่ \
    วันอาทิตย์ วันอาทิตย์ที่ วันจันทร์ที่ วันที่ \
    월요일 화요일 수요일 목요일 금요일 토요일 일요일";

/// Their abbreviations of one or two letters, ordinal endings, and the words between the parts of a date.
const SMALL: &str = "t º ª at on of the st nd rd th m er ère de del las los la le du el a à às as os alle ore il um am den der \
    om kl klo uhr uur h heure heures hrs clock em do da e w o godz godzina r roku г года в час у о рік року р saat da pukul \
    jam tgl tanggal lúc giờ thứ hai ba tư năm sáu bảy chủ nhật ngày \
    mo di mi fr sa so ma wo vr za zo пн вт ср чт пт сб вс нд pn wt śr cz sb nd \
    בשעה ב שעה في الساعة من الموافق ساعت روز سال سه پنج چهار یک بجے को बजे เวลา น ที่ คศ στις ώρα в \
    년 월 일 시 분 초 월 화 수 목 금 토";

/// The signs of Chinese and Japanese dates, and whether they say that it is before or after noon.
const SIGNS: [(&str, Option<bool>); 36] = [
    ("上午", Some(false)),
    ("午前", Some(false)),
    ("早上", Some(false)),
    ("凌晨", Some(false)),
    ("下午", Some(true)),
    ("午後", Some(true)),
    ("中午", Some(true)),
    ("晚上", Some(true)),
    ("年", None),
    ("月", None),
    ("日", None),
    ("号", None),
    ("號", None),
    ("時", None),
    ("时", None),
    ("点", None),
    ("點", None),
    ("分", None),
    ("秒", None),
    ("星期", None),
    ("周", None),
    ("週", None),
    ("礼拜", None),
    ("禮拜", None),
    ("曜", None),
    ("天", None),
    ("一", None),
    ("二", None),
    ("三", None),
    ("四", None),
    ("五", None),
    ("六", None),
    ("火", None),
    ("水", None),
    ("木", None),
    ("金", None),
];

pub(super) enum Meaning {
    Month(u16),
    /// A month of the Solar Hijri calendar.
    SolarHijriMonth(u16),
    /// The Buddhist era.
    BuddhistEra,
    /// Minutes ahead of UTC; `None` if the abbreviation has several meanings.
    Zone(Option<i16>),
    /// Whether it is after noon; said behind the time.
    AmPm(bool),
    /// The same, said before it.
    AmPmBefore(bool),
    /// What is said before the number of a month.
    MonthNumber,
    Nothing,
    Unknown,
}

pub(super) fn meaning(word: &str) -> Meaning {
    // Most dates are those of ISO 8601.
    match word {
        "T" => return Meaning::Nothing,
        "Z" => return Meaning::Zone(Some(0)),
        _ => {}
    }
    let word = fold(word);
    let word = word.as_str();
    if let Some(month) = month_of(word).or_else(|| month_of(word.strip_prefix('ב')?)) {
        return Meaning::Month(month);
    }
    if let Some(month) = solar_hijri_month_of(word) {
        return Meaning::SolarHijriMonth(month);
    }
    if let Some(hours) = hours_ahead(word) {
        return Meaning::Zone(Some(hours * 60));
    }
    match word {
        "am" | "a" | "sa" | "ص" | "صباحا" | "صباحًا" | "πμ" | "fm" | "öö" => {
            Meaning::AmPm(false)
        }
        "pm" | "p" | "ch" | "م" | "مساء" | "مساءً" | "μμ" | "em" | "ös" => Meaning::AmPm(true),
        "오전" => Meaning::AmPmBefore(false),
        "오후" => Meaning::AmPmBefore(true),
        "พศ" => Meaning::BuddhistEra,
        "tháng" | "thg" => Meaning::MonthNumber,
        // Several zones share these: India, Israel and Ireland; China and Chicago; Britain and Bangladesh.
        "ist" | "cst" | "bst" | "sst" | "ast" | "et" | "ct" | "mt" | "pt" => Meaning::Zone(None),
        _ if is_among(word, SMALL, |name, word| name == word) => Meaning::Nothing,
        _ if is_long(word) && is_among(word, DAYS, |name, word| name.starts_with(word)) => Meaning::Nothing,
        _ => signs(word),
    }
}

fn is_among(word: &str, names: &str, is: fn(&str, &str) -> bool) -> bool {
    names.split_ascii_whitespace().any(|name| is(name, word))
}

/// What a run of signs says: `日星期二上午`.
fn signs(word: &str) -> Meaning {
    let (mut rest, mut said) = (word, None);
    while !rest.is_empty() {
        let Some((after, noon)) =
            SIGNS.iter().find_map(|(sign, noon)| Some((rest.strip_prefix(sign)?, *noon)))
        else {
            return Meaning::Unknown;
        };
        (rest, said) = (after, said.or(noon));
    }
    said.map_or(Meaning::Nothing, Meaning::AmPmBefore)
}

/// Whether a word stands behind the number of an hour.
pub(super) fn is_hour(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "時" | "时" | "点" | "點" | "시" | "h" | "uhr" | "uur" | "heures" | "heure" | "น"
    )
}

/// Whether a word stands behind the number of a minute or of a second.
pub(super) fn is_minute_or_second(word: &str) -> bool {
    matches!(word, "分" | "분" | "min" | "秒" | "초" | "s")
}

/// The hours ahead of UTC of an abbreviation that has one meaning.
fn hours_ahead(zone: &str) -> Option<i16> {
    Some(match zone {
        "z" | "zz" | "utc" | "gmt" | "wet" => 0,
        "west" | "cet" | "mez" => 1,
        "cest" | "mesz" | "eet" => 2,
        "eest" | "msk" | "мск" => 3,
        "edt" => -4,
        "est" | "cdt" => -5,
        "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        "wib" => 7,
        "hkt" | "wita" => 8,
        "jst" | "kst" | "wit" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        _ => return None,
    })
}
