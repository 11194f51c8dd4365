//! OpenID Connect: the credentials live at an identity provider.

use leptos::prelude::*;
use portico_api_types::application::Application;

use crate::components::copy_value::CopyValue;
use crate::state::text::tr;

/// What the developer sets up at the identity provider.
#[component]
pub fn OwnClient(
    /// The application.
    application: Application,
) -> impl IntoView {
    let methods = application.auth_strategy.and_then(|strategy| strategy.auth_methods).unwrap_or_default();
    let by_session = !methods.is_empty() && methods.iter().all(|method| method == "session");
    let redirect = application.redirect_uri.filter(|uri| !uri.is_empty());
    let numbers = if redirect.is_some() { [3, 4] } else { [0, 3] };
    view! {
        <section class="card" aria-labelledby="authentication">
            <div class="card-head">
                <div>
                    <h2 id="authentication">{tr("application.authentication")}</h2>
                    <p>{tr("application.openid_lede")}</p>
                </div>
            </div>
            <ol class="card-body steps">
                <Step number=1 title=tr("application.openid_client")>{tr("application.openid_client_text")}</Step>
                <Step number=2 title=tr("application.openid_match")>
                    <CopyValue value=application.reference_id label=tr("application.copy_reference_id")/>
                    <br/>
                    {tr("application.openid_match_text")}
                </Step>
                {redirect.map(|uri| view! {
                    <Step number=numbers[0] title=tr("application.openid_redirect")>
                        <CopyValue value=uri label=tr("application.copy_redirect_uri")/>
                    </Step>
                })}
                <Step number=numbers[1] title=tr("application.openid_call")>
                    {if by_session {
                        view! { {tr("application.openid_session")} }.into_any()
                    } else {
                        view! { <code>"Authorization: Bearer <token>"</code> }.into_any()
                    }}
                </Step>
            </ol>
        </section>
    }
}

/// The client that the portal registered.
#[component]
pub fn ManagedClient(
    /// The application.
    application: Application,
) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="authentication">
            <div class="card-head">
                <div>
                    <h2 id="authentication">{tr("application.authentication")}</h2>
                    <p>{tr("application.client_lede")}</p>
                </div>
            </div>
            <dl class="card-body facts-list">
                <div>
                    <dt>{tr("application.client_id")}</dt>
                    <dd><CopyValue value=application.reference_id label=tr("application.copy_reference_id")/></dd>
                </div>
            </dl>
        </section>
    }
}

#[component]
fn Step(number: u8, title: String, children: Children) -> impl IntoView {
    view! {
        <li class="step">
            <span class="n" aria-hidden="true">{number}</span>
            <div><b>{title}</b><p>{children()}</p></div>
        </li>
    }
}
