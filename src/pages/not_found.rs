//! 404: no such page.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use wasm_bindgen::JsValue;

use crate::components::heading::{PageHeading, use_title};
use crate::paths;
use crate::state::text::tr;

/// The page for what is not there, with the address that was wanted.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    use_title(|| tr("not_found.title"));
    let wanted = use_location().state.with_untracked(|state| state.to_js_value().as_string());
    view! {
        <main class="page page--center" id="main">
            <section class="empty not-found" data-testid="404">
                <p class="code-404" aria-hidden="true">"404"</p>
                <PageHeading text=tr("not_found.heading")/>
                {wanted.map(|path| view! { <code>{path}</code> })}
                <p>{tr("not_found.text")}</p>
                <div class="row">
                    <a class="btn btn--primary" href=paths::CATALOG data-testid="go-home">{tr("action.go_to_catalog")}</a>
                </div>
            </section>
        </main>
    }
}

/// Any address that no route knows: the address becomes `/404`, and the wanted one stays in the history's state.
#[component]
pub fn UnknownPath() -> impl IntoView {
    let go = use_not_found();
    Effect::new(move |_| go());
}

/// A function that leads from here to the 404 page.
pub fn use_not_found() -> impl Fn() + Clone {
    let navigate = use_navigate();
    let location = use_location();
    move || {
        let state = State::new(Some(JsValue::from_str(&location.pathname.get_untracked())));
        navigate(paths::NOT_FOUND, NavigateOptions { replace: true, state, ..NavigateOptions::default() });
    }
}
