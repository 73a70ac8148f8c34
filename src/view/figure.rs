//! The pictures that lead an article.

use super::Part;
use super::pen::{Medium, Pen};
use super::room::size_on_paper;
use crate::article::Image;
use crate::locale::Word;
use crate::sink::{Attr, Tag};
use crate::text::decimal;

/// When a picture loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loading {
    /// At once: it is seen first, or it is for paper.
    Eager,
    /// When the reader comes near.
    Lazy,
}

impl Pen<'_> {
    pub(super) fn lead_figures(&mut self) {
        if !self.shows_pictures() {
            return;
        }
        for (index, image) in self.article.images.iter().enumerate() {
            let loading = if index == 0 { Loading::Eager } else { Loading::Lazy };
            self.lead_figure(image, loading);
        }
    }

    pub(super) fn shows_pictures(&self) -> bool {
        self.medium == Medium::Screen || self.options.images
    }

    fn lead_figure(&mut self, image: &Image, loading: Loading) {
        self.part(Tag::Figure, Part::Figure);
        let alt = self.lead_alt(image);
        self.picture(loading);
        if let (Some(width), Some(height)) = (image.width, image.height) {
            let size = (width as usize, height as usize);
            self.size(if self.medium == Medium::Paper { size_on_paper(size.0, size.1) } else { size });
        }
        self.attr(Attr::Alt, alt);
        self.attr(Attr::Src, &image.src);
        self.close();
        self.lead_caption(image);
        self.close();
    }

    pub(super) fn size(&mut self, (width, height): (usize, usize)) {
        self.attr(Attr::Width, &decimal(width));
        self.attr(Attr::Height, &decimal(height));
    }

    /// Begins a picture. How it loads must be known before its source is.
    pub(super) fn picture(&mut self, loading: Loading) {
        self.open(Tag::Img);
        self.attr(Attr::Part, Part::Image.name());
        if loading == Loading::Lazy && self.medium == Medium::Screen {
            self.attr(Attr::Loading, "lazy");
        }
        self.attr(Attr::Decoding, "async");
    }

    /// What stands for a lead picture. A caption says it already, so beside
    /// one nothing is said twice; without either, a screen reader would spell
    /// the file's name, so it is told that nothing is known.
    fn lead_alt<'t>(&self, image: &'t Image) -> &'t str
    where
        Self: 't,
    {
        match (image.alt.as_deref(), image.caption.as_deref()) {
            (Some(alt), Some(caption)) if alt == caption => "",
            (Some(alt), _) => alt,
            (None, Some(_)) => "",
            (None, None) => self.word(Word::UndescribedPicture),
        }
    }

    fn lead_caption(&mut self, image: &Image) {
        if image.caption.is_none() && image.credit.is_none() {
            return;
        }
        self.part(Tag::Figcaption, Part::Caption);
        if let Some(caption) = &image.caption {
            self.text(caption);
        }
        if let Some(credit) = &image.credit {
            if image.caption.is_some() {
                self.text(" ");
            }
            self.part(Tag::Span, Part::Credit);
            self.name(credit);
            self.close();
        }
        self.close();
    }
}
