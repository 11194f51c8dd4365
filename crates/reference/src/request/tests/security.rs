use portico_api_types::Secret;

use super::*;
use crate::model::{Credential, KeyLocation, RequiredScheme, Requirement, SchemeKind};

fn scheme(name: &str, kind: SchemeKind) -> Scheme {
    Scheme { name: name.to_owned(), kind, description: Vec::new(), deprecated: false }
}

fn schemes() -> Vec<Scheme> {
    let key = |name: &str, location| SchemeKind::ApiKey { name: name.to_owned(), location };
    let http = |scheme: &str| SchemeKind::Http { scheme: scheme.to_owned(), bearer_format: None };
    vec![
        scheme("header", key("apikey", KeyLocation::Header)),
        scheme("query", key("api key", KeyLocation::Query)),
        scheme("cookie", key("sid", KeyLocation::Cookie)),
        scheme("basic", http("basic")),
        scheme("bearer", http("bearer")),
        scheme("digest", http("digest")),
        scheme("oauth", SchemeKind::OAuth2 { flows: Vec::new() }),
        scheme("oidc", SchemeKind::OpenIdConnect { url: String::new() }),
        scheme("tls", SchemeKind::MutualTls),
        scheme("odd", SchemeKind::Other("x".to_owned())),
    ]
}

/// Each alternative is a list of schemes.
fn secured(alternatives: &[&[&str]]) -> Operation {
    let required = |name: &&str| RequiredScheme { name: (*name).to_owned(), scopes: Vec::new() };
    let requirement = |names: &&[&str]| Requirement { schemes: names.iter().map(required).collect() };
    Operation { security: alternatives.iter().map(requirement).collect(), ..operation(Vec::new()) }
}

fn token(name: &str, token: &str) -> (String, Credential) {
    (name.to_owned(), Credential::Token(Secret::new(token)))
}

fn prepared(operation: &Operation, chosen: &Chosen, purpose: Purpose) -> Prepared {
    Call { operation, method: "get", path: "/", schemes: &schemes(), page: PAGE }.request(chosen, purpose)
}

#[test]
fn each_scheme_has_its_place() {
    for (name, credential, url, headers) in [
        ("header", token("header", "k 1").1, "", Some(("apikey", "k 1"))),
        ("query", token("query", "k&1").1, "?api%20key=k%261", None),
        ("cookie", token("cookie", "k;1").1, "", Some(("Cookie", "sid=k%3B1"))),
        ("bearer", token("bearer", "t").1, "", Some(("Authorization", "Bearer t"))),
        ("digest", token("digest", "t").1, "", Some(("Authorization", "Digest t"))),
        ("oauth", token("oauth", "t").1, "", Some(("Authorization", "Bearer t"))),
        ("oidc", token("oidc", "t").1, "", Some(("Authorization", "Bearer t"))),
        (
            "basic",
            Credential::Basic { user: "Aladdin".to_owned(), password: Secret::new("open sesame") },
            "",
            // The example of RFC 7617, section 2.
            Some(("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")),
        ),
    ] {
        let chosen = Chosen { credentials: vec![(name.to_owned(), credential)], ..Chosen::default() };
        let prepared = prepared(&secured(&[&[name]]), &chosen, Purpose::Send);
        assert_eq!(prepared.request.url, format!("https://api.example/v1/{url}"), "{name}");
        let headers: Vec<_> =
            headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        assert_eq!(prepared.request.headers, headers, "{name}");
    }
}

#[test]
fn all_of_an_alternative_go_together() {
    let operation = secured(&[&[], &["header", "oauth", "query"]]);
    let credentials =
        vec![token("header", "k"), token("oauth", "t"), token("query", "q"), token("cookie", "c")];
    let chosen = Chosen { requirement: 1, credentials, ..Chosen::default() };
    let both = prepared(&operation, &chosen, Purpose::Send);
    assert_eq!(both.request.url, "https://api.example/v1/?api%20key=q");
    assert_eq!((header(&both, "apikey"), header(&both, "Authorization")), (Some("k"), Some("Bearer t")));
    assert_eq!((both.request.headers.len(), both.problems), (2, vec![]));
    let open = prepared(&operation, &Chosen { requirement: 0, ..chosen }, Purpose::Send);
    assert_eq!((open.request.headers, open.problems), (vec![], vec![]));
}

#[test]
fn a_missing_credential_is_shown_but_not_sent() {
    for (name, shown) in [
        ("header", "YOUR_API_KEY"),
        ("bearer", "Bearer YOUR_ACCESS_TOKEN"),
        ("oidc", "Bearer YOUR_ACCESS_TOKEN"),
        ("basic", "Basic YOUR_CREDENTIALS"),
    ] {
        let empty = Chosen { credentials: vec![token(name, "")], ..Chosen::default() };
        let problems = [RequestProblem::MissingCredential(name.to_owned())];
        let sample = prepared(&secured(&[&[name]]), &empty, Purpose::Show);
        assert_eq!(
            (sample.request.headers[0].1.as_str(), sample.problems.as_slice()),
            (shown, problems.as_slice())
        );
        let sent = prepared(&secured(&[&[name]]), &empty, Purpose::Send);
        assert_eq!(
            (sent.request.headers.as_slice(), sent.problems.as_slice()),
            ([].as_slice(), problems.as_slice())
        );
    }
    let query = prepared(&secured(&[&["query"]]), &Chosen::default(), Purpose::Show);
    assert_eq!(query.request.url, "https://api.example/v1/?api%20key=YOUR_API_KEY");
}

#[test]
fn what_nobody_can_put_anywhere_is_told() {
    let prepared = prepared(&secured(&[&["tls", "odd", "gone"]]), &Chosen::default(), Purpose::Show);
    assert_eq!(
        prepared.problems,
        [
            RequestProblem::UnsupportedScheme("odd".to_owned()),
            RequestProblem::UnknownScheme("gone".to_owned()),
        ]
    );
}

#[test]
fn a_key_that_is_a_parameter_too_goes_once() {
    let parameters = vec![Parameter { required: true, ..parameter(Location::Header, "APIKEY", &["string"]) }];
    let operation = Operation { parameters, ..secured(&[&["header"]]) };
    let shown = prepared(&operation, &Chosen::default(), Purpose::Show);
    assert_eq!(shown.request.headers, [("apikey".to_owned(), "YOUR_API_KEY".to_owned())]);
    assert_eq!(shown.problems, [RequestProblem::MissingCredential("header".to_owned())]);
    let parameters = vec![typed(Location::Header, "APIKEY", "typed")];
    let chosen = Chosen { parameters, ..Chosen::default() };
    let sent = prepared(&operation, &chosen, Purpose::Send);
    assert_eq!(sent.request.headers, [("APIKEY".to_owned(), "typed".to_owned())]);
    assert_eq!(sent.problems, []);
}
