//! Bodies that are files, or have some.

use super::open;
use crate::model::{FileField, Uploads};

fn uploads(body: &str) -> (Uploads, String) {
    let document = open(&format!(
        r#"{{"openapi":"3.1.0","paths":{{"/":{{"post":{{"requestBody":{{"content":{body}}}}}}}}}}}"#
    ));
    let content = document.operation(0).unwrap().body.unwrap().contents.remove(0);
    let example = content.examples.first().map(|example| example.text.clone());
    (content.uploads, example.unwrap_or_default())
}

fn field(name: &str, required: bool, is_list: bool) -> FileField {
    FileField { name: name.to_owned(), required, is_list }
}

#[test]
fn fields_of_a_form_are_files() {
    let (found, example) = uploads(
        r#"{"multipart/form-data; charset=utf-8":{"schema":{"required":["b","name"],"allOf":[{"properties":{
            "name":{"const":"Dusk"},"a":{"type":"string","format":"binary"}}}],"properties":{
            "b":{"type":"array","items":{"contentMediaType":"image/png"}},"c":{"type":"string","format":"byte","default":"AA=="}}}}}"#,
    );
    let Uploads::Fields(mut fields) = found else { panic!("{found:?}") };
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    assert_eq!(fields, [field("a", false, false), field("b", true, true)]);
    let example: serde_json::Value = serde_json::from_str(&example).unwrap();
    assert_eq!(example, serde_json::json!({ "name": "Dusk", "c": "AA==" }));
    let only = r#"{"multipart/form-data":{"schema":{"properties":{"a":{"format":"binary"}}}}}"#;
    assert_eq!(uploads(only), (Uploads::Fields(vec![field("a", false, false)]), String::new()));
    let none = r#"{"multipart/form-data":{"schema":{"properties":{"a":{"type":"string"}}}}}"#;
    assert_eq!(uploads(none).0, Uploads::None);
}

#[test]
fn a_body_is_a_file() {
    for (body, expected) in [
        (r#"{"application/octet-stream":{}}"#, Uploads::Whole),
        (r#"{"image/*":{"schema":{"type":"string"}}}"#, Uploads::Whole),
        (r#"{"text/csv":{"schema":{"type":"string","format":"binary"}}}"#, Uploads::Whole),
        (r#"{"text/csv":{"schema":{"type":"string"}}}"#, Uploads::None),
        (r#"{"application/json":{"schema":{"type":"string","format":"binary"}}}"#, Uploads::None),
        (r#"{"image/svg+xml":{"schema":{"type":"string"}}}"#, Uploads::None),
        (r#"{"application/octet-stream":{"schema":{"type":"object"}}}"#, Uploads::None),
        (r#"{"*/*":null}"#, Uploads::None),
    ] {
        assert_eq!(uploads(body).0, expected, "{body}");
    }
}

#[test]
fn swagger_has_files_among_its_parameters() {
    let document = open(
        r#"{"swagger":"2.0","paths":{"/":{"post":{"parameters":[
            {"name":"f","in":"formData","type":"file","required":true},{"name":"g","in":"formData","type":"string","x-example":"h"}]}}}}"#,
    );
    let content = document.operation(0).unwrap().body.unwrap().contents.remove(0);
    assert_eq!(content.uploads, Uploads::Fields(vec![field("f", true, false)]));
    assert_eq!(content.examples[0].text, "{\n  \"g\": \"h\"\n}");
}
