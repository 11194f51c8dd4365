//! `POST /developer` (contract, operation `register`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::developer::RegisterPayload;
use portico_api_types::{DeveloperId, Secret};

use crate::auth::access::PrivatePortal;
use crate::auth::email::Email;
use crate::auth::passwords;
use crate::body::{ApiJson, Checks};
use crate::content::Registration;
use crate::entropy;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::state::AppState;
use crate::store::accounts::{CreateAccountError, NewAccount};

/// Most characters in a name. The payload would allow 256, but the answer of `/developer/me` allows 250.
const MAX_NAME: u16 = 250;

/// That an address has an account cannot be hidden here: without mail, the account is usable at once or not made.
fn email_taken() -> ApiError {
    Rule::Invalid.explained(Source::Body, "email", "is already registered").into()
}

impl From<CreateAccountError> for ApiError {
    fn from(error: CreateAccountError) -> Self {
        match error {
            CreateAccountError::EmailTaken => email_taken(),
            CreateAccountError::Store(error) => error.into(),
        }
    }
}

/// Makes an account that can sign in at once, where the portal allows it.
///
/// # Errors
/// 400 when the portal takes no registrations, a field is wrong, or the email address is taken.
pub async fn register(
    PrivatePortal(portal): PrivatePortal,
    State(state): State<AppState>,
    ApiJson(body): ApiJson<RegisterPayload>,
) -> Result<StatusCode, ApiError> {
    if portal.registration == Registration::Off {
        return Err(Rule::Invalid
            .explained(Source::Body, "registration", "is closed on this portal; its operator makes the accounts")
            .into());
    }
    let (email, full_name, password) = check(&body)?;
    let account = NewAccount {
        id: DeveloperId::new(entropy::uuid(&*state.entropy).to_string()),
        email,
        full_name,
        password_hash: state.passwords.hash(&*state.entropy, password).await?,
        now: state.clock.timestamp(),
    };
    state.store.create_account(&account).await?;
    Ok(StatusCode::CREATED)
}

fn check(body: &RegisterPayload) -> Result<(Email, String, &Secret), ApiError> {
    let mut checks = Checks::default();
    let email = Email::parse(&body.email);
    if email.is_none() {
        checks.explained("email", Rule::Invalid, "must be a valid email address");
    }
    let full_name = checks.name("full_name", &body.full_name, MAX_NAME);
    let password = body.password.as_ref();
    if let Some(rule) = password_rule(password) {
        checks.broken("password", rule);
    }
    match (email, password) {
        (Some(email), Some(password)) => checks.finish().map(|()| (email, full_name, password)),
        _ => Err(checks.into()),
    }
}

fn password_rule(password: Option<&Secret>) -> Option<Rule> {
    match password.map(|password| password.expose().chars().count()) {
        None => Some(Rule::Required),
        Some(length) if length < passwords::MIN_LENGTH.into() => Some(Rule::MinLength(passwords::MIN_LENGTH)),
        Some(length) if length > passwords::MAX_LENGTH.into() => Some(Rule::MaxLength(passwords::MAX_LENGTH)),
        Some(_) => None,
    }
}
