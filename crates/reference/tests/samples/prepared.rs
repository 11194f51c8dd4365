//! Requests made from an operation arrive as they are meant: curl sends them, and what came is read back.

use portico_api_types::Secret;
use portico_reference::model::{
    Body, Chosen, ChosenFile, Content, Credential, KeyLocation, Location, Operation, Parameter,
    ParameterValue, RequiredScheme, Requirement, Schema, Scheme, SchemeKind, Server, Style,
};
use portico_reference::request::{Call, Purpose};
use portico_reference::samples::Language;

use super::{FILE, TEXTS, run};
use crate::decoded::{decoded, pairs};
use crate::echo::Received;

const HOST: &str = "http://host.example";

fn parameter(location: Location, kind: &str, style: Style, explode: bool) -> Parameter {
    Parameter {
        name: format!("{kind} & co"),
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

fn operation(parameters: Vec<Parameter>, media_type: &str) -> Operation {
    let required = |name: &str| RequiredScheme { name: name.to_owned(), scopes: Vec::new() };
    let content = Content { media_type: media_type.to_owned(), ..Content::default() };
    Operation {
        parameters,
        body: Some(Body { contents: vec![content], ..Body::default() }),
        security: vec![Requirement { schemes: vec![required("key"), required("login")] }],
        servers: vec![Server { url: HOST.to_owned(), ..Server::default() }],
        ..Operation::default()
    }
}

fn schemes() -> [Scheme; 2] {
    let key = SchemeKind::ApiKey { name: "key & co".to_owned(), location: KeyLocation::Query };
    let login = SchemeKind::Http { scheme: "basic".to_owned(), bearer_format: None };
    [("key", key), ("login", login)].map(|(name, kind)| Scheme {
        name: name.to_owned(),
        kind,
        description: Vec::new(),
        deprecated: false,
    })
}

/// Sends what was chosen with curl.
fn send(operation: &Operation, mut chosen: Chosen) -> Received {
    let password = Secret::new("pass:word");
    chosen.credentials = vec![
        ("key".to_owned(), Credential::Token(Secret::new("k&1"))),
        ("login".to_owned(), Credential::Basic { user: "ada".to_owned(), password }),
    ];
    let call =
        Call { operation, method: "post", path: "/ships/{string & co}", schemes: &schemes(), page: HOST };
    let mut prepared = call.request(&chosen, Purpose::Send);
    assert_eq!(prepared.problems, []);
    prepared.request.url = prepared.request.url.strip_prefix(HOST).unwrap().to_owned();
    run(Language::Curl, &prepared.request)
}

#[test]
fn parameters_arrive_as_they_are_typed() {
    let operation = operation(
        vec![
            parameter(Location::Path, "string", Style::Simple, false),
            parameter(Location::Query, "array", Style::Form, true),
            parameter(Location::Query, "object", Style::DeepObject, true),
        ],
        "application/x-www-form-urlencoded",
    );
    for text in TEXTS.into_iter().filter(|text| !text.is_empty()) {
        let json = serde_json::Value::from(text);
        let typed = |location, kind: &str, text: String| ParameterValue {
            location,
            name: format!("{kind} & co"),
            text,
        };
        let parameters = vec![
            typed(Location::Path, "string", text.to_owned()),
            typed(Location::Query, "array", format!("[{json}, 1.50]")),
            typed(Location::Query, "object", format!("{{{json}: {json}}}")),
        ];
        let body = Some(format!("{{{json}: {json}}}"));
        let received = send(&operation, Chosen { parameters, body, ..Chosen::default() });
        let (path, query) = received.target.split_once('?').unwrap();
        assert_eq!(decoded(path.strip_prefix("/ships/").unwrap()), text);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs(query),
            [
                pair("array & co", text),
                pair("array & co", "1.50"),
                pair(&format!("object & co[{text}]"), text),
                pair("key & co", "k&1"),
            ]
        );
        assert_eq!(pairs(&received.body), [pair(text, text)]);
        assert_eq!(received.header("authorization"), ["Basic YWRhOnBhc3M6d29yZA=="]);
        assert_eq!(received.header("content-type"), ["application/x-www-form-urlencoded"]);
    }
}

#[test]
fn parts_arrive_as_they_are_typed() {
    let path = parameter(Location::Path, "string", Style::Simple, false);
    let operation = operation(vec![path], "multipart/form-data");
    let typed = |text: &str| {
        vec![ParameterValue {
            location: Location::Path,
            name: "string & co".to_owned(),
            text: text.to_owned(),
        }]
    };
    for text in TEXTS {
        let json = serde_json::json!({ "text": text });
        let body = Some(serde_json::json!({ "text": text, "json": json }).to_string());
        let json = json.to_string();
        let files = vec![ChosenFile { field: "file".to_owned(), name: FILE.0.to_owned(), media_type: None }];
        let received = send(&operation, Chosen { parameters: typed("1"), body, files, ..Chosen::default() });
        let media_type = received.header("content-type")[0];
        let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        let parts: Vec<_> = received.body.split(&format!("--{boundary}")).map(str::trim_start).collect();
        let [_, first, second, third, "--\r\n" | "--"] = parts.as_slice() else { panic!("{parts:?}") };
        for (part, name, content) in [(first, "text", text), (second, "json", &json), (third, "file", FILE.1)]
        {
            let (headers, body) = part.split_once("\r\n\r\n").unwrap();
            assert!(headers.contains(&format!("form-data; name=\"{name}\"")), "{headers}");
            assert_eq!(body, format!("{content}\r\n"));
            assert_eq!(headers.contains("application/json"), content.starts_with('{'));
        }
    }
}
