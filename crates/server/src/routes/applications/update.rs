//! `PATCH /applications/{applicationId}` (contract, operation `update-application`).

use axum::Json;
use axum::extract::State;
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::{fields, no_application, own, write_error};
use crate::auth::access::SignedIn;
use crate::body::{ApiJson, Checks};
use crate::error::ApiError;
use crate::invalid::Rule;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;
use crate::store::applications::ApplicationChange;

/// Schema `UpdateApplicationPayload`. What is absent stays; null is as good as an empty text, and clears.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    #[serde(default, deserialize_with = "null_is_empty")]
    name: Option<String>,
    #[serde(default, deserialize_with = "null_is_empty")]
    reference_id: Option<String>,
    #[serde(default, deserialize_with = "null_is_empty")]
    redirect_uri: Option<String>,
    #[serde(default, deserialize_with = "null_is_empty")]
    description: Option<String>,
    scopes: Option<Vec<String>>,
    /// Known here only to say that it cannot change.
    auth_strategy_id: Option<IgnoredAny>,
}

fn null_is_empty<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(from).map(|text: Option<String>| Some(text.unwrap_or_default()))
}

/// Changes an application.
///
/// # Errors
/// 400 for wrong fields, 404 when the developer has none of that id, 409 for a name or a reference id that is taken.
pub async fn update(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ApplicationId>>,
    ApiJson(payload): ApiJson<Payload>,
) -> Result<Json<Application>, ApiError> {
    // Before the body is looked at: whoever does not own it learns nothing but that.
    own(&state, &owner, &id).await?;
    let change = check(&payload)?;
    let now = state.clock.timestamp();
    let changed = state.store.update_application(&owner.id, &id, &change, &now).await.map_err(|error| {
        let [name, reference_id] =
            [&change.name, &change.reference_id].map(|text| text.as_deref().unwrap_or_default());
        write_error(error, name, reference_id)
    })?;
    if changed { own(&state, &owner, &id).await.map(Json) } else { Err(no_application()) }
}

fn check(payload: &Payload) -> Result<ApplicationChange, ApiError> {
    let mut checks = Checks::default();
    let change = ApplicationChange {
        name: payload.name.as_deref().map(|text| fields::name(&mut checks, text)),
        reference_id: payload.reference_id.as_deref().map(|text| fields::reference_id(&mut checks, text)),
        description: payload.description.as_deref().map(|text| fields::description(&mut checks, text)),
        redirect_uri: payload.redirect_uri.as_deref().map(|text| fields::redirect_uri(&mut checks, text)),
    };
    checks.no_scopes(payload.scopes.as_deref());
    if payload.auth_strategy_id.is_some() {
        checks.explained("auth_strategy_id", Rule::Invalid, "cannot be changed; make another application");
    }
    checks.finish().map(|()| change)
}

#[cfg(test)]
mod tests;
