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
            .explained(
                Source::Body,
                "registration",
                "is closed on this portal; its operator makes the accounts",
            )
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

#[cfg(test)]
mod tests {
    use portico_api_types::developer::Developer;
    use serde_json::{Value, json};

    use crate::content::Registration;
    use crate::testing::TestPortal;

    const REGISTER: &str = "/api/v2/developer";

    fn ada() -> Value {
        json!({ "email": "Ada@Portico.example", "full_name": "Ada Lindqvist", "password": " tide mill 9 " })
    }

    #[tokio::test]
    async fn the_account_is_usable_at_once() {
        let portal = TestPortal::start().await;
        let mut visitor = portal.visitor();
        let body = json!({
            "email": " Ada@Portico.example ", "full_name": " Ada Lindqvist\t", "password": " tide mill 9 ",
            "newsletter": true,
        });
        let made = visitor.post(REGISTER, body).await.expect(201);
        assert!(made.body.is_empty());

        let login = json!({ "username": "ada@portico.EXAMPLE", "password": " tide mill 9 " });
        visitor.post("/api/v2/developer/authenticate", login).await.expect(204);
        let me: Developer = visitor.get("/api/v2/developer/me").await.expect(200).json();
        assert_eq!((me.email.as_str(), me.full_name.as_str()), ("Ada@Portico.example", "Ada Lindqvist"));
    }

    #[tokio::test]
    async fn an_address_is_taken_in_every_spelling() {
        let portal = TestPortal::start().await;
        portal.visitor().post(REGISTER, ada()).await.expect(201);
        let mut again = ada();
        again["email"] = "aDA@portico.example".into();
        let refused = portal.visitor().post(REGISTER, again).await.expect(400);
        assert_eq!(refused.reason(), "email is already registered");
    }

    #[tokio::test]
    async fn refuses_wrong_fields() {
        let portal = TestPortal::start().await;
        for (field, value, refused) in [
            ("email", json!("ada"), "email: invalid"),
            ("email", json!("ada@portico.example\r\nBcc: x@y.example"), "email: invalid"),
            ("email", json!(["ada@portico.example"]), "email: is_string"),
            ("full_name", json!(" "), "full_name: required"),
            ("full_name", json!("x".repeat(251)), "full_name: max_length"),
            ("full_name", json!("A\u{0}da"), "full_name: invalid"),
            ("password", json!("7 signs"), "password: min_length"),
            ("password", json!("x".repeat(257)), "password: max_length"),
            ("password", Value::Null, "password: required"),
            ("password", json!({ "$ne": "" }), "password: is_string"),
        ] {
            let mut body = ada();
            body[field] = value;
            let answer = portal.visitor().post(REGISTER, body).await.expect(400);
            assert_eq!(answer.refused(), [refused]);
            assert!(!answer.body.windows(7).any(|part| part == b"7 signs"), "passwords are never repeated");
        }
    }

    #[tokio::test]
    async fn tells_every_wrong_field_at_once() {
        let portal = TestPortal::start().await;
        let answer =
            portal.visitor().post(REGISTER, json!({ "email": "", "full_name": "" })).await.expect(400);
        assert_eq!(answer.refused(), ["email: invalid", "full_name: required", "password: required"]);
    }

    #[tokio::test]
    async fn names_and_passwords_may_be_in_any_script() {
        let portal = TestPortal::start().await;
        let mut visitor = portal.visitor();
        let body = json!({ "email": "a@b.example", "full_name": "نور 🌊 O'Brien; --", "password": "пароль-密码-🔑" });
        visitor.post(REGISTER, body).await.expect(201);
        let login = json!({ "username": "a@b.example", "password": "пароль-密码-🔑" });
        visitor.post("/api/v2/developer/authenticate", login).await.expect(204);
        let me: Developer = visitor.get("/api/v2/developer/me").await.expect(200).json();
        assert_eq!(me.full_name, "نور 🌊 O'Brien; --");
    }

    #[tokio::test]
    async fn a_portal_may_be_closed_to_newcomers() {
        let mut content = TestPortal::fixture();
        content.portal.registration = Registration::Off;
        let portal = TestPortal::start_with(content).await;
        let refused = portal.visitor().post(REGISTER, ada()).await.expect(400);
        assert!(
            refused.reason().starts_with("registration is closed on this portal"),
            "{}",
            refused.reason()
        );
    }
}
