//! What a version lets call it already.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::version::ProductVersionApplication;

use crate::components::registration_status::{tone, word};
use crate::paths;
use crate::state::remote::{Remote, Resource};
use crate::state::sentence::sentence;
use crate::state::text::tr;
use crate::ui::status::Status;

/// The developer's applications with a registration; nothing as long as there are none.
#[component]
pub fn YourAccess(
    /// The applications, whatever the state of their registration.
    registered: Resource<Arc<[ProductVersionApplication]>>,
) -> impl IntoView {
    move || {
        let rows = match registered.get() {
            Remote::Loading | Remote::Slow => return None,
            Remote::Failed(error) => view! {
                <span class="small">{tr("product.access_not_loaded")}" "{sentence(&error)}</span>
                <button type="button" class="link-btn" on:click=move |_| registered.reload()>{tr("action.try_again")}</button>
            }
            .into_any(),
            Remote::Ready(applications) if applications.is_empty() => return None,
            Remote::Ready(applications) => {
                applications.iter().map(|application| view! { <Access application=application.clone()/> }).collect_view().into_any()
            }
        };
        Some(view! {
            <dl class="facts-list">
                <div><dt>{tr("product.your_access")}</dt><dd class="row">{rows}</dd></div>
            </dl>
        })
    }
}

#[component]
fn Access(application: ProductVersionApplication) -> impl IntoView {
    let status = application.registration_status.map(|status| {
        view! { <Status tone=tone(&status) text=word(&status)/> }
    });
    view! {
        <span class="access-row">
            <a href=paths::application(&application.id)>{application.name}</a>
            {status}
        </span>
    }
}
