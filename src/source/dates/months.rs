//! The names of months: in the languages of the interface, in Greek, and of the Solar Hijri calendar; in the cases that
//! dates ask for. Between blanks, for an array of so many texts would be larger than they are.

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january januar jänner januari janvier enero gennaio janeiro января январь січня січень stycznia styczeń ocak \
     ιανουαρίου ιανουάριος ינואר يناير جانفي ژانویه جنوری जनवरी มกราคม มค",
    "february februar feber februari février fevrier febrero febbraio fevereiro февраля февраль лютого лютий lutego \
     luty şubat φεβρουαρίου φεβρουάριος פברואר فبراير فيفري شباط فوریه فروری फ़रवरी फरवरी กุมภาพันธ์ กพ",
    "march märz maerz mrz mars maart mrt marzo março marco maret marca marzec mart марта март березня березень \
     μαρτίου μάρτιος מרץ מרס مارس آذار مارچ मार्च มีนาคม มีค",
    "april avril abril aprile апреля апрель квітня квітень kwietnia kwiecień nisan απριλίου απρίλιος אפריל أبريل \
     ابريل إبريل أفريل نيسان آوریل اپریل अप्रैल เมษายน เมย",
    "may mai mayo maggio maio mei maj maja mayıs мая май травня травень μαΐου μαΐος μαϊ מאי مايو ماي أيار مه مئی मई \
     พฤษภาคม พค",
    "june juni juin junio giugno junho czerwca czerwiec haziran июня июнь червня червень ιουνίου ιούνιος יוני يونيو \
     يونيه جوان حزيران ژوئن جون जून มิถุนายน มิย",
    "july juli juillet julio luglio julho lipca lipiec temmuz июля июль липня липень ιουλίου ιούλιος יולי يوليو \
     يوليه جويلية تموز ژوئیه جولای جولائی जुलाई กรกฎาคม กค",
    "august août aout agosto augustus augusti agustus agt ağustos sierpnia sierpień августа август серпня серпень \
     αυγούστου αύγουστος אוגוסט أغسطس اغسطس أوت آب اوت آگوست اگست अगस्त สิงหาคม สค",
    "september septembre septiembre setiembre settembre setembro eylül września wrzesień сентября сентябрь вересня \
     вересень σεπτεμβρίου σεπτέμβριος ספטמבר سبتمبر أيلول سپتامبر ستمبر सितंबर सितम्बर กันยายน กย",
    "october oktober octobre octubre ottobre outubro ekim października październik октября октябрь жовтня жовтень \
     οκτωβρίου οκτώβριος אוקטובר أكتوبر اكتوبر اکتبر اکتوبر अक्टूबर अक्तूबर ตุลาคม ตค",
    "november novembre noviembre novembro nopember kasım listopada listopad ноября ноябрь листопада листопад \
     νοεμβρίου νοέμβριος נובמבר نوفمبر نوامبر نومبر नवंबर नवम्बर พฤศจิกายน พย",
    "december dezember décembre decembre diciembre dicembre dezembro desember aralık grudnia grudzień декабря декабрь \
     грудня грудень δεκεμβρίου δεκέμβριος דצמבר ديسمبر دسامبر دسمبر दिसंबर दिसम्बर ธันวาคม ธค",
];

#[rustfmt::skip]
const SOLAR_HIJRI: [&str; 12] = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
];

/// The number of the month that a folded word names, in full or cut to three letters or more.
pub(super) fn month_of(word: &str) -> Option<u16> {
    let names = |at: usize| MONTHS.get(at).copied().unwrap_or_default().split_ascii_whitespace();
    let whole = |at: &usize| names(*at).any(|name| name == word);
    let cut = |at: &usize| is_long(word) && names(*at).any(|name| name.starts_with(word));
    let place = (0..12).find(whole).or_else(|| (0..12).find(cut))?;
    Some(place as u16 + 1)
}

/// The number of the month of the Solar Hijri calendar.
pub(super) fn solar_hijri_month_of(word: &str) -> Option<u16> {
    SOLAR_HIJRI.iter().position(|name| *name == word).map(|place| place as u16 + 1)
}

/// The Arabic months of two words: `تشرين الثاني` is November.
pub(super) fn month_of_two(first: &str, second: &str) -> Option<u16> {
    let is_second = second == "الثاني";
    match first {
        _ if !is_second && !matches!(second, "الأول" | "الاول") => None,
        "تشرين" => Some(if is_second { 11 } else { 10 }),
        "كانون" => Some(if is_second { 1 } else { 12 }),
        _ => None,
    }
}

/// Whether a word has letters enough to be told as one that was cut.
pub(super) fn is_long(word: &str) -> bool {
    word.chars().nth(2).is_some()
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, month_of};

    /// The lists are looked through in order, so that no name may stand in two.
    #[test]
    fn each_name_is_of_one_month() {
        for (place, names) in MONTHS.iter().enumerate() {
            for name in names.split_ascii_whitespace() {
                assert_eq!(month_of(name), Some(place as u16 + 1), "{name}");
            }
        }
    }

    #[test]
    fn names_may_be_cut() {
        for (word, month) in [
            ("sept", Some(9)),
            ("janv", Some(1)),
            ("окт", Some(10)),
            ("лис", Some(11)),
            ("kas", Some(11)),
            ("mar", Some(3)),
            ("juil", Some(7)),
            ("νοε", Some(11)),
            ("ja", None),
            ("novel", None),
            ("", None),
        ] {
            assert_eq!(month_of(word), month, "{word}");
        }
    }
}
