//! The way to a new application, which needs a strategy to authenticate with.

use leptos::attr::custom::custom_attribute;
use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::auth_strategy::AuthStrategy;

use crate::paths;
use crate::state::remote::{Remote, Resource};
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};

/// Whether the portal has any strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategies {
    /// Not known, and perhaps never.
    Unknown,
    /// There is none.
    None,
    /// There is at least one.
    Some,
}

/// What is known of the portal's strategies.
pub fn strategies_known(strategies: Resource<Arc<[AuthStrategy]>>) -> Signal<Strategies> {
    Signal::derive(move || {
        strategies.with(|state| match state {
            Remote::Ready(list) if list.is_empty() => Strategies::None,
            Remote::Ready(_) => Strategies::Some,
            _ => Strategies::Unknown,
        })
    })
}

/// The link; it leads nowhere until a strategy is known.
#[component]
pub fn NewApp(
    /// What is known of the strategies.
    known: Signal<Strategies>,
    /// Name for tests.
    testid: &'static str,
) -> impl IntoView {
    let off = move || known.get() != Strategies::Some;
    // HTML has no such attribute for links; portals' tests look for it (behaviour.md 2.9).
    let disabled = custom_attribute("disabled", move || off().then_some("disabled"));
    let press = move |event: web_sys::MouseEvent| {
        if known.get_untracked() != Strategies::Some {
            event.prevent_default();
        }
    };
    view! {
        <a
            {..disabled}
            class="btn btn--primary"
            href=paths::CREATE_APPLICATION
            aria-disabled=move || off().then_some("true")
            data-testid=testid
            on:click=press
        >
            <IconView icon=Icon::Plus/>{tr("apps.new")}
        </a>
    }
}

/// Says that no application can be made, and who can change that.
#[component]
pub fn NoStrategies(
    /// What is known of the strategies.
    known: Signal<Strategies>,
) -> impl IntoView {
    view! {
        <Show when=move || known.get() == Strategies::None>
            <Note tone=NoteTone::Wait testid="no-auth-strategies-warning" class="page-note">{tr("application_form.no_strategies")}</Note>
        </Show>
    }
}
