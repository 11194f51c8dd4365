//! What holds for any request: what is typed can be read back, and nothing typed is more than a value.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "samples/decoded.rs"]
mod decoded;

use decoded::{decoded, pairs};
use portico_reference::model::{
    Body, Chosen, Content, Location, Operation, Parameter, ParameterValue, Schema, Server, Style,
};
use portico_reference::oauth::{RedirectError, redirected, token};
use portico_reference::request::{Call, Prepared, Purpose};
use portico_reference::samples::{Language, sample};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn parameter(location: Location, style: Style, explode: bool, kind: &str) -> Parameter {
    Parameter {
        name: "p".to_owned(),
        location,
        required: true,
        deprecated: false,
        description: Vec::new(),
        schema: Schema { types: vec![kind.to_owned()], ..Schema::default() },
        style,
        explode,
        allow_reserved: false,
        media_type: None,
        examples: Vec::new(),
    }
}

/// The request with a value for one parameter.
fn prepared(parameter: Parameter, text: &str) -> Prepared {
    let typed =
        ParameterValue { location: parameter.location, name: parameter.name.clone(), text: text.to_owned() };
    let server = Server { url: "https://a.example".to_owned(), ..Server::default() };
    let operation = Operation { parameters: vec![parameter], servers: vec![server], ..Operation::default() };
    let call = Call {
        operation: &operation,
        method: "GET",
        path: "/x/{p}/y",
        schemes: &[],
        page: "https://p.example",
    };
    call.request(&Chosen { parameters: vec![typed], ..Chosen::default() }, Purpose::Send)
}

/// What stands in the place of the path parameter.
fn segment(prepared: &Prepared) -> &str {
    let path = prepared.request.url.strip_prefix("https://a.example/x/").unwrap();
    path.strip_suffix("/y").unwrap()
}

fn query(prepared: &Prepared) -> &str {
    prepared.request.url.strip_prefix("https://a.example/x/{p}/y?").unwrap()
}

fn object(members: &[(String, String)]) -> Vec<(String, String)> {
    let map: Map<String, Value> = members.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    map.into_iter().map(|(name, value)| (name, value.as_str().unwrap().to_owned())).collect()
}

fn json_of(members: &[(String, String)]) -> String {
    Value::from(members.iter().map(|(name, value)| (name.clone(), json!(value))).collect::<Map<_, _>>())
        .to_string()
}

proptest! {
    #[test]
    fn text_is_read_back(text in ".+") {
        let path = prepared(parameter(Location::Path, Style::Simple, false, "string"), &text);
        let leaves_its_segment = segment(&path).contains(['/', '?', '#', '{']);
        prop_assert!(!leaves_its_segment);
        prop_assert_eq!(decoded(segment(&path)), text.clone());
        let matrix = prepared(parameter(Location::Path, Style::Matrix, true, "string"), &text);
        prop_assert_eq!(decoded(segment(&matrix).strip_prefix(";p=").unwrap()), text.clone());
        let form = prepared(parameter(Location::Query, Style::Form, true, "string"), &text);
        prop_assert_eq!(pairs(query(&form)), [("p".to_owned(), text)]);
    }

    #[test]
    fn lists_are_read_back(
        items in vec(".*", 1..5),
        way in select(vec![(Style::Form, ","), (Style::SpaceDelimited, "%20"), (Style::PipeDelimited, "%7C"), (Style::TabDelimited, "%09")]),
    ) {
        let text = json!(items).to_string();
        let exploded = prepared(parameter(Location::Query, way.0, true, "array"), &text);
        let values: Vec<String> = pairs(query(&exploded)).into_iter().map(|(_, value)| value).collect();
        prop_assert_eq!(&values, &items);
        // A delimiter that is encoded is the same inside of items: there the standard cannot be read back either.
        if way.1 == "," {
            let together = prepared(parameter(Location::Query, way.0, false, "array"), &text);
            let value = query(&together).strip_prefix("p=").unwrap();
            prop_assert_eq!(value.split(way.1).map(decoded).collect::<Vec<_>>(), items);
        }
    }

    #[test]
    fn objects_are_read_back(members in vec((".*", ".*"), 1..5)) {
        let (expected, text) = (object(&members), json_of(&members));
        let form = prepared(parameter(Location::Query, Style::Form, true, "object"), &text);
        prop_assert_eq!(pairs(query(&form)), expected.clone());
        let deep = prepared(parameter(Location::Query, Style::DeepObject, true, "object"), &text);
        let named = expected.iter().map(|(name, value)| (format!("p[{name}]"), value.clone()));
        prop_assert_eq!(pairs(query(&deep)), named.collect::<Vec<_>>());
        let label = prepared(parameter(Location::Path, Style::Simple, false, "object"), &text);
        let flat: Vec<String> = expected.into_iter().flat_map(|(name, value)| [name, value]).collect();
        prop_assert_eq!(segment(&label).split(',').map(decoded).collect::<Vec<_>>(), flat);
    }

    #[test]
    fn whatever_is_typed_makes_a_request_that_can_be_shown(
        texts in vec("\\PC*|[{}\\[\\]\"\\\\:/?#.,%a0\r\n\0 ]*", 8),
        method in "[a-zA-Z ]{0,5}",
        location in select(vec![Location::Path, Location::Query, Location::QueryString, Location::Header, Location::Cookie]),
        media_type in select(vec!["", "*/*", "application/json", "multipart/form-data", "application/x-www-form-urlencoded"]),
        purpose in select(vec![Purpose::Show, Purpose::Send]),
    ) {
        let [name, value, path, server, page, base, body, variable] = texts.as_slice() else { unreachable!() };
        let known = Parameter { name: name.clone(), ..parameter(location, Style::Form, true, "array") };
        let content = Content { media_type: media_type.to_owned(), ..Content::default() };
        let operation = Operation {
            parameters: vec![known],
            body: Some(Body { contents: vec![content], ..Body::default() }),
            servers: vec![Server { url: server.clone(), ..Server::default() }],
            ..Operation::default()
        };
        let chosen = Chosen {
            base: (!base.is_empty()).then(|| base.clone()),
            variables: vec![(variable.clone(), value.clone())],
            parameters: vec![ParameterValue { location, name: name.clone(), text: value.clone() }],
            body: Some(body.clone()),
            ..Chosen::default()
        };
        let call = Call { operation: &operation, method: &method, path, schemes: &[], page };
        let request = call.request(&chosen, purpose).request;
        prop_assert!(request.url.bytes().all(|byte| byte.is_ascii_graphic()), "{}", request.url);
        for (name, value) in &request.headers {
            let is_sound = !name.is_empty() && !value.contains(char::is_control);
            prop_assert!(is_sound, "{name:?}: {value:?}");
        }
        for language in Language::ALL {
            prop_assert!(!sample(language, &request).is_empty());
        }
    }

    #[test]
    fn answers_are_read_or_refused(text in "\\PC*|[{}\":,&=%a-z]*", state in "[a-z]{8}") {
        let _either = token(&text);
        let answer = redirected(&text, &text, &state);
        prop_assert!(text.contains(&state) || answer == Err(RedirectError::WrongState));
    }
}
