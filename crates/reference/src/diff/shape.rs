//! A schema with everything that it refers to and consists of in one piece.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::spot::Spot;
use super::work::Work;
use crate::document::Document;

/// Schemas that one may be put together from.
const MAX_PARTS: usize = 64;

/// A schema, with `$ref` followed and `allOf` merged.
#[derive(Default)]
pub(super) struct Shape {
    /// In their order in the alphabet; none: any.
    pub types: Vec<String>,
    pub format: Option<String>,
    /// `enum` or `const`.
    pub values: Option<Spot>,
    pub properties: IndexMap<String, Spot>,
    pub required: HashSet<String>,
    pub items: Option<Spot>,
    pub additional: Option<Spot>,
    pub is_closed: bool,
    /// Of `oneOf` and `anyOf`, by name.
    pub options: IndexMap<String, Spot>,
    pub deprecated: bool,
    is_nullable: bool,
}

impl Shape {
    pub(super) fn of(document: &Document, schema: &Spot, work: &Work) -> Self {
        let mut shape = Self::merged(document, schema, work);
        if shape.types.is_empty() && !shape.options.is_empty() {
            shape.types = shape.types_of_options(document, work);
        }
        if shape.is_nullable && !shape.types.is_empty() {
            shape.types.push("null".to_owned());
        }
        shape.types.sort_unstable();
        shape.types.dedup();
        shape
    }

    fn merged(document: &Document, schema: &Spot, work: &Work) -> Self {
        let mut shape = Self::default();
        let mut parts = vec![schema.clone()];
        let mut followed = HashSet::new();
        let mut next = 0;
        while let Some(part) = parts.get(next).cloned() {
            next += 1;
            if !work.spend(1) || next > MAX_PARTS {
                break;
            }
            if let Some(reference) = part.text("$ref")
                && followed.insert(reference.to_owned())
                && let Ok(target) = document.resolve(reference)
            {
                parts.push(Spot::new(target.value));
            }
            parts.extend(part.items("allOf"));
            parts.extend(shape.add_options(&part));
            shape.add(&part, work);
        }
        shape
    }

    /// Takes the choices of a schema; gives back the only one there is, which is no choice.
    fn add_options(&mut self, part: &Spot) -> Option<Spot> {
        let given: Vec<_> = part.items("oneOf").chain(part.items("anyOf")).collect();
        let mut options: Vec<_> =
            given.into_iter().filter(|option| option.text("type") != Some("null")).collect();
        let count = ["oneOf", "anyOf"].map(|key| part.items(key).count()).iter().sum::<usize>();
        self.is_nullable |= options.len() < count;
        if options.len() == 1 {
            return options.pop();
        }
        for option in options {
            let mut name = name_of(&option);
            if self.options.contains_key(&name) {
                name = format!("{name} {}", self.options.len() + 1);
            }
            self.options.insert(name, option);
        }
        None
    }

    /// Takes what one schema says itself.
    fn add(&mut self, part: &Spot, work: &Work) {
        let schema = part.value();
        self.deprecated |= part.is_set("deprecated");
        self.is_nullable |= part.is_set("nullable") || part.is_set("x-nullable");
        self.add_types(schema);
        self.format = self.format.take().or_else(|| format_of(schema));
        self.values = self.values.take().or_else(|| part.get("enum")).or_else(|| part.get("const"));
        self.items = self.items.take().or_else(|| part.get("items"));
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => self.is_closed = true,
            Some(Value::Object(_)) if self.additional.is_none() => {
                self.additional = part.get("additionalProperties");
            }
            _ => {}
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str).map(str::to_owned));
        for (name, property) in part.members("properties").take_while(|_| work.spend(1)) {
            self.properties.entry(name).or_insert(property);
        }
    }

    fn add_types(&mut self, schema: &Value) {
        let mut types = types_of(schema);
        let count = types.len();
        types.retain(|one| one != "null");
        self.is_nullable |= types.len() < count;
        if self.types.is_empty() {
            self.types = types;
        } else if !types.is_empty() {
            self.types.retain(|one| types.contains(one));
        }
    }

    /// The types of all choices together; none when one of them takes any.
    fn types_of_options(&mut self, document: &Document, work: &Work) -> Vec<String> {
        let mut all = Vec::new();
        for option in self.options.values() {
            let shape = Self::merged(document, option, work);
            self.is_nullable |= shape.is_nullable;
            if shape.types.is_empty() {
                return Vec::new();
            }
            all.extend(shape.types);
        }
        all
    }
}

/// The types that a schema names, else those that its keywords tell.
fn types_of(schema: &Value) -> Vec<String> {
    let has = |key| schema.get(key).is_some_and(|member| !member.is_null());
    let types = match schema.get("type") {
        // A file of Swagger 2.0 is text in binary format later on.
        Some(Value::String(one)) if one == "file" => vec!["string"],
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        _ if has("properties") || has("additionalProperties") => vec!["object"],
        _ if has("items") => vec!["array"],
        _ => types_of_values(schema),
    };
    types.into_iter().map(str::to_owned).collect()
}

/// The types of an enumeration of texts, with or without `null`; numbers may be of two types.
fn types_of_values(schema: &Value) -> Vec<&'static str> {
    let values = match (schema.get("enum"), schema.get("const")) {
        (Some(Value::Array(values)), _) => values.as_slice(),
        (_, Some(value)) => std::slice::from_ref(value),
        _ => &[],
    };
    let is_text =
        values.iter().any(Value::is_string) && values.iter().all(|one| one.is_string() || one.is_null());
    match (is_text, values.iter().any(Value::is_null)) {
        (false, _) => Vec::new(),
        (true, false) => vec!["string"],
        (true, true) => vec!["string", "null"],
    }
}

fn format_of(schema: &Value) -> Option<String> {
    let is_file = schema.get("type").is_some_and(|one| one == "file");
    let given = schema.get("format").and_then(Value::as_str);
    given.or(is_file.then_some("binary")).map(str::to_owned)
}

/// What a choice is called: as the schema that it refers to, or by its title or type.
fn name_of(option: &Spot) -> String {
    let reference = option.text("$ref").and_then(|reference| reference.rsplit('/').next());
    let name = reference.or_else(|| option.text("title")).or_else(|| option.text("type"));
    name.unwrap_or("object").to_owned()
}
