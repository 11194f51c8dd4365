//! JSON that is read no further than asked for: what is nested deeply, or is no text, costs nothing but itself.

use std::borrow::Cow;
use std::collections::BTreeMap;

use portico_reference::Key;
use serde_json::Value;
use serde_json::value::RawValue;

/// A value as it is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Raw<'t>(&'t str);

/// Members of an object.
pub(super) type Members<'t> = BTreeMap<Cow<'t, str>, Raw<'t>>;

impl<'t> Raw<'t> {
    pub(super) fn of(json: &'t str) -> Self {
        Self(json)
    }

    /// Of an object. Of keys that occur twice the last counts, as in every JSON parser.
    pub(super) fn members(self) -> Members<'t> {
        let members: BTreeMap<Key<'t>, &'t RawValue> = serde_json::from_str(self.0).unwrap_or_default();
        members.into_iter().map(|(Key(key), value)| (key, Self(value.get()))).collect()
    }

    pub(super) fn get(self, key: &str) -> Option<Self> {
        self.members().remove(key)
    }

    /// Of a list.
    pub(super) fn items(self) -> Vec<Self> {
        let items: Vec<&'t RawValue> = serde_json::from_str(self.0).unwrap_or_default();
        items.into_iter().map(|item| Self(item.get())).collect()
    }

    /// Text, or that of a number.
    pub(super) fn text(self) -> Option<String> {
        match serde_json::from_str(self.0).ok()? {
            Value::String(text) => Some(text),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}
