//! Objects and lists as slices of the text that they stand in, none of them read further than needed.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::key::Key;

/// Where a value stands in its document, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }
}

/// The members of an object in their order, or of a list under their places. Of keys that occur twice the last counts, as
/// in every JSON parser.
pub(crate) type Members = IndexMap<String, Span>;

/// Reads one value of a text no further than its members; what is no object and no list has none.
pub(crate) fn members(text: &str, span: Span) -> Result<Members, serde_json::Error> {
    let slice = &text[span.start..span.end];
    if !slice.trim_start().starts_with(['{', '[']) {
        return serde_json::from_str(slice).map(|IgnoredAny| Members::default());
    }
    let origin = text.as_ptr().addr();
    let raw: RawMembers<'_> = serde_json::from_str(slice)?;
    let located = raw.0.into_iter().map(|(key, value)| {
        let start = value.get().as_ptr().addr() - origin;
        (key.into_owned(), Span { start, end: start + value.get().len() })
    });
    Ok(located.collect())
}

/// All members of an object, or of a list under their places, each as it is written.
pub(crate) struct RawMembers<'t>(pub(crate) Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'de> Deserialize<'de> for RawMembers<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = RawMembers<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<RawMembers<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(Key(key)) = from.next_key()? {
            members.push((key, from.next_value()?));
        }
        Ok(RawMembers(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<RawMembers<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(item) = from.next_element()? {
            members.push((Cow::Owned(members.len().to_string()), item));
        }
        Ok(RawMembers(members))
    }
}
