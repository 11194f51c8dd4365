//! Members, and whether they come along.

use super::*;
use crate::model::ChoiceKind;

#[test]
fn all_of_is_merged_once() {
    let schema = a(json!({
        "A": { "allOf": [
            { "$ref": "#/components/schemas/B" },
            { "required": ["b"], "properties": { "own": { "type": "string" }, "both": { "maxLength": 5 } } },
            { "$ref": "#/components/schemas/B" },
            { "$ref": "#/components/schemas/A" },
        ] },
        "B": {
            "allOf": [{ "properties": { "deep": {} } }],
            "required": ["own"],
            "properties": { "b": {}, "both": { "type": "string", "minLength": 2 } },
            "additionalProperties": false,
        },
    }));
    let level = here(&schema);
    assert_eq!(names(level), ["b", "both", "deep", "own"]);
    assert_eq!(
        level.properties.iter().map(|property| property.required).collect::<Vec<_>>(),
        [true, false, false, true]
    );
    assert_eq!(level.properties[1].schema.constraints, [Constraint::Length { min: Some(2), max: Some(5) }]);
    assert!(level.is_closed);
}

#[test]
fn members_go_in_their_direction() {
    let document = document(&json!({
        "A": { "properties": {
            "id": { "readOnly": true }, "secret": { "writeOnly": true }, "name": {},
            "stamp": { "allOf": [{ "$ref": "#/components/schemas/B" }] },
        } },
        "B": { "type": "string", "readOnly": true },
    }));
    assert_eq!(names(here(&a_of(&document, Side::Request))), ["secret", "name"]);
    assert_eq!(names(here(&a_of(&document, Side::Response))), ["id", "name", "stamp"]);
}

#[test]
fn choices_have_names_and_values() {
    let schema = a(json!({
        "A": {
            "oneOf": [
                { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" },
                { "properties": { "kind": { "const": "fish" } } }, { "$ref": "#/components/schemas/Bird" },
            ],
            "discriminator": { "propertyName": "kind", "mapping": { "woof": "#/components/schemas/Dog", "meow": "Cat" } },
            "anyOf": [{ "type": "string" }, { "type": "null" }, { "type": "array", "items": {} }],
        },
        "Dog": {}, "Cat": {}, "Bird": {},
    }));
    let [one, any] = here(&schema).choices.as_slice() else { panic!("{schema:?}") };
    assert_eq!((one.kind, any.kind), (ChoiceKind::OneOf, ChoiceKind::AnyOf));
    assert_eq!(one.discriminator.as_ref().unwrap().property, "kind");
    let told: Vec<_> =
        one.options.iter().map(|option| (option.name.as_deref(), option.value.as_deref().unwrap())).collect();
    assert_eq!(told, [(Some("Dog"), "woof"), (Some("Cat"), "meow"), (None, "fish"), (Some("Bird"), "Bird")]);
    let told: Vec<_> =
        any.options.iter().map(|option| (option.name.as_deref(), option.value.as_deref())).collect();
    assert_eq!(told, [(None, None), (None, None)], "what has no name goes by its type");
}

#[test]
fn extensions_are_choices_of_what_they_extend() {
    let schemas = json!({
        "A": {
            "properties": { "kind": { "type": "string" } },
            "discriminator": { "propertyName": "kind", "mapping": {
                "dog": "#/components/schemas/Dog", "hound": "#/components/schemas/Dog", "gone": "#/components/schemas/No"
            } },
        },
        "Dog": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "properties": { "bark": {} } }] },
    });
    let schema = a(schemas);
    let [set] = here(&schema).choices.as_slice() else { panic!("{schema:?}") };
    let [dog] = set.options.as_slice() else { panic!("{set:?}") };
    assert_eq!((dog.name.as_deref(), dog.value.as_deref()), (Some("Dog"), Some("dog")));
    let level = here(&dog.schema);
    assert_eq!((names(level), level.choices.len()), (vec!["kind", "bark"], 0));
}

#[test]
fn a_list_has_the_members_of_its_items() {
    let schema = a(json!({
        "A": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/components/schemas/B" } } },
        "B": { "type": "object", "properties": { "b": {} } },
    }));
    assert_eq!(names(here(&schema)), ["b"]);
    let items = schema.items.as_ref().and_then(|list| list.items.as_ref()).unwrap();
    assert_eq!((items.name.as_deref(), &items.children), (Some("B"), &Children::None));
    let tuple = only(json!({ "prefixItems": [{ "type": "string" }, {}], "items": false }));
    assert_eq!(names(here(&tuple)), ["0", "1"]);
}

#[test]
fn maps_tell_what_they_hold() {
    let schema =
        only(json!({ "additionalProperties": { "type": "integer" }, "patternProperties": { "^x": {} } }));
    let level = here(&schema);
    assert_eq!(level.additional.as_ref().unwrap().types, ["integer"]);
    assert!(level.properties[0].is_pattern && !level.is_closed);
    for nothing in [
        json!({ "type": "object" }),
        json!({ "additionalProperties": true }),
        json!({ "additionalProperties": {} }),
    ] {
        assert_eq!(only(nothing.clone()).children, Children::None, "{nothing}");
    }
}

#[test]
fn few_members_come_along_and_many_are_asked_for() {
    let properties = |count: usize| -> Value {
        let members = (0..count).map(|at| (format!("p{at}"), json!({ "type": "string" })));
        json!({ "properties": Value::Object(members.collect()) })
    };
    assert_eq!(here(&only(properties(12))).properties.len(), 12);
    let document = document(&json!({ "A": properties(13) }));
    let Children::Later { place, properties: 13, choices: 0 } = a_of(&document, Side::Request).children
    else {
        panic!()
    };
    assert_eq!(place, SchemaPlace { pointer: "/components/schemas/A".to_owned(), side: Side::Request });
    assert_eq!(document.level(&place).properties.len(), 13);
}

#[test]
fn what_stands_in_itself_is_asked_for() {
    let document = document(&json!({
        "A": { "properties": { "next": { "$ref": "#/components/schemas/A" }, "all": { "items": { "$ref": "#/components/schemas/A" } } } },
    }));
    let schema = a_of(&document, Side::Response);
    for property in &here(&schema).properties {
        let Children::Later { place, properties: 2, .. } = &property.schema.children else {
            panic!("{property:?}")
        };
        let level = document.level(place);
        assert_eq!(names(&level), ["next", "all"]);
        let is_later = |schema: &Schema| matches!(schema.children, Children::Later { .. });
        assert!(level.properties.iter().all(|property| is_later(&property.schema)));
    }
}

#[test]
fn a_level_that_is_not_there_says_so() {
    let level = document(&json!({})).level(&SchemaPlace { pointer: "/none".to_owned(), side: Side::Request });
    assert_eq!(
        level.notes,
        [Note { place: "/none".to_owned(), trouble: Trouble::LeadsNowhere("#/none".to_owned()) }]
    );
}
