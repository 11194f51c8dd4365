//! The judge of responses, judged: it lets right answers pass and finds each kind of wrong one.

#![expect(clippy::unwrap_used, reason = "tests stop at the first thing that is not as it has to be")]

use std::sync::LazyLock;

use portico_contract_tests::validator::{GENERIC_STATUSES, PRIVATE_TAGS};
use portico_contract_tests::{Contract, Validator};
use serde_json::{Value, json};

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
const DEVELOPER: &str = "/api/v2/developer/me";
const DOCUMENT: &str = "/api/v2/products/{productId}/documents/{documentId}";
const LOGO: &str = "/api/v2/portal/logo";

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let contract = Contract::load().unwrap_or_else(|error| panic!("{error}"));
    Validator::new(&contract).unwrap()
});

/// Method, path, status, content type and body.
type Answer<'a> = (&'a str, &'a str, u16, Option<&'a str>, Vec<u8>);

/// What is found, as text; empty when the answer is right.
fn found((method, path, status, content_type, body): &Answer) -> String {
    let checked = VALIDATOR.check_response(method, path, *status, *content_type, body);
    let violations = checked.err().unwrap_or_default();
    violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

fn developer() -> Value {
    json!({"email": "jane@example.com", "full_name": "Jane Doe"})
}

fn problem(status: u16) -> Value {
    json!({"status": status, "title": "Wrong", "instance": "kong:trace:17", "detail": "It went wrong."})
}

#[test]
fn right_answers_pass() {
    let invalid = json!([{"field": "name", "reason": "is required", "rule": "required", "source": "body"}]);
    let mut bad_request = problem(400);
    bad_request["invalid_parameters"] = invalid;
    let answers: [Answer; 8] = [
        ("GET", DEVELOPER, 200, Some("application/json; charset=utf-8"), bytes(&developer())),
        ("post", "/api/v2/developer/logout", 204, None, Vec::new()),
        ("GET", LOGO, 200, Some("image/jpeg"), vec![0xff, 0xd8]),
        ("GET", LOGO, 304, None, Vec::new()),
        ("GET", DOCUMENT, 200, Some("text/markdown; charset=utf-8"), b"# Tides".to_vec()),
        ("POST", "/api/v2/applications", 400, Some(PROBLEM), bytes(&bad_request)),
        ("GET", DEVELOPER, 401, Some(PROBLEM), bytes(&problem(401))),
        ("POST", "/api/v2/stats", 401, Some(PROBLEM), bytes(&problem(401))),
    ];
    for answer in answers {
        assert_eq!(found(&answer), "", "{answer:?}");
    }
}

#[test]
fn generic_statuses_pass_anywhere_as_problems() {
    for (status, _) in GENERIC_STATUSES {
        assert_eq!(found(&("GET", LOGO, status, Some(PROBLEM), bytes(&problem(status)))), "");
        assert!(found(&("GET", LOGO, status, Some(PROBLEM), b"{}".to_vec())).contains("required"));
        assert!(found(&("GET", LOGO, status, Some("text/plain"), b"Oh".to_vec())).contains("content type"));
    }
}

#[test]
fn only_private_areas_may_be_absent() {
    let absent = |path| found(&("GET", path, 404, Some(PROBLEM), bytes(&problem(404))));
    assert_eq!(absent("/api/v2/applications"), "");
    assert!(absent("/api/v2/products").contains("not declared"));
    let contract = Contract::load().unwrap();
    let tags = contract.at("/tags").unwrap().as_array().unwrap();
    for tag in PRIVATE_TAGS {
        assert!(tags.iter().any(|declared| declared["name"] == tag), "the contract has no tag {tag}");
    }
}

#[test]
fn operations_are_found_by_their_paths() {
    for (path, id) in [
        ("/api/v2/applications/auth-strategies", "list-application-auth-strategies"),
        ("/api/v2/applications/17", "get-application"),
        ("/api/v2/search/product-catalog", "search-portal-entities"),
    ] {
        assert_eq!(VALIDATOR.operation_of("GET", path).map(|(id, _)| id), Some(id));
    }
    assert_eq!(VALIDATOR.operation_of("DELETE", "/api/v2/portal"), None);
    assert_eq!(VALIDATOR.operation_of("GET", "/api/v2"), None);
}

#[test]
fn wrong_answers_are_found() {
    let mut extended = developer();
    extended["password"] = json!("secret");
    let mut broken = developer();
    broken["email"] = json!("nobody");
    let answers: [(Answer, &str); 10] = [
        (("GET", "/api/v2/nothing", 200, Some(JSON), Vec::new()), "no operation"),
        (("DELETE", DEVELOPER, 204, None, Vec::new()), "no operation"),
        (("GET", DEVELOPER, 418, Some(PROBLEM), bytes(&problem(418))), "not declared"),
        (("GET", DEVELOPER, 200, None, bytes(&developer())), "content type"),
        (("GET", DEVELOPER, 200, Some(JSON), b"<html>".to_vec()), "not JSON"),
        (("GET", DEVELOPER, 200, Some(JSON), bytes(&extended)), "password"),
        (("GET", DEVELOPER, 200, Some(JSON), bytes(&broken)), "at `/email`"),
        (("POST", "/api/v2/developer/logout", 204, None, b"{}".to_vec()), "body where none"),
        (("GET", LOGO, 200, Some("image/png"), Vec::new()), "file is empty"),
        (("GET", LOGO, 304, None, b"again".to_vec()), "body where none"),
    ];
    for (answer, expected) in answers {
        let found = found(&answer);
        assert!(found.contains(expected), "{answer:?}: {found:?} says nothing of {expected:?}");
    }
}

#[test]
fn problems_say_their_status_and_how_to_find_them() {
    let mut untraceable = problem(401);
    untraceable["instance"] = json!("somewhere");
    assert!(found(&("GET", DEVELOPER, 401, Some(PROBLEM), bytes(&problem(404)))).contains("at `/status`"));
    assert!(found(&("GET", DEVELOPER, 401, Some(PROBLEM), bytes(&untraceable))).contains("at `/instance`"));
}

#[test]
fn a_bad_request_names_its_parameters() {
    let found = found(&("POST", "/api/v2/applications", 400, Some(PROBLEM), bytes(&problem(400))));
    assert!(found.contains("invalid_parameters"), "{found}");
}
