//! The bar under a list.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use portico::components::list_pager::ListPager;
use portico::ui::pager::Place;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, owner, settle};

const BUTTONS: [&str; 4] =
    ["pagination-first", "pagination-backwards", "pagination-forwards", "pagination-last"];

fn button(name: &str) -> String {
    format!(".card-pagination-bar [data-testid={name}]")
}

async fn pager(place: RwSignal<Place>) -> (Stage, Rc<RefCell<Vec<u64>>>) {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let told = StoredValue::new_local(Rc::clone(&asked));
    let on_page = Callback::new(move |page| told.with_value(|told| told.borrow_mut().push(page)));
    (Stage::show(move || view! { <ListPager place on_page/> }).await, asked)
}

fn page(page: u64) -> Place {
    Place { page, size: 12, total: 37 }
}

#[wasm_bindgen_test]
async fn says_which_rows_and_stops_at_the_ends() {
    let _owner = owner();
    let place = RwSignal::new(page(1));
    let (stage, asked) = pager(place).await;
    let ends = || BUTTONS.map(|name| stage.one(&button(name)).has_attribute("aria-disabled"));
    assert!(stage.texts(".pager span").contains(&"1 - 12 of 37".to_owned()));
    assert_eq!(ends(), [true, true, false, false]);
    stage.press(&button(BUTTONS[1])).await;
    assert_eq!(*asked.borrow(), [0; 0], "there is nothing before the first page");

    place.set(page(4));
    settle().await;
    assert!(stage.texts(".pager span").contains(&"37 - 37 of 37".to_owned()));
    assert_eq!(ends(), [false, false, true, true]);
}

#[wasm_bindgen_test]
async fn every_button_asks_for_its_page() {
    let _owner = owner();
    let (stage, asked) = pager(RwSignal::new(page(2))).await;
    for name in BUTTONS {
        stage.press(&button(name)).await;
    }
    assert_eq!(*asked.borrow(), [1, 1, 3, 4]);
}

#[wasm_bindgen_test]
async fn one_page_needs_no_pager() {
    let _owner = owner();
    let (stage, _) = pager(RwSignal::new(Place { page: 1, size: 12, total: 12 })).await;
    assert!(!stage.has(".pager"));
}
