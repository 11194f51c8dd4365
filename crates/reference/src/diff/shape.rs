//! What is compared of a schema, once its references are followed and `allOf` is merged.

use indexmap::IndexMap;
use serde_json::Value;

use crate::schema::reader::Reader;
use crate::schema::shape::Shape;
use crate::schema::sources::Part;

/// Types in their order in the alphabet; none: any.
pub(super) fn types(reader: &Reader<'_>, shape: &Shape<'_>) -> Vec<String> {
    let mut types: Vec<String> = shape.types_of_all(reader).into_iter().map(str::to_owned).collect();
    types.sort_unstable();
    types
}

/// The values of an `enum` or `const`. `null` is a type.
pub(super) fn values<'v>(shape: &Shape<'v>) -> Option<Vec<&'v Value>> {
    let listed = shape.first("enum").and_then(Value::as_array).map(Vec::as_slice);
    let all = listed.or_else(|| shape.first("const").map(std::slice::from_ref))?;
    Some(all.iter().filter(|value| !value.is_null()).collect())
}

/// The choices by name. Schemas that extend this one are none: they are compared where they are used.
pub(super) fn options<'v>(shape: &Shape<'v>) -> IndexMap<String, Part<'v>> {
    let mut options = IndexMap::new();
    let sets = shape.choices().into_iter().filter(|set| !set.is_extension());
    for option in sets.flat_map(|set| set.options) {
        let mut name = name_of(&option);
        if options.contains_key(&name) {
            name = format!("{name} {}", options.len() + 1);
        }
        options.insert(name, option);
    }
    options
}

/// What a choice is called: as the schema that it refers to, or by its title or type.
fn name_of(option: &Part<'_>) -> String {
    let text = |keyword| option.value.get(keyword).and_then(Value::as_str);
    let reference = text("$ref").and_then(|reference| reference.rsplit('/').next());
    reference.or_else(|| text("title")).or_else(|| text("type")).unwrap_or("object").to_owned()
}
