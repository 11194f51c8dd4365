//! A Rust type as the two functions that matter here.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads JSON into a Rust type and writes it again.
#[derive(Clone, Copy, Debug)]
pub struct Codec {
    name: fn() -> &'static str,
    round_trip: fn(&str) -> serde_json::Result<Value>,
}

impl Codec {
    /// The codec of a type.
    pub const fn of<T: Serialize + DeserializeOwned>() -> Self {
        Self { name: std::any::type_name::<T>, round_trip: round_trip::<T> }
    }

    /// The type's name with its path.
    pub fn name(self) -> &'static str {
        (self.name)()
    }

    /// What the type writes after it read the value, from text to text as on the wire.
    pub fn round_trip(self, value: &Value) -> serde_json::Result<Value> {
        (self.round_trip)(&value.to_string())
    }
}

fn round_trip<T: Serialize + DeserializeOwned>(text: &str) -> serde_json::Result<Value> {
    let read: T = serde_json::from_str(text)?;
    serde_json::from_str(&serde_json::to_string(&read)?)
}
