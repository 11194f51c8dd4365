//! The state of a registration: one word, one icon, one hue for each, wherever it is shown.

use leptos::prelude::*;
use portico_api_types::registration::RegistrationStatus;

use crate::state::text::tr;
use crate::ui::status::{Status, Tone};

/// What a state means for the developer.
pub fn tone(status: &RegistrationStatus) -> Tone {
    match status {
        RegistrationStatus::Approved => Tone::Ok,
        RegistrationStatus::Pending => Tone::Wait,
        RegistrationStatus::Rejected => Tone::Bad,
        RegistrationStatus::Revoked | RegistrationStatus::Other(_) => Tone::Off,
    }
}

/// The state as a word; one that is not known shows itself.
pub fn word(status: &RegistrationStatus) -> String {
    match status {
        RegistrationStatus::Approved => tr("status.approved"),
        RegistrationStatus::Pending => tr("status.pending"),
        RegistrationStatus::Rejected => tr("status.rejected"),
        RegistrationStatus::Revoked => tr("status.revoked"),
        RegistrationStatus::Other(name) => name.clone(),
    }
}

/// The state with its icon.
#[component]
pub fn StatusBadge(
    /// The state.
    status: RegistrationStatus,
) -> impl IntoView {
    view! {
        <span data-testid="status-badge">
            <Status tone=tone(&status) text=word(&status) chip=true/>
        </span>
    }
}
