//! A QR code of a text, made here: no service learns what is printed.
//! ISO/IEC 18004:2015, byte mode, error correction M (15 % of the code may be
//! lost, as to a fold or a stain), versions 1 to 20.

mod codewords;
mod grid;
mod mask;

pub use grid::Code;
