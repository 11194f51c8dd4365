//! Text compressed once, to be sent many times (RFC 7932).

use std::io;

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;

/// Half the size of what can be made while somebody waits, in some tenths of a second for 10 MB.
const QUALITY: i32 = 9;

/// Window, in powers of two bytes: the largest that every reader of the format takes.
const WINDOW: i32 = 22;

/// The text, compressed.
///
/// # Errors
/// None that memory has room for.
pub fn brotli(text: &str) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: text.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    BrotliCompress(&mut text.as_bytes(), &mut compressed, &params)?;
    Ok(compressed)
}
