//! Differences of real specifications, and of the demo's.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[expect(dead_code, reason = "these tests need the files only")]
#[path = "real/corpus.rs"]
mod corpus;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use corpus::shared;
use flate2::read::GzDecoder;
use portico_reference::model::{Change, Diff, Difference, Part};
use portico_reference::{Document, diff};

const SPECS: [&str; 12] = [
    "petstore-2.0.json",
    "petstore-3.0.yaml",
    "petstore-3.0.json",
    "museum-3.1.yaml",
    "docker-engine-2.0.yaml",
    "digitalocean-3.0.json",
    "schema-circular-3.0.json",
    "polymorphism-3.0.json",
    "callbacks-3.0.yaml",
    "airflow-3.0.json",
    "google-calendar-3.0.json",
    "canada-holidays-3.0.json",
];

fn demo(file: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/specs").join(file);
    Document::open(fs::read_to_string(path).unwrap()).unwrap()
}

fn real(file: &str) -> Option<Document> {
    Some(Document::open(String::from_utf8(shared("specs", file)?).unwrap()).unwrap())
}

/// `get /a 200 data[].b: Removed`, media types left out.
fn line(change: &Change) -> String {
    let place = &change.place;
    let mut words: Vec<String> = Vec::new();
    words.extend(place.operation.as_ref().map(|name| format!("{} {}", name.method, name.path)));
    words.push(match &place.part {
        Part::Whole => String::new(),
        Part::Server(url) => url.clone(),
        Part::Parameter { name, .. } | Part::Header { name, .. } => name.clone(),
        Part::Body { .. } => "body".to_owned(),
        Part::Response { status, .. } => status.clone(),
    });
    words.push(place.field.clone());
    words.retain(|word| !word.is_empty());
    let difference = match &change.difference {
        Difference::Types { from, to } => format!("{} to {}", from.join("|"), to.join("|")),
        Difference::Security { from, to } => format!("{from:?} to {to:?}"),
        other => format!("{other:?}"),
    };
    format!("{}: {difference}", words.join(" "))
}

fn lines(diff: &Diff, is_breaking: bool) -> Vec<String> {
    diff.changes.iter().filter(|change| change.is_breaking == is_breaking).map(line).collect()
}

#[test]
fn museum() {
    let found = diff(&demo("museum-1.1.0.yaml"), &demo("museum-1.2.1.yaml"));
    assert_eq!(
        lines(&found, true),
        [
            "https://api.museum.example/v1.1: Removed",
            "get /hours/{day}: Removed",
            "get /tickets/{number}/barcode: Removed",
            "get /events 200: array to object",
            "get /events 401: Removed",
            "post /tickets body kind: Added { is_required: true }",
            "post /tickets 201 number: Removed",
            "post /tickets 201 holder: Removed",
            "post /tickets 201 used: boolean to null|string",
            "post /tickets 400: Removed",
            "post /tickets 401: Removed",
            "post /tickets 409: Removed",
            "get /tickets/{ticketId} ticketId: integer to string",
            "get /tickets/{ticketId} 200 number: Removed",
            "get /tickets/{ticketId} 200 holder: Removed",
            "get /tickets/{ticketId} 200 used: boolean to null|string",
            "get /tickets/{ticketId} 404: Removed",
            "put /tickets/{ticketId}/holder ticketId: integer to string",
            "put /tickets/{ticketId}/holder 404: Removed",
        ]
    );
    let others = lines(&found, false);
    assert_eq!(others.len(), 37);
    for expected in [
        "get /events cursor: Added { is_required: false }",
        "delete /events/{eventId}: Added { is_required: false }",
        "post /tickets body holder: Removed",
        "post /tickets 201 used: Required",
        "put /tickets/{ticketId}/holder 401: Added { is_required: false }",
    ] {
        assert!(others.iter().any(|line| line == expected), "{expected}");
    }
}

#[test]
fn payments() {
    let found = diff(&demo("payments-2026-03-31.yaml"), &demo("payments-2026-09-30.yaml"));
    assert_eq!(
        lines(&found, true),
        [
            "get /charges 200: array to object",
            "post /charges idempotency-key: Added { is_required: true }",
            "post /charges body source: Added { is_required: true }",
            "post /charges/{chargeId}/refunds idempotency-key: Added { is_required: true }",
            "get /payouts 200: array to object",
        ]
    );
    let others = lines(&found, false);
    assert_eq!(others.len(), 37);
    for expected in [
        "get /charges page: Removed",
        "post /charges 201 status: ValuesAdded([\"reserved\", \"pending\"])",
        "post /charges 201 reference: null|string to string",
        "get /balance: Deprecated",
        "post chargeSettled: Added { is_required: false }",
    ] {
        assert!(others.iter().any(|line| line == expected), "{expected}");
    }
}

#[test]
fn geocoding_from_swagger_to_openapi() {
    let found = diff(&demo("geocoding-3.9.0.yaml"), &demo("geocoding-4.1.2.json"));
    assert_eq!(
        lines(&found, true),
        [
            ": [[\"apiKey query key\"]] to [[\"apiKey header apikey\"]]",
            "https://eu.geo.example/v3: Removed",
            "get /forward: Removed",
            "get /backward: Removed",
        ]
    );
    assert_eq!(lines(&found, false).len(), 7);
}

#[test]
fn nothing_differs_from_itself() {
    for file in SPECS {
        let Some(document) = real(file) else { return };
        assert_eq!(diff(&document, &document), Diff::default(), "{file}");
    }
}

#[test]
fn thirteen_megabytes_do_not_differ_from_themselves() {
    let Some(bytes) = shared("specs", "aws-ec2-3.0.json.gz") else { return };
    let mut text = String::new();
    GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    let document = Document::open(text).unwrap();
    let start = Instant::now();
    assert_eq!(diff(&document, &document), Diff::default());
    println!("took {:?}", start.elapsed());
    assert!(start.elapsed() < Duration::from_mins(1), "took {:?}", start.elapsed());
}

/// One API, written down in both formats by its makers: what they changed in between is found, and nothing else breaks.
#[test]
fn swagger_and_openapi_of_one_api_are_close() {
    let (Some(old), Some(new)) = (real("petstore-2.0.json"), real("petstore-3.0.json")) else { return };
    assert_eq!(
        lines(&diff(&old, &new), true),
        [
            "http://petstore.swagger.io/v2: Removed",
            "post /user/createWithArray: Removed",
            "get /pet/findByStatus status: array to string",
            "post /pet/{petId}/uploadImage body: Removed",
            "post /store/order 200: Removed",
        ]
    );
}
