//! `POST /applications/{applicationId}/registrations` (contract, operation `create-application-registration`).

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::application::Application;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::{ApplicationId, ProductVersionId, RegistrationId};
use serde::Deserialize;

use super::no_registration;
use crate::auth::access::SignedIn;
use crate::body::{ApiJson, Checks};
use crate::entropy;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::path::{ApiPath, PathId};
use crate::routes::applications::{no_application, own};
use crate::state::AppState;
use crate::store::registrations::{Admission, CreateRegistrationError, NewRegistration};

/// Schema `CreateRegistrationPayload`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    product_version_id: String,
    scopes: Option<Vec<String>>,
}

/// A 400 that is read after the version's name.
fn not_admitted(reason: impl Into<String>) -> ApiError {
    Rule::Invalid.explained(Source::Body, "product_version_id", reason).into()
}

impl From<CreateRegistrationError> for ApiError {
    fn from(error: CreateRegistrationError) -> Self {
        match error {
            CreateRegistrationError::Duplicate => {
                Self::Conflict("the application is already registered for this version".to_owned())
            }
            CreateRegistrationError::NoApplication => no_application(),
            CreateRegistrationError::Store(error) => error.into(),
        }
    }
}

/// Registers an application for a version: approved at once where the version says so, else pending.
///
/// # Errors
/// 400 for wrong fields or a version that does not admit the application, 404 when the developer has no such
/// application, 409 when it is registered already.
pub async fn create(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(application)): ApiPath<PathId<ApplicationId>>,
    ApiJson(payload): ApiJson<Payload>,
) -> Result<(StatusCode, Json<Registration>), ApiError> {
    let application = own(&state, &owner, &application).await?;
    let version = check(&payload)?;
    let admissions = state.store.admissions(&version).await?;
    let admissions = admissions.ok_or_else(|| not_admitted("is not published on this portal"))?;
    let auto_approve = admit(&application, &admissions)?.auto_approve;
    let new = NewRegistration {
        id: RegistrationId::new(entropy::uuid(&*state.entropy).to_string()),
        application: application.id,
        version,
        status: if auto_approve { RegistrationStatus::Approved } else { RegistrationStatus::Pending },
        now: state.clock.timestamp(),
    };
    state.store.create_registration(&owner.id, &new).await?;
    let made = state.store.registration(&owner.id, &new.application, &new.id).await?;
    Ok((StatusCode::CREATED, Json(made.ok_or_else(no_registration)?)))
}

fn check(payload: &Payload) -> Result<ProductVersionId, ApiError> {
    let mut checks = Checks::default();
    let version = checks.uuid("product_version_id", &payload.product_version_id);
    checks.no_scopes(payload.scopes.as_deref());
    checks.finish().map(|()| version)
}

/// The way that is open to this application, or why none is.
fn admit<'a>(application: &Application, admissions: &'a [Admission]) -> Result<&'a Admission, ApiError> {
    let open: Vec<&Admission> = admissions.iter().filter(|admission| admission.enabled).collect();
    if open.is_empty() {
        return Err(not_admitted("is closed for registration"));
    }
    let own = application.auth_strategy.as_ref();
    let fitting = open.iter().find(|admission| own.is_some_and(|strategy| strategy.id == admission.strategy));
    fitting.copied().ok_or_else(|| {
        let wanted: Vec<&str> = open.iter().map(|admission| admission.strategy_name.as_str()).collect();
        let used = own.map_or("none", |strategy| strategy.name.as_str());
        let wanted = wanted.join(" or ");
        not_admitted(format!("needs the auth strategy {wanted}; this application uses {used}"))
    })
}

#[cfg(test)]
mod tests;
