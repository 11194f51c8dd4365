//! References: which lead nowhere, and which lead outside. The text is looked through once, without a tree.

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::document::{Document, join};
use crate::key::Key;
use crate::model::Trouble;
use crate::notes::Notes;
use crate::read::spelled_out;

/// Levels of lists and objects that are looked into.
const MAX_DEPTH: usize = 100;

/// Keywords whose values are data of the API's users: a `$ref` in them is a text like any other.
const DATA: [&str; 5] = ["example", "default", "enum", "const", "value"];

/// Keywords whose values are maps by names that somebody chose; a property may well be called `default`.
const MAPS: [&str; 20] = [
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "examples",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
];

/// Notes on references, wherever they are.
pub(super) fn look(document: &Document, notes: &mut Notes) {
    let mut anchors = HashSet::new();
    walk(document, &mut |kind, _, text| {
        if kind == Kind::Anchor {
            anchors.insert(text.to_owned());
        }
    });
    let mut known: HashMap<String, Option<Trouble>> = HashMap::new();
    walk(document, &mut |kind, place, reference| {
        if kind != Kind::Reference {
            return;
        }
        let trouble = known.entry(reference.to_owned()).or_insert_with(|| {
            let anchor = reference.strip_prefix('#');
            if anchor.is_some_and(|anchor| anchors.contains(anchor)) {
                return None;
            }
            document.pointer_of(reference).err()
        });
        if let (Some(trouble), Some(object)) = (trouble, place.before) {
            notes.add(&object.pointer(), trouble.clone());
        }
    });
}

fn walk(document: &Document, visit: &mut Visit<'_>) {
    let walk = Walk { visit, place: &Place::ROOT, kind: Kind::Object, depth: 0 };
    // What cannot be read is noted by those who read it for more than its references.
    let spelled = spelled_out(document.json());
    let json = spelled.as_deref().unwrap_or(document.json());
    let _result = walk.deserialize(&mut serde_json::Deserializer::from_str(json));
}

type Visit<'v> = dyn FnMut(Kind, &Place<'_>, &str) + 'v;

/// What a value is to whoever looks for references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An object whose keys are words of the specification's format, or a list of such.
    Object,
    /// An object whose keys are names that its author chose.
    Map,
    /// `examples`: named, or in a schema a list of data.
    Examples,
    /// Where an object refers to.
    Reference,
    /// A name that references can have in place of a pointer.
    Anchor,
    /// Nothing to look into.
    Data,
}

impl Kind {
    fn of(field: &str) -> Self {
        match field {
            "$ref" => Self::Reference,
            "$anchor" | "$dynamicAnchor" => Self::Anchor,
            "examples" => Self::Examples,
            field if DATA.contains(&field) || field.starts_with("x-") => Self::Data,
            field if MAPS.contains(&field) => Self::Map,
            _ => Self::Object,
        }
    }
}

/// A place in a document on the way to it: a list that grows at its end, one link on each level of the stack.
#[derive(Clone, Copy)]
struct Place<'p> {
    before: Option<&'p Place<'p>>,
    token: &'p str,
}

impl Place<'_> {
    const ROOT: Place<'static> = Place { before: None, token: "" };

    fn pointer(&self) -> String {
        self.before.map(|before| join(&before.pointer(), self.token)).unwrap_or_default()
    }
}

/// Looks through one value.
struct Walk<'w, 'v> {
    visit: &'w mut Visit<'v>,
    place: &'w Place<'w>,
    kind: Kind,
    depth: usize,
}

impl<'v> Walk<'_, 'v> {
    fn inner<'i>(&'i mut self, place: &'i Place<'i>, kind: Kind) -> Walk<'i, 'v> {
        let depth = self.depth + 1;
        let kind = if depth == MAX_DEPTH { Kind::Data } else { kind };
        Walk { visit: self.visit, place, kind, depth }
    }
}

impl<'t> DeserializeSeed<'t> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, reader: D) -> Result<(), D::Error> {
        if self.kind == Kind::Data {
            return IgnoredAny::deserialize(reader).map(|_| ());
        }
        reader.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut from: A) -> Result<(), A::Error> {
        let here = self.place;
        while let Some(Key(field)) = from.next_key()? {
            let is_named = matches!(self.kind, Kind::Map | Kind::Examples);
            let kind = if is_named { Kind::Object } else { Kind::of(&field) };
            let place = Place { before: Some(here), token: &field };
            from.next_value_seed(self.inner(&place, kind))?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut from: A) -> Result<(), A::Error> {
        let here = self.place;
        let kind = if self.kind == Kind::Examples { Kind::Data } else { Kind::Object };
        for number in 0_usize.. {
            let token = number.to_string();
            let place = Place { before: Some(here), token: &token };
            if from.next_element_seed(self.inner(&place, kind))?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        (self.visit)(self.kind, self.place, text);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
}
