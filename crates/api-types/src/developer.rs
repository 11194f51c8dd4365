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
    /// Token that sets the first password; older portals call it `resetToken`.
    #[serde(default, skip_serializing_if = "Option::is_none", alias = "resetToken")]
    pub token: Option<Secret>,
}
