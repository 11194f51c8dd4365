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

/// Reads names, those in one place only once. They are shared: one may be as long as its document, and be referred to by all
/// the rest of it.
pub(super) struct Names<'d> {
    document: &'d Document,
    /// By the operations and path items that list the parameters.
    listed: HashMap<&'d str, Rc<[Rc<str>]>>,
    /// By the references that lead to the parameters.
    referred: HashMap<String, Option<Rc<str>>>,
    /// What references lead to, by where it begins: many pointers may lead there.
    heads: HashMap<usize, Rc<ParameterHead>>,
    /// What is left of [`ROOM`].
    room: usize,
}

impl<'d> Names<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, listed: HashMap::new(), referred: HashMap::new(), heads: HashMap::new(), room: ROOM }
    }

    /// Names of the parameters of an operation and its path items, as far as there is room for them.
    pub(super) fn at(&mut self, place: &'d Place) -> Vec<String> {
        let mut all = Vec::new();
        for object in place.items.iter().map(|item| &**item).chain([place.pointer.as_str()]) {
            for name in self.listed_in(object).iter() {
                let Some(left) = self.room.checked_sub(size_of::<String>() + name.len()) else { return all };
                self.room = left;
                all.push(name.to_string());
            }
        }
        all
    }

    fn listed_in(&mut self, object: &'d str) -> Rc<[Rc<str>]> {
        if let Some(names) = self.listed.get(object) {
            return Rc::clone(names);
        }
        let parameters = self.document.slices(&join(object, "parameters"));
        let names: Rc<[_]> = parameters.iter().filter_map(|(_, _, json)| self.name_in(json)).collect();
        self.listed.insert(object, Rc::clone(&names));
        names
    }

    fn name_in(&mut self, json: &str) -> Option<Rc<str>> {
        let head = ParameterHead::of(json)?;
        let Some(reference) = head.reference else { return head.name };
        if let Some(name) = self.referred.get(&reference) {
            return name.clone();
        }
        let name = self.follow(&reference);
        self.referred.insert(reference, name.clone());
        name
    }

    fn follow(&mut self, reference: &str) -> Option<Rc<str>> {
        let mut head = self.head(reference)?;
        for _ in 1..MAX_HOPS {
            let Some(further) = &head.reference else { break };
            head = self.head(further)?;
        }
        // Without a name when it is one more reference.
        head.name.clone().filter(|_| head.reference.is_none())
    }

    fn head(&mut self, reference: &str) -> Option<Rc<ParameterHead>> {
        let (start, json) = self.document.slice_at(&self.document.pointer_of(reference).ok()?)?;
        let head =
            self.heads.entry(start).or_insert_with(|| Rc::new(ParameterHead::of(json).unwrap_or_default()));
        Some(Rc::clone(head))
    }
}

/// As much of a Parameter Object, or of a reference to one, as tells its name.
#[derive(Default)]
struct ParameterHead {
    name: Option<Rc<str>>,
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
            "name" => self.name = text_in(from.next_value::<&RawValue>()?.get()).map(Rc::from),
            "$ref" => self.reference = serde_json::from_str(from.next_value::<&RawValue>()?.get()).ok(),
            _ => {
                from.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
