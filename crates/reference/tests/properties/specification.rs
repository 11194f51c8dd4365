//! Inputs: JSON that looks like specifications.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// What texts say: names, places, references.
const TEXTS: [&str; 19] = [
    "query",
    "path",
    "body",
    "formData",
    "header",
    "a",
    "text/plain",
    "apiKey",
    "oauth2",
    "file",
    "#/paths/~1a",
    "#/paths/~1b",
    "#/components",
    "#/components/a",
    "#",
    "#/no",
    "b.yaml",
    "javascript:x",
    "*x*",
];

/// What fields are called.
const WORDS: [&str; 41] = [
    "get",
    "post",
    "$ref",
    "a",
    "x-a",
    "/",
    "200",
    "default",
    "name",
    "in",
    "schema",
    "content",
    "example",
    "examples",
    "value",
    "externalValue",
    "headers",
    "links",
    "callbacks",
    "responses",
    "parameters",
    "requestBody",
    "security",
    "servers",
    "url",
    "variables",
    "description",
    "type",
    "items",
    "properties",
    "style",
    "encoding",
    "itemSchema",
    "consumes",
    "produces",
    "flows",
    "additionalOperations",
    "externalDocs",
    "required",
    "securitySchemes",
    "summary",
];

/// JSON made of the words of specifications, in places where they belong and where they do not.
pub(crate) fn specification() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i8>().prop_map(Value::from),
        select(&TEXTS[..]).prop_map(Value::from),
    ];
    let word = select(&WORDS[..]).prop_map(str::to_owned);
    leaf.prop_recursive(6, 80, 8, move |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(Value::from),
            4 => vec((word.clone(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
