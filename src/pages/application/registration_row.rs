//! One registration in the list.

use leptos::prelude::*;
use portico_api_types::registration::{Registration, RegistrationStatus};

use super::unregister::Ending;
use crate::components::registration_status::StatusBadge;
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::time::day;

/// The row. Its link covers it, so that a click anywhere leads to the version.
#[component]
pub fn RegistrationRow(
    /// The registration.
    registration: Registration,
    /// Set when it is to end.
    ending: RwSignal<Option<Registration>>,
) -> impl IntoView {
    let href = paths::version(&registration.product_id, &registration.product_version_id);
    let since = since(&registration);
    let status = registration.status.clone();
    let action = Ending::of(&status).action();
    let (product, version) = (registration.product_name.clone(), registration.product_version_name.clone());
    let label = format!("{action}: {product} {version}");
    view! {
        <tr>
            <td>
                <a class="title" href=href>{product}</a>" "<span class="version">{version}</span>
                {since.map(|text| view! { <span class="sub">{text}</span> })}
            </td>
            <td data-l=tr("application.state")><StatusBadge status/></td>
            <td class="act">
                <button
                    type="button"
                    class="btn btn--quiet btn--sm"
                    aria-label=label
                    on:click=move |_| ending.set(Some(registration.clone()))
                >
                    {action}
                </button>
            </td>
        </tr>
    }
}

/// Since when it is so; the contract tells when the status last changed.
fn since(registration: &Registration) -> Option<String> {
    let (key, at) = match registration.status {
        RegistrationStatus::Approved => ("application.since", &registration.updated_at),
        RegistrationStatus::Pending => ("application.requested", &registration.created_at),
        _ => ("application.decided", &registration.updated_at),
    };
    day(at.as_str()).map(|day| tr_with(key, &[("day", &day)]))
}
