//! That the journeys together see everything that the server can answer.

use std::collections::BTreeSet;

use super::harness::{CONTRACT, Record};
use super::strangers::UNSERVED;
use super::{accounts, applications, catalogue, credentials, lists, pictures, registrations, strangers};

const BY_ID: &str = "an id that is no UUID names nothing, so that it is not found instead of not valid";
const NO_REGISTRATION_OF_CLIENTS: &str =
    "comes with dynamic client registration, which this server does not have";

/// Declared statuses that the server never answers with, and why.
const NEVER: &[(&[&str], u16, &str)] = &[
    (&["get-application", "delete-application", "delete-credential"], 400, BY_ID),
    (&["get-product", "get-product-document", "get-product-version"], 400, BY_ID),
    (&["get-product-version-spec", "get-product-version-spec-operations"], 400, BY_ID),
    (&["refresh-application-token"], 201, NO_REGISTRATION_OF_CLIENTS),
    (&["get-application-product-version-granted-scopes"], 200, NO_REGISTRATION_OF_CLIENTS),
    (&["get-application-registration-granted-scopes"], 200, NO_REGISTRATION_OF_CLIENTS),
    (&["create-application"], 403, "everybody who is signed in may make applications"),
    (&["create-application"], 404, "there is nothing that it could fail to find on a private portal"),
    (
        &["list-credentials", "delete-credential"],
        409,
        "nothing clashes with reading or deleting a credential",
    ),
    (&["delete-application"], 429, "deletions are not counted"),
    (&["get-product-actions"], 503, "no other service is asked"),
];

#[tokio::test]
async fn every_declared_answer_is_seen_or_never_given() {
    let record = Record::default();
    accounts::journey(&record).await;
    applications::journey(&record).await;
    credentials::journey(&record).await;
    registrations::journey(&record).await;
    pictures::journey(&record).await;
    catalogue::private(&record).await;
    catalogue::public(&record).await;
    lists::journey(&record).await;
    strangers::journey(&record).await;

    let operations = CONTRACT.operations().unwrap();
    let declared: BTreeSet<_> = operations
        .iter()
        .filter(|operation| !UNSERVED.contains(&operation.id.as_str()))
        .flat_map(|operation| operation.responses.keys().map(|status| (operation.id.clone(), *status)))
        .collect();
    let never: BTreeSet<_> =
        NEVER.iter().flat_map(|(ids, status, _)| ids.iter().map(|id| ((*id).to_owned(), *status))).collect();
    let seen = record.seen();
    let unseen: Vec<_> = declared.difference(&seen).filter(|answer| !never.contains(answer)).collect();
    assert!(unseen.is_empty(), "not seen: {unseen:#?}");
    let given: Vec<_> = never.intersection(&seen).collect();
    assert!(given.is_empty(), "listed as never given, and given: {given:#?}");
    let undeclared: Vec<_> = never.difference(&declared).collect();
    assert!(undeclared.is_empty(), "listed, and not declared: {undeclared:#?}");
}
