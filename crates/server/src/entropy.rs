//! Randomness as an argument, so that tests can repeat.

use uuid::{Builder, Uuid};

/// Where random bytes come from.
pub trait Entropy: Send + Sync + 'static {
    /// Fills the buffer with bytes that nobody can guess.
    fn fill(&self, buffer: &mut [u8]);
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        // A machine without randomness must not go on to hand out keys.
        #[expect(clippy::expect_used, reason = "there is no safe way on without randomness")]
        getrandom::fill(buffer).expect("the operating system has no random bytes");
    }
}

/// A new random id (RFC 9562, version 4).
pub fn uuid(entropy: &dyn Entropy) -> Uuid {
    let mut bytes = [0; 16];
    entropy.fill(&mut bytes);
    Builder::from_random_bytes(bytes).into_uuid()
}

/// A token of 43 URL-safe characters with 6 random bits each, 258 in all.
pub fn token(entropy: &dyn Entropy) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = [0; 43];
    entropy.fill(&mut bytes);
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 63)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_differ() {
        let (one, two) = (token(&SystemEntropy), token(&SystemEntropy));
        assert_eq!(one.len(), 43);
        assert_ne!(one, two);
    }
}
