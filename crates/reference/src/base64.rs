//! Base 64 (RFC 4648).

/// The two alphabets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Section 4, padded.
    Standard,
    /// Section 5, without padding.
    Url,
}

/// Bytes as text.
pub fn base64(bytes: &[u8], alphabet: Alphabet) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits =
            (0..3).fold(0, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or_default()));
        for at in 0..4 {
            if at <= chunk.len() {
                text.push(digit(bits >> (18 - 6 * at) & 63, alphabet));
            } else if alphabet == Alphabet::Standard {
                text.push('=');
            }
        }
    }
    text
}

fn digit(value: u32, alphabet: Alphabet) -> char {
    let digits: &[u8; 64] = match alphabet {
        Alphabet::Standard => b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        Alphabet::Url => b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
    };
    char::from(digits[value as usize % 64])
}

#[cfg(test)]
mod tests {
    use super::{Alphabet, base64};

    #[test]
    fn writes_the_examples_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes(), Alphabet::Standard), text);
            assert_eq!(base64(bytes.as_bytes(), Alphabet::Url), text.trim_end_matches('='));
        }
    }

    #[test]
    fn the_alphabets_differ_in_two_digits() {
        assert_eq!(base64(&[0xfb, 0xff], Alphabet::Standard), "+/8=");
        assert_eq!(base64(&[0xfb, 0xff], Alphabet::Url), "-_8");
    }
}
