//! Copying to the clipboard, truthfully.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::icon::{Icon, IconView};

/// Puts a text on the clipboard; `true` only when the browser took it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Without a secure context there is no clipboard at all, and the getter gives `undefined`.
    let there =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// A small button that copies a text and says so.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// What it copies, as a name: "Copy reference id".
    #[prop(into)]
    label: String,
    /// Told whether the browser took it.
    on_copied: Callback<bool>,
    /// Another icon than the two sheets.
    #[prop(default = Icon::Copy)]
    icon: Icon,
) -> impl IntoView {
    let done = RwSignal::new(false);
    let press = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let taken = copy(&text).await;
            // The view may have been left meanwhile.
            on_copied.try_run(taken);
            if taken {
                done.try_set(true);
                sleep(Duration::from_secs(2)).await;
                done.try_set(false);
            }
        });
    };
    view! {
        <button type="button" class="icon-btn icon-btn--sm" aria-label=label.clone() title=label on:click=press>
            {move || view! { <IconView icon=if done.get() { Icon::Ok } else { icon } size="icon--14"/> }}
        </button>
    }
}
