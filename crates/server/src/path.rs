//! Ids in paths. What is not a UUID names nothing, so it is a 404 and not a 400.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::error::ApiError;

/// Path parameters; 404 when they are not in the form that the contract gives them.
#[derive(Clone, Copy, Debug)]
pub struct ApiPath<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for ApiPath<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        Path::from_request_parts(parts, state)
            .await
            .map(|Path(parameters)| Self(parameters))
            .map_err(|_| ApiError::missing("this address"))
    }
}

/// An id in a path, in the spelling in which it is stored.
#[derive(Clone, Copy, Debug)]
pub struct PathId<T>(pub T);

impl<'de, T: From<String>> Deserialize<'de> for PathId<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let id = canonical_uuid(&text).ok_or_else(|| serde::de::Error::custom("not a UUID"))?;
        Ok(Self(T::from(id)))
    }
}

/// A UUID in lower case with hyphens (RFC 9562 section 4), whichever case it came in; `None` for anything else.
pub fn canonical_uuid(text: &str) -> Option<String> {
    const HYPHENATED: usize = 36;
    // The parser also reads braces, URNs and bare digits, which the contract does not know.
    (text.len() == HYPHENATED)
        .then(|| Uuid::try_parse(text).ok())
        .flatten()
        .map(|id| id.hyphenated().to_string())
}

#[cfg(test)]
mod tests {
    use super::canonical_uuid;

    #[test]
    fn one_spelling_for_each_id() {
        let id = "5f9fd312-a987-4628-b4c5-bb4f4fddd5f7";
        assert_eq!(canonical_uuid(id).as_deref(), Some(id));
        assert_eq!(canonical_uuid(&id.to_uppercase()).as_deref(), Some(id));
    }

    #[test]
    fn anything_else_is_no_id() {
        let bare = "5f9fd312a9874628b4c5bb4f4fddd5f7";
        for text in [
            "",
            "museum",
            bare,
            &format!("{{{bare}}}"),
            "' OR 1=1 --",
            "5f9fd312-a987-4628-b4c5-bb4f4fddd5fg",
        ] {
            assert_eq!(canonical_uuid(text), None, "{text}");
        }
    }
}
