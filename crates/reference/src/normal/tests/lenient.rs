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
            "/paths: is no object",
            "/externalDocs: the reference \"#/no\" leads nowhere",
            "/servers: is not a list",
            "/components/securitySchemes/a: is no object",
            "/components/securitySchemes/b/in: is not header, query or cookie",
            "/tags/0: is no object",
            "/tags/1: is not a tag with a name",
            "/tags/2/externalDocs/url: is not an address that is safe to follow",
            "/x-tagGroups: is not a list",
            "/info/title: is not text",
            "/info/contact: is no object",
            "/info/license/url: is not an address that is safe to follow",
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
    let notes: Vec<String> = operation.notes.iter().map(ToString::to_string).collect();
    let place = "/paths/~1/get";
    assert_eq!(
        notes,
        [
            format!("{place}/parameters/0: is no object"),
            format!("{place}/parameters/1: is not a parameter with a name and a location"),
            format!("{place}/description: is not text"),
            "/paths/~1/servers: is not a list".to_owned(),
            format!("{place}/parameters/2/in: is not path, query, header or cookie"),
            format!("{place}/parameters/3/required: is not true or false"),
            format!("{place}/requestBody: is no object"),
            "/security: is not a list".to_owned(),
            format!("{place}/callbacks/a: is no object"),
            format!("{place}/callbacks/b/c/get: is no object"),
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
            "/paths/~1d: the reference \"#/paths/~1d\" leads nowhere",
            "/paths/~1e: the reference \"a.yaml\" leads out of the document and is not followed",
            "/paths/~1f/brew: is no method and no other field of a path",
            "/paths/g: is a path that does not begin with a slash",
            "/paths/~1c/get: another operation has the operationId \"x\", too",
        ]
    );
}

#[test]
fn half_a_character_costs_one_path() {
    let outline = outline(
        r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"summary":"\ud800","operationId":"a"}},"/b":{"get":{"\ud800":1}},"/c":{"get":{}}}}"#,
    );
    assert_eq!(outline.operations.len(), 2);
    assert_eq!(outline.operations[0].operation_id.as_deref(), Some("a"));
    assert_eq!(notes(&outline), ["/paths/~1b: is nested too deeply or too large to be read"]);
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
    let notes: Vec<String> = operation.notes.iter().map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note.starts_with("/paths/~1/post/requestBody: ")), "{notes:?}");
}
