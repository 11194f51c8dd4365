//! Values that may be sent or shown once and must not leak through logs or messages.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A password, API key or client secret. Has no `Display`, and `Debug` never prints the value.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret into custody.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself. Each call is a place to audit.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_hides_the_value() {
        assert_eq!(format!("{:?}", Secret::new("tide-mill-9")), "Secret(…)");
    }

    #[test]
    fn travels_as_plain_text() {
        assert_eq!(serde_json::to_string(&Secret::new("tide-mill-9")).unwrap(), "\"tide-mill-9\"");
    }
}
