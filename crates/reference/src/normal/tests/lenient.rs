//! What is wrong costs only itself, and is told.

use super::{first, notes, open, outline};

#[test]
fn wrong_types_are_noted_where_they_are() {
    let outline = outline(
        r##"{"openapi":"3.0.0","info":{"title":{},"description":null,"contact":[],"license":{"name":"L","url":"javascript:1"}},
            "servers":"no","tags":["x",{"description":"d"},{"name":"y","externalDocs":{"url":"data:x"}}],"x-tagGroups":{},
            "externalDocs":{"$ref":"#/no"},"paths":[],"components":{"securitySchemes":{"a":1,"b":{"type":"apiKey","in":"body"}}}}"##,
    );
    assert_eq!(outline.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["y"]);
    assert_eq!(outline.servers.len(), 1);
    assert_eq!(
        notes(&outline),
        [
            "/paths: NoObject",
            "/externalDocs: LeadsNowhere(\"#/no\")",
            "/servers: Unexpected(List)",
            "/components/securitySchemes/a: NoObject",
            "/components/securitySchemes/b/in: Unexpected(KeyLocation)",
            "/tags/0: NoObject",
            "/tags/1: Unexpected(Tag)",
            "/tags/2/externalDocs/url: Unexpected(SafeAddress)",
            "/x-tagGroups: Unexpected(List)",
            "/info/title: Unexpected(Text)",
            "/info/contact: NoObject",
            "/info/license/url: Unexpected(SafeAddress)",
        ]
    );
}

#[test]
fn an_operation_shows_what_can_be_read_of_it() {
    let operation = first(
        r#"{"openapi":"3.0.0","security":"no","paths":{"/":{"servers":{},"get":{"description":["d"],"parameters":[1,{"name":"a"},{"name":"b","in":"body"},
            {"name":"c","in":"query","required":["x"],"schema":7}],"requestBody":"b","responses":{"200":null,"404":[],"500":{"headers":[],"content":{"a/b":1}}},
            "callbacks":{"a":1,"b":{"c":{"get":[]}}},"externalDocs":{}}}}}"#,
    );
    assert_eq!(operation.parameters.len(), 1);
    let notes: Vec<String> =
        operation.notes.iter().map(|note| format!("{}: {:?}", note.place, note.trouble)).collect();
    let place = "/paths/~1/get";
    assert_eq!(
        notes,
        [
            format!("{place}/parameters/0: NoObject"),
            format!("{place}/parameters/1: Unexpected(Parameter)"),
            format!("{place}/description: Unexpected(Text)"),
            "/paths/~1/servers: Unexpected(List)".to_owned(),
            format!("{place}/parameters/2/in: Unexpected(Location)"),
            format!("{place}/parameters/3/required: Unexpected(Flag)"),
            format!("{place}/requestBody: NoObject"),
            "/security: Unexpected(List)".to_owned(),
            format!("{place}/callbacks/a: NoObject"),
            format!("{place}/callbacks/b/c/get: NoObject"),
        ]
    );
    let of_responses: Vec<_> = operation
        .responses
        .iter()
        .map(|one| (one.status.as_str(), one.notes.len(), one.contents.len()))
        .collect();
    assert_eq!(of_responses, [("200", 0, 0), ("404", 1, 0), ("500", 2, 1)]);
}

#[test]
fn ways_in_that_cannot_be_read_do_not_open_the_door() {
    let document = open(
        r#"{"openapi":"3.0.0","security":[{"a":[]}],"paths":{"/":{"get":{"security":null},"put":{"security":["a"]},"post":{"security":[]}}}}"#,
    );
    let ways = [0, 1, 2].map(|number| document.operation(number).unwrap().security.len());
    assert_eq!(ways, [1, 1, 0]);
}

#[test]
fn ids_that_repeat_are_told_unless_they_are_one_operation() {
    let outline = outline(
        r##"{"openapi":"3.1.0","paths":{"/a":{"get":{"operationId":"x"}},"/b":{"$ref":"#/paths/~1a"},"/c":{"get":{"operationId":"x"}},
            "/d":{"$ref":"#/paths/~1d"},"/e":{"$ref":"a.yaml"},"/f":{"brew":{}},"g":{}}}"##,
    );
    assert_eq!(outline.operations.len(), 3);
    assert_eq!(
        notes(&outline),
        [
            "/paths/~1d: LeadsNowhere(\"#/paths/~1d\")",
            "/paths/~1e: LeadsOutside(\"a.yaml\")",
            "/paths/~1f/brew: NoMethod",
            "/paths/~1c/get: SameId(\"x\")",
            "/paths/g: NoSlash",
        ]
    );
}

#[test]
fn a_contact_is_one_address_of_mail() {
    let contact = |email: &str| {
        let outline = outline(&format!(
            r#"{{"openapi":"3.1.0","info":{{"contact":{{"name":"N","email":"{email}"}}}}}}"#
        ));
        (outline.contact.clone().unwrap().email, notes(&outline))
    };
    assert_eq!(contact(" a@b.example\\n"), (Some("a@b.example".to_owned()), Vec::new()));
    let note = "/info/contact/email: Unexpected(SafeAddress)".to_owned();
    assert_eq!(contact("a@b.example?bcc=c@d.example"), (None, vec![note]));
}

#[test]
fn half_a_character_costs_nothing_around_it() {
    let document = open(
        r#"{"openapi":"3.1.0","\ud800":0,"paths":{"/a":{"get":{"summary":"\ud800","operationId":"a"}},"/b\ud800":{"get":{"\ud800":1,"description":"d\ud800"}},"/c":{"get":{}},"/d":{"get":"\ud800","put":{}}}}"#,
    );
    let outline = document.outline();
    let paths: Vec<_> = outline.operations.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["/a", r"/b\ud800", "/c", "/d", "/d"]);
    let first = &outline.operations[0];
    assert_eq!((first.operation_id.as_deref(), first.summary.as_deref()), (Some("a"), Some(r"\ud800")));
    assert_eq!(notes(&outline), ["/paths/~1d/get: NoObject"]);
    let operation = document.operation(1).unwrap();
    assert_eq!((operation.description.len(), operation.notes.len()), (1, 0));
    assert!(document.converted().is_some());
}

#[test]
fn a_field_that_is_too_deep_leaves_the_others() {
    let deep = format!("{}1{}", "{\"items\":".repeat(400), "}".repeat(400));
    let operation = first(&format!(
        r#"{{"openapi":"3.0.0","paths":{{"/":{{"post":{{"description":"Dig","requestBody":{{"content":{{"application/json":{{"schema":{deep}}}}}}},
            "responses":{{"200":{{"description":"Fine"}}}}}}}}}}}}"#
    ));
    assert_eq!(operation.description.len(), 1);
    assert_eq!(operation.responses.len(), 1);
    let notes: Vec<String> =
        operation.notes.iter().map(|note| format!("{}: {:?}", note.place, note.trouble)).collect();
    assert!(notes.iter().any(|note| note.starts_with("/paths/~1/post/requestBody: ")), "{notes:?}");
}
