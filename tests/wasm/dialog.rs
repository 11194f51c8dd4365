//! The modal dialog: it takes the focus, and gives it back.

use leptos::prelude::*;
use portico::ui::dialog::Dialog;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, dispatch, focused, text};

async fn page_with_dialog() -> Stage {
    let stage = Stage::show(|| {
        let open = RwSignal::new(false);
        let close = Callback::new(move |()| open.set(false));
        view! {
            <button type="button" id="opener" on:click=move |_| open.set(true)>"Open"</button>
            <Show when=move || open.get()>
                <Dialog id="dialog-title" title="Sure?" on_close=close close_label="Close">
                    <div class="body"><input id="inside"/></div>
                </Dialog>
            </Show>
        }
    })
    .await;
    stage.one("#opener").focus().unwrap();
    stage
}

#[wasm_bindgen_test]
async fn is_in_the_page_only_while_it_is_open() {
    let stage = page_with_dialog().await;
    assert!(!stage.has("dialog"));
    stage.press("#opener").await;
    let dialog = stage.one("dialog[open]");
    assert!(dialog.matches(":modal").unwrap(), "the page behind is out of reach");
    assert!(dialog.contains(Some(&focused())), "the focus is inside");
    let name = dialog.get_attribute("aria-labelledby").unwrap();
    assert_eq!(text(&stage.one(&format!("#{name}"))), "Sure?");
    stage.press("dialog header button").await;
    assert!(!stage.has("dialog"));
}

#[wasm_bindgen_test]
async fn escape_closes_and_leads_back_to_what_opened_it() {
    let stage = page_with_dialog().await;
    stage.press("#opener").await;
    stage.one("#inside").focus().unwrap();
    // What the browser sends for Escape.
    dispatch(&stage.one("dialog"), "cancel").await;
    assert!(!stage.has("dialog"));
    assert_eq!(focused().id(), "opener");
}
