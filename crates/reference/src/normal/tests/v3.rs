//! OpenAPI 3.x.

use super::{first, notes, open, outline};
use crate::markdown::nodes;
use crate::model::{
    Contact, Encoding, ExternalDocs, Flow, FlowKind, KeyLocation, License, Location, RequiredScheme,
    Requirement, Scheme, SchemeKind, Scope, Server, ServerVariable, Style, Tag, TagGroup,
};

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn the_head_is_read_in_full() {
    let outline = outline(
        r#"{"openapi":"3.2.0","info":{"title":"T","version":1.10,"summary":"S","description":"*D*",
            "termsOfService":"https://a/terms","contact":{"name":"N","url":"https://a","email":"a@b"},
            "license":{"name":"L","url":"https://a/l"}},"externalDocs":{"url":"https://d","description":"more"},
            "servers":[{"url":"https://{region}.a","name":"main","description":"d",
                "variables":{"region":{"default":"eu","enum":["eu","us"],"description":"where"}}}],
            "tags":[{"name":"x","summary":"X!","description":"d","externalDocs":{"url":"/x"}},{"name":"y","x-displayName":"Why"},{"name":"x"}],
            "x-tagGroups":[{"name":"All","tags":["x","y"]}]}"#,
    );
    assert_eq!(
        (outline.title.as_deref(), outline.version.as_deref(), outline.summary.as_deref()),
        (Some("T"), Some("1.10"), Some("S"))
    );
    assert_eq!(outline.description, nodes("*D*").children);
    assert_eq!(outline.terms_of_service.as_deref(), Some("https://a/terms"));
    assert_eq!(
        outline.contact,
        Some(Contact { name: Some(text("N")), url: Some(text("https://a")), email: Some(text("a@b")) })
    );
    assert_eq!(outline.license, Some(License { name: text("L"), url: Some(text("https://a/l")) }));
    let docs = ExternalDocs { url: text("https://d"), description: nodes("more").children };
    assert_eq!(outline.external_docs, Some(docs));
    let region = ServerVariable {
        name: text("region"),
        default: text("eu"),
        choices: vec![text("eu"), text("us")],
        description: nodes("where").children,
    };
    let server = Server {
        url: text("https://{region}.a"),
        name: Some(text("main")),
        description: nodes("d").children,
        variables: vec![region],
    };
    assert_eq!(outline.servers, [server]);
    let [x, y] = outline.tags.as_slice() else { panic!("two tags: {:?}", outline.tags) };
    assert_eq!((x.name.as_str(), x.display_name.as_deref()), ("x", Some("X!")));
    assert_eq!(x.external_docs.as_ref().map(|docs| docs.url.as_str()), Some("/x"));
    assert_eq!(*y, Tag { name: text("y"), display_name: Some(text("Why")), ..Tag::default() });
    assert_eq!(outline.tag_groups, [TagGroup { name: text("All"), tags: vec![text("x"), text("y")] }]);
    assert_eq!(notes(&outline), [""; 0]);
}

#[test]
fn every_kind_of_security_scheme_is_known() {
    let outline = outline(
        r##"{"openapi":"3.2.0","components":{"securitySchemes":{
            "key":{"type":"apiKey","in":"cookie","name":"sid","description":"d"},
            "bearer":{"type":"http","scheme":"Bearer","bearerFormat":"JWT","deprecated":true},
            "oauth":{"type":"oauth2","flows":{
                "authorizationCode":{"authorizationUrl":"/a","tokenUrl":"/t","refreshUrl":"/r","scopes":{"read":"Reads"}},
                "deviceAuthorization":{"deviceAuthorizationUrl":"/d","tokenUrl":"/t"}}},
            "oidc":{"type":"openIdConnect","openIdConnectUrl":"https://o"},
            "tls":{"type":"mutualTLS"},"again":{"$ref":"#/components/securitySchemes/tls"},"odd":{"type":"magic"}}}}"##,
    );
    let kinds: Vec<&SchemeKind> = outline.schemes.iter().map(|scheme| &scheme.kind).collect();
    let code = Flow {
        kind: FlowKind::AuthorizationCode,
        authorization_url: Some(text("/a")),
        token_url: Some(text("/t")),
        refresh_url: Some(text("/r")),
        scopes: vec![Scope { name: text("read"), description: text("Reads") }],
    };
    let device = Flow {
        kind: FlowKind::DeviceAuthorization,
        authorization_url: Some(text("/d")),
        refresh_url: None,
        scopes: Vec::new(),
        ..code.clone()
    };
    assert_eq!(
        kinds,
        [
            &SchemeKind::ApiKey { name: text("sid"), location: KeyLocation::Cookie },
            &SchemeKind::Http { scheme: text("bearer"), bearer_format: Some(text("JWT")) },
            &SchemeKind::OAuth2 { flows: vec![code, device] },
            &SchemeKind::OpenIdConnect { url: text("https://o") },
            &SchemeKind::MutualTls,
            &SchemeKind::MutualTls,
            &SchemeKind::Other(text("magic")),
        ]
    );
    assert!(outline.schemes[1].deprecated);
    let key = Scheme {
        name: text("key"),
        kind: kinds[0].clone(),
        description: nodes("d").children,
        deprecated: false,
    };
    assert_eq!(outline.schemes[0], key);
    assert_eq!(notes(&outline), ["/components/securitySchemes/odd/type: Unexpected(SchemeType)"]);
}

