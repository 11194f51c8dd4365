//! A product: its reference and its documents, in one frame that stays while the reader moves between them
//! (behaviour.md 2.5).

mod context;
mod documents;
mod frame;
mod loading;
mod reference;
mod side;

use leptos::prelude::*;
use leptos_router::hooks::use_matched;

use crate::pages::not_found::UnknownPath;
use crate::paths::product::ProductPlace;
use crate::state::text::add_texts_of_products;
use frame::ProductFrame;

/// Everything under `/spec` and `/docs`: what shows follows from the address alone.
#[component]
pub fn ProductPages() -> impl IntoView {
    add_texts_of_products();
    // Not the location, which is that of the next page before this one is taken down.
    let path = use_matched();
    let place = Memo::new(move |_| path.with(|path| ProductPlace::read(path)));
    let product = Memo::new(move |_| place.with(|place| place.as_ref().map(|place| place.product.clone())));
    move || match product.get() {
        Some(product) => view! { <ProductFrame product place/> }.into_any(),
        None => view! { <UnknownPath/> }.into_any(),
    }
}
