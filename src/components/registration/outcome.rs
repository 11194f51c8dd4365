//! What became of the request.

use leptos::prelude::*;
use portico_api_types::auth_strategy::CredentialType;
use portico_api_types::registration::RegistrationStatus;

use super::{Registered, Wanted};
use crate::components::registration_status::word;
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// Approved: what is needed next. Pending: who decides, and how one hears of it.
#[component]
pub fn Outcome(
    /// What was asked for.
    wanted: StoredValue<Wanted>,
    /// What came of it.
    registered: Registered,
    /// Closes.
    on_close: Callback<()>,
) -> impl IntoView {
    let Registered { application, name, status } = registered;
    let href = paths::application(&application);
    let by_key = wanted.with_value(|wanted| {
        wanted.way_in.as_ref().is_none_or(|config| config.credential_type == CredentialType::KeyAuth)
    });
    let names = wanted.with_value(|wanted| (wanted.product.name.clone(), wanted.version.name.clone()));
    let say = move |key: &str| {
        tr_with(key, &[("application", &name), ("product", &names.0), ("version", &names.1)])
    };
    match status {
        RegistrationStatus::Approved => {
            let next = if by_key {
                Next { text: say("registration.approved_key"), words: tr("registration.generate_key"), icon: Icon::Key }
            } else {
                Next { text: say("registration.approved_openid"), words: say("registration.go_to"), icon: Icon::Arrow }
            };
            view! { <Approved next href on_close/> }.into_any()
        }
        RegistrationStatus::Pending => view! {
            <Told tone="wait" icon=Icon::Clock title=tr("registration.pending") text=say("registration.pending_text")>
                <a class="btn" href=href>{say("registration.go_to")}</a>
                <CloseButton on_close/>
            </Told>
        }
        .into_any(),
        other => {
            let text = tr_with("registration.other_outcome", &[("status", &word(&other))]);
            view! {
                <Told tone="off" icon=Icon::Info title=tr("registration.recorded") text>
                    <a class="btn" href=href>{say("registration.go_to")}</a>
                    <CloseButton on_close/>
                </Told>
            }
            .into_any()
        }
    }
}

/// What an approved application needs next.
struct Next {
    text: String,
    words: String,
    icon: Icon,
}

#[component]
fn Approved(next: Next, href: String, on_close: Callback<()>) -> impl IntoView {
    let Next { text, words, icon } = next;
    view! {
        <Told tone="ok" icon=Icon::Ok title=tr("registration.approved") text>
            <a class="btn btn--primary" href=href><IconView icon/>{words}</a>
            <button type="button" class="btn" on:click=move |_| on_close.run(())>{tr("registration.stay")}</button>
        </Told>
    }
}

#[component]
fn CloseButton(on_close: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="btn" data-testid="submit-registration" on:click=move |_| on_close.run(())>
            {tr("action.close")}
        </button>
    }
}

/// The outcome as an announced block whose heading takes the focus, because the button that was pressed is gone.
#[component]
fn Told(tone: &'static str, icon: Icon, title: String, text: String, children: Children) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H3>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // A heading with a tabindex takes the focus.
            let _result = heading.focus();
        }
    });
    view! {
        <div class="empty">
            <span class="mark" data-tone=tone><IconView icon size="icon--20"/></span>
            <h3 tabindex="-1" node_ref=heading>{title}</h3>
            <p role="status">{text}</p>
            <div class="row">{children()}</div>
        </div>
    }
}
