//! The messages on the screen.

use leptos::prelude::*;

use crate::state::text::tr;
use crate::state::toasts::{Tone, expect_toasts};
use crate::ui::button::IconButton;
use crate::ui::icon::{Icon, IconView};

/// Shows every message until its time is over or it is taken away.
#[component]
pub fn ToastList() -> impl IntoView {
    let toasts = expect_toasts();
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || toasts.list() key=|toast| toast.id let:toast>
                <div class="toast" data-tone=if toast.tone == Tone::Bad { "bad" } else { "ok" }>
                    <IconView icon=if toast.tone == Tone::Bad { Icon::XCircle } else { Icon::Ok }/>
                    <span class="message">{toast.text}</span>
                    <IconButton icon=Icon::X label=tr("action.dismiss") on_press=move || toasts.dismiss(toast.id)/>
                </div>
            </For>
        </div>
    }
}
