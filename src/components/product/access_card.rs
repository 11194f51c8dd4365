//! How a version lets callers in.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};
use portico_api_types::version::{ProductVersion, ProductVersionApplication, RegistrationConfiguration};

use super::your_access::YourAccess;
use crate::components::strategy::How;
use crate::state::remote::Resource;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// Why no application can be registered for a version; `None` when one can.
pub fn barrier(version: &ProductVersion, may_register: bool) -> Option<Barrier> {
    let is_open = version.registration_configs.iter().any(|config| config.registration_enabled);
    match (is_open, may_register) {
        (false, _) => Some(Barrier::Closed),
        (true, false) => Some(Barrier::NotAllowed),
        (true, true) => None,
    }
}

/// What stands between a developer and a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// The version takes none.
    Closed,
    /// The developer's roles do not allow it.
    NotAllowed,
}

impl Barrier {
    fn reason(self) -> String {
        match self {
            Self::Closed => tr("product.registration_closed"),
            Self::NotAllowed => tr("product.registration_not_allowed"),
        }
    }
}

/// The card of a version that wants callers to register.
#[component]
pub fn AccessCard(
    /// The version; it has at least one registration configuration.
    version: ProductVersion,
    /// Whether the developer's roles allow to register.
    may_register: bool,
    /// The portal's strategies, for the names of headers; empty while they are unknown.
    strategies: Signal<Arc<[AuthStrategy]>>,
    /// The developer's applications that have a registration for the version.
    registered: Resource<Arc<[ProductVersionApplication]>>,
    /// Asks for a registration.
    on_register: Callback<()>,
) -> impl IntoView {
    let barrier = barrier(&version, may_register);
    let configs = version.registration_configs.iter().map(|config| {
        view! { <Strategy config=config.clone() strategies/> }
    });
    view! {
        <section class="card access" aria-label=tr("product.access") data-testid="auth-strategy-card">
            <div class="strategy">
                <div class="ways">{configs.collect_view()}</div>
                <button
                    type="button"
                    class="btn btn--primary"
                    data-testid="app-reg-v2-register-btn"
                    disabled=barrier.is_some()
                    aria-describedby=barrier.map(|_| "register-reason")
                    on:click=move |_| on_register.run(())
                >
                    {tr_with("product.register", &[("version", &version.name)])}
                </button>
                {barrier.map(|barrier| view! {
                    <p class="reason" id="register-reason"><IconView icon=Icon::Lock size="icon--14"/>{barrier.reason()}</p>
                })}
            </div>
            <YourAccess registered/>
        </section>
    }
}

/// One way of authenticating.
#[component]
fn Strategy(config: RegistrationConfiguration, strategies: Signal<Arc<[AuthStrategy]>>) -> impl IntoView {
    let (id, kind) = (config.id.clone(), config.credential_type.clone());
    let key_names = Memo::new(move |_| {
        let found = strategies.with(|all| all.iter().find(|strategy| strategy.id == id).cloned());
        found.and_then(|strategy| strategy.key_names).unwrap_or_default()
    });
    let methods = methods(&config);
    let at_once = config.registration_auto_approve;
    let decides = tr(if at_once { "registration.at_once" } else { "registration.by_person" });
    view! {
        <div class="what">
            <IconView icon=if config.credential_type == CredentialType::KeyAuth { Icon::Key } else { Icon::Shield } size="icon--20"/>
            <div>
                <b>{move || view! { <How kind=kind.clone() key_names=key_names.get()/> }}</b>
                <span><span data-testid="auth-strategy-title">{config.name}</span>", "{decides}</span>
                <ul class="row">
                    {methods.into_iter().map(|(testid, text)| view! {
                        <li class="badge" data-testid=testid>{text}</li>
                    }).collect_view()}
                </ul>
            </div>
        </div>
    }
}

/// Test hooks and texts of the methods: the key, or what the identity provider takes.
fn methods(config: &RegistrationConfiguration) -> Vec<(String, String)> {
    if config.credential_type == CredentialType::KeyAuth {
        return vec![("auth-method-key-auth".to_owned(), tr("product.method_key_auth"))];
    }
    let named = config.auth_methods.iter().flatten();
    named.map(|method| (format!("auth-method-{method}"), method.replace('_', " "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(enabled: &[bool]) -> ProductVersion {
        let configs: Vec<_> = enabled
            .iter()
            .map(|enabled| {
                serde_json::json!({
                    "id": "s", "name": "Keys", "credential_type": "key_auth",
                    "registration_enabled": enabled, "registration_auto_approve": true
                })
            })
            .collect();
        serde_json::from_value(serde_json::json!({
            "id": "v", "name": "1", "created_at": "", "updated_at": "", "registration_configs": configs
        }))
        .unwrap()
    }

    #[test]
    fn says_what_is_in_the_way() {
        assert_eq!(barrier(&version(&[true]), true), None);
        assert_eq!(barrier(&version(&[false, true]), true), None);
        assert_eq!(barrier(&version(&[true]), false), Some(Barrier::NotAllowed));
        assert_eq!(barrier(&version(&[false]), false), Some(Barrier::Closed));
        assert_eq!(barrier(&version(&[]), true), Some(Barrier::Closed));
    }

    #[test]
    fn names_methods_for_tests_and_people() {
        let mut config = version(&[true]).registration_configs.remove(0);
        assert_eq!(methods(&config)[0].0, "auth-method-key-auth");
        config.credential_type = CredentialType::SelfManagedClientCredentials;
        config.auth_methods = Some(vec!["bearer".into(), "client_credentials".into()]);
        let expected =
            [("auth-method-bearer", "bearer"), ("auth-method-client_credentials", "client credentials")];
        assert_eq!(methods(&config), expected.map(|(id, text)| (id.to_owned(), text.to_owned())));
    }
}
