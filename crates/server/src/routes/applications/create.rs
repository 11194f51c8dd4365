//! `POST /applications` (contract, operation `create-application`).

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::application::{Application, CreatedApplication};
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::{ApplicationId, AuthStrategyId};
use serde::Deserialize;

use super::{fields, write_error};
use crate::auth::access::SignedIn;
use crate::body::{ApiJson, Checks};
use crate::entropy;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::state::AppState;
use crate::store::accounts::Account;
use crate::store::applications::NewApplication;

/// Schema `CreateApplicationPayload`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    name: String,
    reference_id: Option<String>,
    redirect_uri: Option<String>,
    description: Option<String>,
    auth_strategy_id: Option<String>,
    scopes: Option<Vec<String>>,
}

fn no_strategy(reason: &str) -> ApiError {
    Rule::Invalid.explained(Source::Body, "auth_strategy_id", reason).into()
}

/// Makes an application. Without a strategy it uses the one that the portal declares first.
///
/// # Errors
/// 400 for wrong fields, 409 for a name or a reference id that is taken.
pub async fn create(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiJson(payload): ApiJson<Payload>,
) -> Result<(StatusCode, Json<CreatedApplication>), ApiError> {
    let (new, strategy) = check(&state, &owner, &payload).await?;
    state
        .store
        .create_application(&new)
        .await
        .map_err(|error| write_error(error, &new.name, &new.reference_id))?;
    let application = Application {
        id: new.id,
        name: new.name,
        reference_id: new.reference_id,
        description: new.description,
        redirect_uri: new.redirect_uri,
        auth_strategy: Some(strategy),
        scopes: None,
        created_at: new.now.clone(),
        updated_at: new.now,
    };
    Ok((StatusCode::CREATED, Json(CreatedApplication { application, credentials: None })))
}

async fn check(
    state: &AppState,
    owner: &Account,
    payload: &Payload,
) -> Result<(NewApplication, AuthStrategy), ApiError> {
    let mut checks = Checks::default();
    let name = fields::name(&mut checks, &payload.name);
    // Every strategy of this server needs one: without dynamic client registration nobody else sets it.
    let reference_id = fields::reference_id(&mut checks, payload.reference_id.as_deref().unwrap_or_default());
    let description = payload.description.as_deref().and_then(|text| fields::description(&mut checks, text));
    let redirect_uri =
        payload.redirect_uri.as_deref().and_then(|text| fields::redirect_uri(&mut checks, text));
    let strategy = payload.auth_strategy_id.as_deref().map(|id| checks.uuid("auth_strategy_id", id));
    checks.no_scopes(payload.scopes.as_deref());
    checks.finish()?;
    let strategy = strategy_of(state, strategy).await?;
    let new = NewApplication {
        id: ApplicationId::new(entropy::uuid(&*state.entropy).to_string()),
        owner: owner.id.clone(),
        name,
        reference_id,
        description,
        redirect_uri,
        auth_strategy_id: strategy.id.clone(),
        now: state.clock.timestamp(),
    };
    Ok((new, strategy))
}

async fn strategy_of(state: &AppState, wanted: Option<AuthStrategyId>) -> Result<AuthStrategy, ApiError> {
    match wanted {
        Some(id) => {
            state.store.strategy(&id).await?.ok_or_else(|| no_strategy("does not exist on this portal"))
        }
        None => state
            .store
            .default_strategy()
            .await?
            .ok_or_else(|| no_strategy("cannot be chosen: this portal has no auth strategies")),
    }
}

#[cfg(test)]
mod tests;
