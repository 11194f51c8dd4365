//! How an application authenticates, in words.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};

use crate::api::applications;
use crate::state::boot::expect_client;
use crate::state::known::expect_known;
use crate::state::remote::{Resource, use_remote};
use crate::state::text::{tr, tr_with};

/// The portal's strategies, asked for once.
pub fn use_strategies() -> Resource<Arc<[AuthStrategy]>> {
    let (client, known) = (expect_client(), expect_known());
    use_remote(
        || (),
        move |()| {
            let client = client.clone();
            async move {
                let request = async { applications::strategies(&client).await.map(Arc::from) };
                known.strategies.or_fetch("", request).await
            }
        },
    )
}

/// What a caller sends, in two words: "API key", "OpenID Connect".
pub fn way(kind: &CredentialType) -> String {
    match kind {
        CredentialType::KeyAuth => tr("strategy.api_key"),
        CredentialType::ClientCredentials | CredentialType::SelfManagedClientCredentials => {
            tr("strategy.openid_connect")
        }
        CredentialType::Other(name) => name.clone(),
    }
}

/// The kind of credential, as the contract's own portals call it.
pub fn type_name(kind: &CredentialType) -> String {
    match kind {
        CredentialType::KeyAuth => tr("strategy.type_key_auth"),
        CredentialType::SelfManagedClientCredentials => tr("strategy.type_self_managed"),
        CredentialType::ClientCredentials => tr("strategy.type_client_credentials"),
        CredentialType::Other(name) => name.clone(),
    }
}

/// How to authenticate, as plain text: "API key in header apikey".
pub fn how(kind: &CredentialType, key_names: &[String]) -> String {
    match header_names(kind, key_names) {
        Some(names) => tr_with("strategy.key_in_header", &[("names", &names)]),
        None => way(kind),
    }
}

/// The strategy's name and how it authenticates, for a list: "Portal keys: API key in header apikey".
pub fn label(strategy: &AuthStrategy) -> String {
    let how = how(&strategy.credential_type, strategy.key_names.as_deref().unwrap_or_default());
    tr_with("strategy.label", &[("name", &strategy.name), ("how", &how)])
}

/// How to authenticate, with the header's name set as code.
#[component]
pub fn How(
    /// Kind of credential.
    kind: CredentialType,
    /// Headers that may carry a key.
    key_names: Vec<String>,
) -> impl IntoView {
    match header_names(&kind, &key_names) {
        Some(names) => {
            let text = tr("strategy.key_in_header");
            let (before, after) = text.split_once("{names}").unwrap_or((&text, ""));
            view! { <span>{before.to_owned()}<code>{names}</code>{after.to_owned()}</span> }.into_any()
        }
        None => view! { <span>{way(&kind)}</span> }.into_any(),
    }
}

fn header_names(kind: &CredentialType, key_names: &[String]) -> Option<String> {
    (*kind == CredentialType::KeyAuth && !key_names.is_empty()).then(|| key_names.join(&tr("strategy.or")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_to_authenticate() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(how(&CredentialType::KeyAuth, &names(&["apikey"])), "API key in header apikey");
        assert_eq!(how(&CredentialType::KeyAuth, &names(&["a", "b"])), "API key in header a or b");
        assert_eq!(how(&CredentialType::KeyAuth, &[]), "API key");
        let oidc = CredentialType::SelfManagedClientCredentials;
        assert_eq!(how(&oidc, &names(&["apikey"])), "OpenID Connect");
        assert_eq!(type_name(&oidc), "Self Managed");
        assert_eq!(way(&CredentialType::Other("mtls".into())), "mtls");
    }
}
