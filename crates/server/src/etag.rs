//! Entity tags (RFC 9110 section 8.8.3) of what is declared.

use sha2::{Digest, Sha256};

use crate::hex::hex;

/// Bytes of the digest that are kept: no two versions of one resource will ever share 128 bits.
const LENGTH: usize = 16;

/// A tag that changes with the bytes, as hexadecimal digits without quotes.
pub fn etag(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..LENGTH])
}
