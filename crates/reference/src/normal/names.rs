//! Names of parameters, straight from the text: the search wants those of every operation, and nothing else of them.

use std::collections::HashMap;
use std::rc::Rc;

use serde::de::{IgnoredAny, MapAccess};
use serde_json::value::RawValue;

use super::list::{Fields, Head, Place};
use crate::document::{Document, MAX_HOPS, join};
use crate::scalar::text_in;

/// Memory that the names of all operations together may take, in bytes: fifty thousand operations with a dozen each. Only
/// references can multiply a document up to this.
const ROOM: usize = 16 * 1024 * 1024;

/// Reads names, those in one place only once.
pub(super) struct Names<'d> {
    document: &'d Document,
    /// By the operations and path items that list the parameters.
    listed: HashMap<&'d str, Rc<[String]>>,
    /// By the references that lead to the parameters.
    referred: HashMap<String, Option<String>>,
    /// What is left of [`ROOM`].
    room: usize,
}

impl<'d> Names<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, listed: HashMap::new(), referred: HashMap::new(), room: ROOM }
    }

    /// Names of the parameters of an operation and its path items, as far as there is room for them.
    pub(super) fn at(&mut self, place: &'d Place) -> Vec<String> {
        let mut all = Vec::new();
        for object in place.items.iter().map(|item| &**item).chain([place.pointer.as_str()]) {
            for name in self.listed_in(object).iter() {
                let Some(left) = self.room.checked_sub(size_of::<String>() + name.len()) else { return all };
                self.room = left;
                all.push(name.clone());
            }
        }
        all
    }

    fn listed_in(&mut self, object: &'d str) -> Rc<[String]> {
        if let Some(names) = self.listed.get(object) {
            return Rc::clone(names);
        }
        let parameters = self.document.slices(&join(object, "parameters"));
        let names: Rc<[String]> = parameters.iter().filter_map(|(_, _, json)| self.name_in(json)).collect();
        self.listed.insert(object, Rc::clone(&names));
        names
    }

    fn name_in(&mut self, json: &str) -> Option<String> {
        let head = ParameterHead::of(json)?;
        let Some(reference) = head.reference else { return head.name };
        if let Some(name) = self.referred.get(&reference) {
            return name.clone();
        }
        let name = self.follow(&reference);
        self.referred.insert(reference, name.clone());
        name
    }

    fn follow(&self, reference: &str) -> Option<String> {
        let mut next = reference.to_owned();
        for _ in 0..MAX_HOPS {
            let head = ParameterHead::of(self.document.json_at(&self.document.pointer_of(&next).ok()?)?)?;
            match head.reference {
                Some(further) => next = further,
                None => return head.name,
            }
        }
        None
    }
}

/// As much of a Parameter Object, or of a reference to one, as tells its name.
#[derive(Default)]
struct ParameterHead {
    name: Option<String>,
    reference: Option<String>,
}

impl ParameterHead {
    fn of(json: &str) -> Option<Self> {
        if let Ok(Head::Object(head)) = serde_json::from_str(json) { Some(head) } else { None }
    }
}

impl<'t> Fields<'t> for ParameterHead {
    fn take<A: MapAccess<'t>>(&mut self, field: &str, from: &mut A) -> Result<(), A::Error> {
        match field {
            "name" => self.name = text_in(from.next_value::<&RawValue>()?.get()),
            "$ref" => self.reference = serde_json::from_str(from.next_value::<&RawValue>()?.get()).ok(),
            _ => {
                from.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
