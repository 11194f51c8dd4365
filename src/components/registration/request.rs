//! What is asked for: the strategy of the version, and how a caller authenticates with it.

use leptos::prelude::*;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};

use super::Wanted;
use crate::components::strategy::How;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The box on top of the dialog. Nothing for a version that names no strategy.
#[component]
pub fn RequestFor(
    /// What is asked for.
    wanted: StoredValue<Wanted>,
    /// The strategy with its header names, once it is known.
    strategy: Option<AuthStrategy>,
) -> impl IntoView {
    let key_names = strategy.and_then(|strategy| strategy.key_names).unwrap_or_default();
    wanted.with_value(|wanted| wanted.way_in.clone()).map(|config| {
        let icon = if config.credential_type == CredentialType::KeyAuth { Icon::Key } else { Icon::Shield };
        view! {
            <div class="request-for">
                <span class="glyph" data-h="1"><IconView icon/></span>
                <div>
                    <b>{config.name}</b>
                    <span class="sub">
                        <How kind=config.credential_type key_names/>
                        <span>{decided(config.registration_auto_approve)}</span>
                    </span>
                </div>
            </div>
        }
    })
}

fn decided(at_once: bool) -> String {
    tr(if at_once { "registration.at_once" } else { "registration.by_person" })
}
