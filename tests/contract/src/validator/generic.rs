//! Errors that the contract does not spell out at each operation.

/// Statuses that any operation may answer with though the contract does not name them there; the body is a `BaseError`.
pub const GENERIC_STATUSES: [(u16, &str); 8] = [
    (401, "the portal is private and nobody is signed in"),
    (403, "the request comes from another site with somebody's cookies"),
    (405, "the path is there, the method is not (RFC 9110 section 15.5.6)"),
    (413, "the body is longer than the server reads"),
    (415, "the body is not in a media type that the operation takes"),
    (429, "too many requests"),
    (500, "the server is at fault"),
    (503, "the server is too busy, or not ready"),
];

/// Areas that only a private portal has. A public one answers 404 in them: the descriptions of the tags `applications`
/// and `registrations` say so for all their operations, and accounts make no sense without either.
pub const PRIVATE_TAGS: [&str; 5] =
    ["applications", "credentials", "registrations", "developer", "Application Analytics"];

/// Pictures that a portal may have or not; the contract knows only portals that have them.
pub const PICTURES: [&str; 2] = ["get-portal-logo", "get-portal-catalog-cover"];

/// Whether the operation of this id in these areas may answer with an error that it does not declare.
pub(super) fn may_answer(id: &str, tags: &[String], status: u16) -> bool {
    let may_be_absent =
        || PICTURES.contains(&id) || tags.iter().any(|tag| PRIVATE_TAGS.contains(&tag.as_str()));
    GENERIC_STATUSES.iter().any(|(generic, _)| *generic == status) || (status == 404 && may_be_absent())
}
