//! Whether two pictures that nothing names are crops of one. Search engines ask for one picture in several shapes, and
//! some lists hold them; others hold the pictures of a gallery.

use crate::article::Image;

/// The width and the height of the shapes that search engines ask for.
/// <https://developers.google.com/search/docs/appearance/structured-data/article#image>
const SHAPES: [(u32, u32); 3] = [(16, 9), (4, 3), (1, 1)];

/// What sites call shapes and sizes in the names of files, in small letters.
const SHAPE_WORDS: [&str; 15] = [
    "crop",
    "full",
    "horizontal",
    "jumbo",
    "landscape",
    "large",
    "master",
    "medium",
    "original",
    "portrait",
    "square",
    "standard",
    "thumb",
    "vertical",
    "wide",
];

/// A shorter name, such as `photo.jpg`, may be that of any picture.
const MIN_NAME: usize = 7;

/// Both have one name that differs in nothing but what a shape is called, or both are of the shapes that are asked for.
pub(super) fn are_crops(a: &Image, b: &Image) -> bool {
    let (left, right) = (Name::of(&a.src), Name::of(&b.src));
    left.is_crop_of(&right) || matches!((shape(a), shape(b)), (Some(one), Some(other)) if one != other)
}

/// Which of the shapes a picture has, to two in a hundred.
fn shape(image: &Image) -> Option<usize> {
    let (width, height) = (u64::from(image.width?), u64::from(image.height?));
    SHAPES.iter().position(|&(across, down)| {
        let (found, exact) = (width * u64::from(down), height * u64::from(across));
        found.abs_diff(exact) * 50 <= exact
    })
}

/// The last part of an address without its ending, and what leads to it.
struct Name<'a> {
    path: &'a str,
    stem: &'a str,
}

impl<'a> Name<'a> {
    fn of(url: &'a str) -> Self {
        let place = url.split(['?', '#']).next().unwrap_or(url);
        let (path, file) = place.rsplit_once('/').unwrap_or(("", place));
        Self { path, stem: file.rsplit_once('.').map_or(file, |(stem, _)| stem) }
    }

    fn is_crop_of(&self, other: &Self) -> bool {
        if self.stem != other.stem {
            let are_sizes = is_size(self.stem) && is_size(other.stem);
            return self.path == other.path
                && (are_sizes || differ_in_shape(self.stem, other.stem, MIN_NAME));
        }
        let is_name = self.stem.len() >= MIN_NAME && !names_shape(self.stem);
        self.path != other.path && (is_name || differ_in_shape(self.path, other.path, 0))
    }
}

/// Whether two texts begin with the same words, of so many bytes, and go on with what a shape is called.
fn differ_in_shape(a: &str, b: &str, min: usize) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(left, right)| left == right).count();
    let words = a.get(..common).and_then(|same| same.rfind(['-', '_', '.', '/'])).map_or(0, |at| at + 1);
    let is_shape = |text: &str| text.get(words..).is_some_and(names_shape);
    words >= min && is_shape(a) && is_shape(b)
}

/// Whether a text is nothing but `16x9` or `1200x675`.
fn is_size(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
}

/// Whether a text holds `16x9`, `16:9`, or a word for a shape.
fn names_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (1..bytes.len())
        .any(|at| matches!(bytes.get(at), Some(b'x' | b':')) && is_digit(at - 1) && is_digit(at + 1))
        || SHAPE_WORDS
            .iter()
            .any(|word| bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::are_crops;
    use crate::article::Image;

    fn at(src: &str) -> Image {
        Image { src: src.to_owned(), alt: None, caption: None, credit: None, width: None, height: None }
    }

    fn sized(src: &str, width: u32, height: u32) -> Image {
        Image { width: Some(width), height: Some(height), ..at(src) }
    }

    #[test]
    fn a_picture_in_several_shapes_is_one() {
        for (a, b) in [
            ("https://a.example/1x1/photo.jpg", "https://a.example/16x9/photo.jpg"),
            ("https://a.example/tram/1x1.jpg", "https://a.example/tram/16x9.jpg"),
            (
                "https://a.example/p/16:9/w_2366/harbour-bell.jpg",
                "https://a.example/p/4:3/w_2132/harbour-bell.jpg",
            ),
            ("https://a.example/2/5346581.jpg", "https://a.example/3/5346581.jpg"),
            (
                "https://a.example/24tram-videoSixteenByNineJumbo1600.jpg",
                "https://a.example/24tram-mediumSquareAt3X.jpg",
            ),
            ("https://a.example/tram-1643388_v2_1x1.jpg", "https://a.example/tram-1643388_v2_3x4.jpg"),
            (
                "https://a.example/tram-stop.size_1200x675.v16.jpg",
                "https://a.example/tram-stop.size_1200x900.v16.jpg",
            ),
        ] {
            assert!(are_crops(&at(a), &at(b)), "{a} {b}");
        }
        assert!(are_crops(
            &sized("https://a.example/af31", 1200, 675),
            &sized("https://a.example/90bc", 1200, 1200)
        ));
    }

    #[test]
    fn pictures_of_other_names_are_others() {
        for (a, b) in [
            ("https://a.example/bridge.jpg", "https://a.example/harbour.jpg"),
            ("https://a.example/harbour-at-dawn.jpg", "https://a.example/harbour-at-dusk.jpg"),
            ("https://a.example/41586_2021_Fig1_HTML.png", "https://a.example/41586_2021_Fig2_HTML.png"),
            ("https://a.example/11/24/tram.jpg", "https://a.example/11/25/tram.jpg"),
            ("https://a.example/af31/1200x800.jpg", "https://a.example/90bc/1200x800.jpg"),
            ("https://a.example/img.php?id=1", "https://a.example/img.php?id=2"),
            ("https://a.example/", "https://a.example/é"),
        ] {
            assert!(!are_crops(&at(a), &at(b)), "{a} {b}");
        }
        assert!(!are_crops(
            &sized("https://a.example/af31", 1200, 800),
            &sized("https://a.example/90bc", 800, 1200)
        ));
        assert!(!are_crops(
            &sized("https://a.example/af31", 1600, 900),
            &sized("https://a.example/90bc", 1920, 1080)
        ));
    }
}
