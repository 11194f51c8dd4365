//! A product: its reference and its documents, in one frame that stays while the reader moves between them
//! (behaviour.md 2.5).

mod context;
mod documents;
mod frame;
mod loading;
mod reference;
mod side;

use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_url;

use crate::paths::product::ProductPlace;
use frame::ProductFrame;

/// Everything under `/spec` and `/docs`. The routes below only say which addresses there are; what shows follows from
/// the address alone.
#[component]
pub fn ProductPages() -> impl IntoView {
    let url = use_url();
    let place = Memo::new(move |_| url.with(|url| ProductPlace::read(url.path())));
    let product = Memo::new(move |_| place.with(|place| place.as_ref().map(|place| place.product.clone())));
    view! {
        {move || product.get().map(|product| view! { <ProductFrame product place/> })}
        <Outlet/>
    }
}
