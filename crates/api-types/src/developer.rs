//! Developer accounts and sessions.

use serde::{Deserialize, Serialize};

use crate::{DeveloperId, Secret, Timestamp};

/// Schema `Developer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Developer {
    /// The account's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DeveloperId>,
    /// Email address, at most 250 characters.
    pub email: String,
    /// Name as the developer wrote it, at most 250 characters.
    pub full_name: String,
    /// When the account was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// Schema `RegisterPayload`; it allows additional properties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterPayload {
    /// Email address.
    pub email: String,
    /// 1 to 256 characters.
    pub full_name: String,
    /// Extension of `portico-server`: a password makes the account usable at once, where the portal allows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

/// Schema `AuthenticateRequest`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthenticateRequest {
    /// The account's email address.
    pub username: String,
    /// The account's password, exactly as typed.
    pub password: Secret,
}

/// Schema `ResetPasswordPayload`: starts the reset of a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgotPasswordPayload {
    /// Where to send the link.
    pub email: String,
}

/// Schema `ResetPasswordRequest`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetPasswordRequest {
    /// The new password.
    pub password: Secret,
    /// The token out of the mail.
    pub token: Secret,
}

/// Schema `VerifyEmailRequest`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyEmailRequest {
    /// The token out of the mail.
    pub token: Secret,
}

/// Schema `VerifyEmailResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyEmailResponse {
    /// The confirmed address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Token that sets the first password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<Secret>,
    /// What older portals call it. The published schema is closed to it, so it is never written.
    #[serde(rename = "resetToken", default, skip_serializing)]
    pub reset_token: Option<Secret>,
}

impl VerifyEmailResponse {
    /// The token that sets the first password, under whichever name it came.
    pub fn password_token(&self) -> Option<&Secret> {
        self.reset_token.as_ref().or(self.token.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::{Secret, VerifyEmailResponse};

    #[test]
    fn prefers_the_token_of_older_portals() {
        for (json, token) in [
            (r#"{"email":"a@b.example","token":"new"}"#, Some("new")),
            (r#"{"email":"a@b.example","resetToken":"old"}"#, Some("old")),
            (r#"{"email":"a@b.example","token":"new","resetToken":"old"}"#, Some("old")),
            (r#"{"email":"a@b.example"}"#, None),
        ] {
            let answer: VerifyEmailResponse = serde_json::from_str(json).unwrap();
            assert_eq!(answer.password_token().map(Secret::expose), token, "{json}");
        }
    }
}
