//! XML by the `xml` keyword (OpenAPI 3.1, section 4.8.26), whose examples these are.

use super::*;

fn xml(schemas: Value) -> String {
    let text = made_as(schemas, "application/xml").unwrap();
    let (head, body) = text.split_once('\n').unwrap();
    assert_eq!(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    body.lines().map(str::trim_start).collect()
}

#[test]
fn names_attributes_and_namespaces() {
    let schemas = json!({ "A": { "type": "object", "xml": { "name": "person", "prefix": "p", "namespace": "https://example.com/?a&b" }, "properties": {
        "id": { "const": 7, "xml": { "attribute": true } },
        "name": { "const": "<Ada & \"Co\">", "xml": { "name": "full name", "prefix": "s" } },
        "none": { "type": "object" },
    } } });
    assert_eq!(
        xml(schemas),
        "<p:person xmlns:p=\"https://example.com/?a&amp;b\" id=\"7\">\
         <s:full_name>&lt;Ada &amp; &quot;Co&quot;&gt;</s:full_name><none/></p:person>"
    );
}

#[test]
fn lists_are_wrapped_or_not() {
    let list = |xml: Value, items: Value| {
        json!({ "A": { "properties": { "animals": {
            "type": "array", "xml": xml, "items": { "type": "string", "enum": ["a"], "xml": items }
        } } } })
    };
    for (list_xml, items_xml, expected) in [
        (json!({}), json!({}), "<animals>a</animals>"),
        (json!({}), json!({ "name": "animal" }), "<animal>a</animal>"),
        (json!({ "name": "aliens" }), json!({ "name": "animal" }), "<animal>a</animal>"),
        (json!({ "wrapped": true }), json!({}), "<animals><animals>a</animals></animals>"),
        (json!({ "wrapped": true }), json!({ "name": "animal" }), "<animals><animal>a</animal></animals>"),
        (json!({ "wrapped": true, "name": "aliens" }), json!({}), "<aliens><aliens>a</aliens></aliens>"),
    ] {
        assert_eq!(
            xml(list(list_xml.clone(), items_xml.clone())),
            format!("<A>{expected}</A>"),
            "{list_xml} {items_xml}"
        );
    }
}

#[test]
fn lists_of_objects_at_the_top_have_one_root() {
    let schemas = json!({
        "A": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
        "Pet": { "properties": { "id": { "const": 1 } }, "xml": { "name": "pet" } },
    });
    assert_eq!(xml(schemas), "<A><pet><id>1</id></pet></A>");
}

#[test]
fn values_without_a_schema_are_well_formed_too() {
    let text = written(&json!({ "1 <": [1, [2]], "b": null, "c": "\u{0}\t]]>" }), "text/xml");
    let body: String = text.lines().skip(1).map(str::trim_start).collect();
    assert_eq!(body, "<root><_1__>1</_1__><_1__>2</_1__><b></b><c>\t]]&gt;</c></root>");
    assert_eq!(written(&json!([1]), "text/xml").lines().nth(1), Some("<root>"));
}
