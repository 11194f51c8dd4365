//! Inputs: any text that looks like YAML, and any JSON.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// What means something to a YAML parser.
const YAML: [&str; 39] = [
    "openapi: 3.0.0\n",
    "info:\n",
    "paths:\n",
    "  /a:\n",
    "    get:\n",
    "      tags: [a, b]\n",
    "  title: T\n",
    "  version: 1.10\n",
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "&a ",
    "*a",
    "<<: ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "'",
    "\"",
    "|\n",
    ">-\n",
    "!!str ",
    "!x ",
    "? ",
    "#",
    "---\n",
    "...\n",
    "~",
    "null",
    "1",
    ".inf",
    "%YAML 1.2\n",
    "\t",
    "é",
    "\u{0}",
];

/// Text made of what means something to a YAML parser.
pub(crate) fn yaml_source() -> impl Strategy<Value = String> {
    vec(select(&YAML[..]), 0..30).prop_map(|units| units.concat())
}

/// Any JSON value without characters that YAML does not allow.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|number| json!(f64::from(number) / 4.0)),
        "[ -~äß€\n\t]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let key = prop_oneof![
            select(vec![
                "get",
                "post",
                "$ref",
                "tags",
                "summary",
                "operationId",
                "deprecated",
                "additionalOperations"
            ])
            .prop_map(str::to_owned),
            "[ -~ä]{0,8}",
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key, inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
