//! Entity tags (RFC 9110 section 8.8.3) of what is declared.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Bytes of the digest that are kept: no two versions of one resource will ever share 128 bits.
const LENGTH: usize = 16;

/// A tag that changes with the bytes, as hexadecimal digits without quotes.
pub fn etag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(LENGTH).fold(String::with_capacity(2 * LENGTH), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
