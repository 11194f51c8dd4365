//! How the application authenticates: by its kind of credential.

use leptos::prelude::*;
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::CredentialType;

use super::openid::{ManagedClient, OwnClient};
use crate::components::credentials::CredentialSection;

/// The section of the application's kind. Without a strategy a portal issues keys.
#[component]
pub fn Authentication(
    /// The application.
    application: Application,
) -> impl IntoView {
    match application.auth_strategy.as_ref().map(|strategy| &strategy.credential_type) {
        Some(CredentialType::SelfManagedClientCredentials) => view! { <OwnClient application/> }.into_any(),
        Some(CredentialType::ClientCredentials) => view! { <ManagedClient application/> }.into_any(),
        _ => view! { <CredentialSection application/> }.into_any(),
    }
}
