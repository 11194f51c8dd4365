//! What is kept of secrets that the server draws itself.

use sha2::{Digest, Sha256};

use crate::hex::hex;

/// SHA-256 of a session token or an API key, as 64 lower-case hexadecimal digits. A fast hash is enough: what it hides
/// has 258 random bits, so there is nothing to guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretHash(String);

impl SecretHash {
    /// The hash of a secret.
    pub fn of(secret: &str) -> Self {
        Self(hex(&Sha256::digest(secret.as_bytes())))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::SecretHash;

    #[test]
    fn is_sha_256() {
        // FIPS 180-2, appendix B.1.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(SecretHash::of("abc").as_str(), expected);
    }
}