#[test]
fn an_operation_has_what_stands_around_it() {
    let document = open(
        r##"{"openapi":"3.1.0","servers":[{"url":"/doc"}],"security":[{"a":["r"],"b":[]},{}],"paths":{
            "/x":{"description":"item","servers":[{"url":"/item"}],
                "parameters":[{"name":"id","in":"query","description":"item"},{"name":"id","in":"path"},{"$ref":"#/components/parameters/P"}],
                "get":{"parameters":[{"name":"id","in":"query","description":"own","deprecated":true}]},
                "put":{"description":"own","servers":[{"url":"/own"}],"security":[],"externalDocs":{"url":"/d"}}},
            "/y":{"$ref":"#/components/pathItems/Y","parameters":[{"name":"n","in":"header","description":"near"}]},
            "/z":{"get":null}},
            "components":{"parameters":{"P":{"name":"p","in":"cookie"}},
                "pathItems":{"Y":{"parameters":[{"name":"n","in":"header","description":"far"},{"name":"m","in":"header"}],"get":{}}}}}"##,
    );
    let [get, put, y, z] = [0, 1, 2, 3].map(|number| document.operation(number).unwrap());
    let names: Vec<_> =
        get.parameters.iter().map(|one| (one.name.as_str(), one.location, one.required)).collect();
    assert_eq!(
        names,
        [("id", Location::Path, true), ("id", Location::Query, false), ("p", Location::Cookie, false)]
    );
    assert!(get.parameters[1].deprecated && get.parameters[1].description == nodes("own").children);
    assert_eq!(get.description, nodes("item").children);
    assert_eq!(
        (get.servers[0].url.as_str(), put.servers[0].url.as_str(), y.servers[0].url.as_str()),
        ("/item", "/own", "/doc")
    );
    let required = |name: &str, scopes: &[&str]| RequiredScheme {
        name: text(name),
        scopes: scopes.iter().map(|scope| text(scope)).collect(),
    };
    let both = Requirement { schemes: vec![required("a", &["r"]), required("b", &[])] };
    assert_eq!(get.security, [both, Requirement::default()]);
    assert_eq!((put.security.len(), put.external_docs.unwrap().url), (0, text("/d")));
    assert_eq!(y.parameters.len(), 2);
    assert_eq!(y.parameters[0].description, nodes("near").children);
    assert_eq!((z.notes, z.servers.len()), (Vec::new(), 1));
    assert!(document.operation(4).is_none());
}

#[test]
fn parameters_are_written_as_they_say() {
    let operation = first(
        r#"{"openapi":"3.1.0","paths":{"/":{"get":{"parameters":[
            {"name":"a","in":"query"},{"name":"b","in":"query","style":"pipeDelimited"},
            {"name":"c","in":"query","explode":false,"allowReserved":true},{"name":"d","in":"query","style":"deepObject","explode":true},
            {"name":"e","in":"query","content":{"application/json":{"schema":{},"example":[1]}}},
            {"name":"f","in":"header"},{"name":"g","in":"query","style":"odd"},{"name":"h","in":"querystring"}]}}}}"#,
    );
    let written: Vec<_> =
        operation.parameters.iter().map(|one| (one.style, one.explode, one.allow_reserved)).collect();
    assert_eq!(
        written,
        [
            (Style::Form, true, false),
            (Style::PipeDelimited, false, false),
            (Style::Form, false, true),
            (Style::DeepObject, true, false),
            (Style::Form, true, false),
            (Style::Form, true, false),
            (Style::Form, true, false),
            (Style::Simple, false, false),
        ]
    );
    assert_eq!(operation.parameters[4].media_type.as_deref(), Some("application/json"));
    assert_eq!(operation.parameters[4].examples.len(), 1);
    assert_eq!(operation.notes.len(), 1, "{:?}", operation.notes);
    assert_eq!(operation.notes[0].place, "/paths/~1/get/parameters/6/style");
}

