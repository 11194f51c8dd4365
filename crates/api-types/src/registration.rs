//! Registrations of applications for product versions.

use serde::{Deserialize, Serialize};

use crate::macros::open_enum;
use crate::{ApplicationId, ProductId, ProductVersionId, RegistrationId, Timestamp};

open_enum! {
    /// `GetRegistrationResponse.status`.
    RegistrationStatus {
        /// The application may call the version.
        Approved = "approved",
        /// A person has yet to decide.
        Pending = "pending",
        /// A person decided against it.
        Rejected = "rejected",
        /// It was approved once and is no more.
        Revoked = "revoked",
    }
}

/// Schema `CreateRegistrationPayload`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateRegistrationPayload {
    /// The version to register for.
    pub product_version_id: ProductVersionId,
    /// Scopes asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

/// Schema `GetRegistrationResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// The registration's id.
    pub id: RegistrationId,
    /// What was decided.
    pub status: RegistrationStatus,
    /// The application.
    pub application_id: ApplicationId,
    /// The product.
    pub product_id: ProductId,
    /// The product's name.
    pub product_name: String,
    /// The version.
    pub product_version_id: ProductVersionId,
    /// The version's name.
    pub product_version_name: String,
    /// Cached granted scopes; deprecated in the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_scopes: Option<Vec<String>>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When its status last changed.
    pub updated_at: Timestamp,
}
