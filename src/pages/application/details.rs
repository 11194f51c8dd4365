//! The facts of an application.

use leptos::prelude::*;
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};

use crate::components::copy_value::CopyValue;
use crate::components::strategy::type_name;
use crate::state::text::tr;
use crate::ui::time::TimeAgo;

/// The card with strategy, ids and dates.
#[component]
pub fn Details(
    /// The application.
    application: Application,
) -> impl IntoView {
    let reference_id = Some(application.reference_id).filter(|id| !id.is_empty());
    let redirect_uri = application.redirect_uri.filter(|uri| !uri.is_empty());
    view! {
        <section class="card" aria-labelledby="details" data-testid="auth-strategy-card">
            <div class="card-head"><h2 id="details">{tr("application.details")}</h2></div>
            <dl class="card-body facts-list">
                {match application.auth_strategy {
                    Some(strategy) => view! { <Strategy strategy/> }.into_any(),
                    None => view! {
                        <div><dt>{tr("application.strategy")}</dt><dd class="muted">{tr("application.no_strategy")}</dd></div>
                    }
                    .into_any(),
                }}
                {reference_id.map(|id| view! {
                    <div>
                        <dt>{tr("application.reference_id")}</dt>
                        <dd><CopyValue value=id label=tr("application.copy_reference_id")/></dd>
                    </div>
                })}
                {redirect_uri.map(|uri| view! {
                    <div>
                        <dt>{tr("application.redirect_uri")}</dt>
                        <dd><CopyValue value=uri label=tr("application.copy_redirect_uri")/></dd>
                    </div>
                })}
                <div>
                    <dt>{tr("application.created")}</dt>
                    <dd><TimeAgo at=application.created_at.to_string()/></dd>
                </div>
            </dl>
        </section>
    }
}

#[component]
fn Strategy(strategy: AuthStrategy) -> impl IntoView {
    let by_key = strategy.credential_type == CredentialType::KeyAuth;
    let (label, testid, values) = if by_key {
        (tr("application.key_names"), "auth-strategy-key-names-label", strategy.key_names)
    } else {
        (tr("application.auth_methods"), "auth-strategy-auth-methods-label", strategy.auth_methods)
    };
    let prefix = if by_key { "key-name" } else { "auth-method" };
    let values = values.filter(|values| !values.is_empty());
    view! {
        <div><dt>{tr("application.strategy")}</dt><dd data-testid="auth-strategy-title">{strategy.name}</dd></div>
        <div>
            <dt>{tr("application.credential_type")}</dt>
            <dd data-testid="auth-strategy-credential-type">{type_name(&strategy.credential_type)}</dd>
        </div>
        {values.map(|values| view! {
            <div>
                <dt data-testid=testid>{label}</dt>
                <dd class="badges">
                    {values.into_iter().map(|value| view! {
                        <span class="badge mono" data-testid=format!("{prefix}-{value}")>{value.clone()}</span>
                    }).collect_view()}
                </dd>
            </div>
        })}
    }
}