#[test]
fn bodies_and_responses_are_read_through_references() {
    let operation = first(
        r##"{"openapi":"3.0.0","paths":{"/":{"post":{"requestBody":{"$ref":"#/components/requestBodies/B"},
            "responses":{"200":{"$ref":"#/components/responses/R","description":"near"},"4XX":{"$ref":"other.yaml"},"x-more":1}}}},
            "components":{
                "requestBodies":{"B":{"required":true,"description":"d","content":{"multipart/form-data":
                    {"schema":{"type":"object"},"encoding":{"file":{"contentType":"image/png"}}}}}},
                "responses":{"R":{"description":"far","headers":{"x-rate":{"$ref":"#/components/headers/H"}},
                    "content":{"application/json":{"examples":{"one":{"$ref":"#/components/examples/E"},"two":{"externalValue":"https://e"},
                        "three":{"serializedValue":"<a/>"},"four":{"dataValue":4},"five":{"a":5},"bad":{"summary":"s"}}},"application/jsonl":{"itemSchema":{}}},
                    "links":{"L":{"$ref":"#/components/links/L"}}}},
                "headers":{"H":{"required":true,"schema":{}}},
                "examples":{"E":{"summary":"The one","value":{"a":1}}},
                "links":{"L":{"operationId":"o","description":"d"}}}}"##,
    );
    let body = operation.body.unwrap();
    assert!(body.required && body.description == nodes("d").children);
    assert_eq!(
        body.contents[0].encoding,
        [Encoding { property: text("file"), content_type: Some(text("image/png")) }]
    );
    assert!(body.contents[0].schema.is_some());
    let [ok, bad] = operation.responses.as_slice() else { panic!("two responses") };
    assert_eq!((ok.status.as_str(), &ok.description), ("200", &nodes("near").children));
    assert_eq!((ok.headers[0].name.as_str(), ok.headers[0].required), ("x-rate", true));
    assert_eq!((ok.links[0].name.as_str(), ok.links[0].operation.as_deref()), ("L", Some("o")));
    let examples: Vec<_> = ok.contents[0]
        .examples
        .iter()
        .map(|one| (one.name.as_deref().unwrap(), one.external.is_some()))
        .collect();
    assert_eq!(
        examples,
        [("The one", false), ("two", true), ("three", false), ("four", false), ("five", false)]
    );
    assert_eq!(ok.contents[0].examples[2].text, "<a/>");
    assert_eq!(ok.contents[1].schema.as_ref().unwrap().types, ["array"]);
    assert_eq!(ok.notes.len(), 1);
    assert_eq!((bad.status.as_str(), bad.notes.len()), ("4XX", 1));
    assert_eq!(
        format!("{}: {:?}", bad.notes[0].place, bad.notes[0].trouble),
        "/paths/~1/post/responses/4XX: LeadsOutside(\"other.yaml\")"
    );
    assert_eq!(operation.notes, []);
}

#[test]
fn callbacks_and_webhooks_are_requests_to_somebody_else() {
    let document = open(
        r##"{"openapi":"3.1.0","security":[{"a":[]}],"servers":[{"url":"/s"}],
            "paths":{"/":{"get":{"callbacks":{"done":{"$ref":"#/components/callbacks/C"}}}}},
            "webhooks":{"news":{"post":{"summary":"N"}}},"x-webhooks":{"old":{"put":{}}},
            "components":{"callbacks":{"C":{"{$request.body#/url}":{"parameters":[{"name":"q","in":"query"}],"post":{"summary":"S","requestBody":{}}},"x-a":1}}}}"##,
    );
    let outline = document.outline();
    let webhooks: Vec<_> =
        outline.webhooks.iter().map(|one| (one.method.as_str(), one.path.as_str())).collect();
    assert_eq!(webhooks, [("post", "news"), ("put", "old")]);
    assert_eq!(outline.operations.len(), 1);
    let [callback] = document.operation(0).unwrap().callbacks.try_into().unwrap();
    assert_eq!(
        (callback.name.as_str(), callback.expression.as_str(), callback.method.as_str()),
        ("done", "{$request.body#/url}", "POST")
    );
    assert_eq!((callback.summary.as_deref(), callback.operation.parameters.len()), (Some("S"), 1));
    assert!(callback.operation.security.is_empty() && callback.operation.servers.is_empty());
    let webhook = document.operation(1).unwrap();
    assert!(webhook.security.is_empty() && webhook.servers.is_empty());
    assert!(document.operation(2).is_some() && document.operation(3).is_none());
}
