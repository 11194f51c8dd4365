//! The menu button by keyboard (ARIA Authoring Practices, Menu Button).

use leptos::prelude::*;
use portico::ui::menu::Menu;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, press_key};

async fn menu() -> Stage {
    let stage = Stage::show(|| {
        view! {
            <Menu label="Actions" trigger=|| "…">
                <li role="none"><button type="button" role="menuitem" id="edit">"Edit"</button></li>
                <li role="none"><a role="menuitem" id="open" href="#open">"Open"</a></li>
                <li role="none"><button type="button" role="menuitem" id="delete">"Delete"</button></li>
            </Menu>
        }
    })
    .await;
    stage.one("button").focus().unwrap();
    stage
}

#[wasm_bindgen_test]
async fn opens_at_its_first_entry_and_goes_round() {
    let stage = menu().await;
    assert!(!stage.has("[role=menu]"), "a closed menu is not in the page");
    assert_eq!(stage.one("button").get_attribute("aria-expanded").as_deref(), Some("false"));
    let mut seen = Vec::new();
    for key in ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"] {
        press_key(key).await;
        seen.push(focused().id());
    }
    assert_eq!(seen, ["edit", "open", "delete", "edit", "delete", "edit", "delete"]);
    assert_eq!(stage.one("[aria-haspopup=menu]").get_attribute("aria-expanded").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn escape_closes_and_leads_back_to_the_button() {
    let stage = menu().await;
    press_key("ArrowDown").await;
    press_key("Escape").await;
    assert!(!stage.has("[role=menu]"));
    assert_eq!(focused(), *stage.one("button"));
}

#[wasm_bindgen_test]
async fn choosing_closes() {
    let stage = menu().await;
    press_key("ArrowDown").await;
    stage.press("#edit").await;
    assert!(!stage.has("[role=menu]"));
}
