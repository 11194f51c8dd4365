//! Where references lead.

use std::rc::Rc;

use serde_json::Value;

use super::Document;
use super::pointer::MAX_BYTES;
use crate::model::Trouble;
use crate::percent::decoded;

/// References from one to the next that are followed: ends cycles.
pub(crate) const MAX_HOPS: usize = 16;

/// Longest reference that is followed, in bytes: all of its pointer may be percent-encoded.
const MAX_REFERENCE: usize = 1 + 3 * MAX_BYTES;

/// Characters of a reference, or of a name, that notes tell.
const MAX_TOLD: usize = 500;

/// A value and the pointer to it.
#[derive(Clone, Debug)]
pub(crate) struct Located {
    pub pointer: String,
    pub value: Rc<Value>,
}

impl Document {
    /// The value that a `$ref` means, after all references that it leads to in turn.
    ///
    /// # Errors
    /// [`Trouble::LeadsOutside`], [`Trouble::LeadsNowhere`] (cycles included), [`Trouble::TooMuch`].
    pub(crate) fn resolve(&self, reference: &str) -> Result<Located, Trouble> {
        let mut next = reference.to_owned();
        for _ in 0..MAX_HOPS {
            let pointer = self.pointer_of(&next)?;
            let value = self.value(&pointer)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(further) if !is_property_map(&pointer) => further.clone_into(&mut next),
                _ => return Ok(Located { pointer, value }),
            }
        }
        Err(nowhere(reference))
    }

    /// The pointer that a local reference names: percent-encoded or not. One that is too long leads nowhere.
    pub(crate) fn pointer_of(&self, reference: &str) -> Result<String, Trouble> {
        let Some(pointer) = reference.strip_prefix('#') else {
            return Err(Trouble::LeadsOutside(told(reference)));
        };
        if reference.len() > MAX_REFERENCE {
            return Err(nowhere(reference));
        }
        let is_there = |pointer: &str| pointer.len() <= MAX_BYTES && self.has(pointer);
        if is_there(pointer) {
            return Ok(pointer.to_owned());
        }
        String::from_utf8(decoded(pointer))
            .ok()
            .filter(|pointer| is_there(pointer))
            .ok_or_else(|| nowhere(reference))
    }
}

/// Says of a reference that it leads nowhere.
pub(crate) fn nowhere(reference: &str) -> Trouble {
    Trouble::LeadsNowhere(told(reference))
}

/// As much of a text as notes tell.
pub(crate) fn told(text: &str) -> String {
    text.chars().take(MAX_TOLD).collect()
}

/// Whether what stands here are properties by their names, of which one may be called `$ref`.
fn is_property_map(pointer: &str) -> bool {
    pointer.ends_with("/properties")
}
