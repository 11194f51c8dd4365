//! The contents of a product: choosing a version, finding an operation.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use portico::components::product::found::Found;
use portico::components::product::operation_nav::OperationNav;
use portico::components::product::operations::group;
use portico::components::product::version_select::VersionSelect;
use portico::ui::rows::Watch;
use portico_api_types::ProductVersionId;
use portico_api_types::spec::SpecOperation;
use portico_api_types::version::ProductVersion;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::stage::{Stage, dispatch, owner, settle};

fn versions() -> Arc<[ProductVersion]> {
    let all: Vec<ProductVersion> = serde_json::from_str(
        r#"[{"id":"b","name":"10","created_at":"2025-01-01T00:00:00.000Z","updated_at":"","deprecated":false},
            {"id":"a","name":"9","created_at":"2024-01-01T00:00:00.000Z","updated_at":"","deprecated":true}]"#,
    )
    .unwrap();
    all.into()
}

#[wasm_bindgen_test]
async fn versions_stand_by_age_and_follow_the_address() {
    let _owner = owner();
    let chosen = RwSignal::new(Some(ProductVersionId::new("b")));
    let asked = Rc::new(RefCell::new(Vec::new()));
    let told = StoredValue::new_local(Rc::clone(&asked));
    let on_choose = Callback::new(move |id: ProductVersionId| {
        told.with_value(|told| told.borrow_mut().push(id.to_string()));
    });
    let stage =
        Stage::show(move || view! { <VersionSelect versions=versions() chosen=chosen.into() on_choose/> })
            .await;
    let select: HtmlSelectElement = stage.one("select.version-select-dropdown").unchecked_into();
    assert_eq!(stage.texts("option"), ["9 (Deprecated)", "10"]);
    assert_eq!(select.value(), "b");

    select.set_value("a");
    dispatch(&select, "change").await;
    assert_eq!(*asked.borrow(), ["a"]);

    chosen.set(Some(ProductVersionId::new("a")));
    settle().await;
    chosen.set(Some(ProductVersionId::new("b")));
    settle().await;
    assert_eq!(select.value(), "b", "Back shows the version before");
}

async fn operations() -> Stage {
    let operations: Vec<SpecOperation> = serde_json::from_str(
        r#"[{"method":"get","path":"/berths","operation_id":"listBerths","summary":"List berths","tags":["Berth Plan"]},
            {"method":"delete","path":"/berths/{id}","operation_id":"close","tags":["Berth Plan"],"deprecated":true},
            {"method":"get","path":"/health"}]"#,
    )
    .unwrap();
    let stage = Stage::show(move || {
        let base = Memo::new(|_| "/spec/p/v".to_owned());
        let current = Memo::new(|_| Some("operations-Berth_Plan-close".to_owned()));
        let filter = RwSignal::new(String::new());
        view! { <OperationNav
            groups=group(&operations).into()
            base
            current
            filter
            found=Signal::stored(Found::default())
            without_deprecated=RwSignal::new(false)
            watch=Watch::begin()
            on_choose=Callback::new(|_| ())
        /> }
    })
    .await;
    // Rows come when it is known where their list is.
    sleep(Duration::from_millis(100)).await;
    stage
}

fn shown(stage: &Stage) -> Vec<String> {
    let visible = stage.all("details:not([hidden]) li:not([hidden]) a");
    visible.iter().map(|link| link.get_attribute("href").unwrap()).collect()
}

#[wasm_bindgen_test]
async fn operations_are_links_under_their_tags() {
    let stage = operations().await;
    assert_eq!(
        shown(&stage),
        [
            "/spec/p/v#operations-Berth_Plan-listBerths",
            "/spec/p/v#operations-Berth_Plan-close",
            "/spec/p/v#operations-default-get_health"
        ]
    );
    assert!(stage.has("[data-testid=spec-operations-list-section-berth-plan-collapse-trigger]"));
    assert!(stage.has("[data-testid=spec-operations-list-section-untagged-collapse-trigger]"));
    assert_eq!(stage.all("[data-testid=spec-operations-list-untagged-items] a").len(), 1);
    assert!(stage.has("[data-testid='spec-operations-list-item-get-health--']"));
    assert!(stage.has("a.is-deprecated[aria-current=true]"));
}

#[wasm_bindgen_test]
async fn the_filter_hides_what_does_not_match() {
    let stage = operations().await;
    let field: HtmlInputElement = stage.one("[data-testid=spec-operations-list-filter]").unchecked_into();
    for (filter, expected) in [("BERTH", 2), ("plan delete", 1), ("health", 1), ("ship", 0), ("", 3)] {
        field.set_value(filter);
        dispatch(&field, "input").await;
        assert_eq!(shown(&stage).len(), expected, "{filter}");
        assert_eq!(stage.has("[data-testid=spec-operations-list-empty]"), expected == 0, "{filter}");
    }
}
