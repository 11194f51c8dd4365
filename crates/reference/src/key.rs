//! Keys of JSON objects.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::Deserializer;
use serde_json::value::RawValue;

/// A key, copied only when it is written with escapes. One that is no text, such as half of a surrogate pair, is taken as it
/// is written: it must not cost its object all others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key<'t>(pub Cow<'t, str>);

impl<'t> Key<'t> {
    /// What a key says that is written like this, with its quotes.
    pub(crate) fn of(written: &'t str) -> Self {
        let plain = written.trim_matches('"');
        let resolved = plain.contains('\\').then(|| serde_json::from_str(written).ok()).flatten();
        Self(resolved.map_or(Cow::Borrowed(plain), Cow::Owned))
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        Ok(Self::of(<&RawValue>::deserialize(reader)?.get()))
    }
}
