//! Starting, what every view may ask for, and the route tree.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Redirect, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use crate::api::ApiError;
use crate::components::access::Guarded;
use crate::components::links::watch_intent;
use crate::components::shell::{SiteFooter, SiteHeader, SkipLink};
use crate::components::toast_list::ToastList;
use crate::lazy_pages;
use crate::pages::catalog::CatalogPage;
use crate::pages::forbidden::ForbiddenPage;
use crate::pages::not_found::{NotFoundPage, UnknownPath};
use crate::pages::unreachable::UnreachablePage;
use crate::paths::{self, Area, area};
use crate::state::announcer::Announcer;
use crate::state::boot::{Started, start};
use crate::state::handed::Handed;
use crate::state::known::Known;
use crate::state::session::Session;
use crate::state::theme::Theme;
use crate::state::toasts::Toasts;

/// Starts the app: asks for what must be known first, then takes the static shell's place.
pub fn run() {
    console_error_panic_hook::set_once();
    let ended = RwSignal::new(0);
    // While the first answers are on their way, too.
    if let Ok(path) = window().location().pathname() {
        lazy_pages::preload(&path);
    }
    spawn_local(async move {
        let outcome = start(ended).await;
        if let Some(waiting) = document().get_element_by_id("initial-fullscreen-loading-container") {
            waiting.remove();
        }
        let Some(root) = document().get_element_by_id("app").and_then(|root| root.dyn_into().ok()) else {
            leptos::logging::error!("index.html has no element with the id app");
            return;
        };
        mount_to(root, move || view! { <App outcome ended/> }).forget();
    });
}

/// The whole app, or the page that says why there is none.
#[component]
pub fn App(
    /// What starting gave.
    outcome: Result<Started, ApiError>,
    /// Counts up when the session turns out to be over.
    ended: RwSignal<u32>,
) -> impl IntoView {
    match outcome {
        Ok(started) => view! { <Portal started ended/> }.into_any(),
        Err(error) => view! { <UnreachablePage error/> }.into_any(),
    }
}

#[component]
fn Portal(started: Started, ended: RwSignal<u32>) -> impl IntoView {
    let session = Session::new(started.developer);
    let announcer = Announcer::new();
    provide_context(StoredValue::new(started.portal));
    provide_context(started.client);
    provide_context(session);
    provide_context(Known::new(session));
    provide_context(Handed::new(session));
    provide_context(announcer);
    provide_context(Toasts::new());
    provide_context(RwSignal::new(Theme::remembered()));
    watch_intent(lazy_pages::preload);
    Effect::new(move |last: Option<u32>| {
        let times = ended.get();
        if last.is_some_and(|last| last != times) {
            session.end();
        }
        times
    });
    view! {
        <Router>
            <SkipLink/>
            <Framed>
                <Guarded>
                    <Pages/>
                </Guarded>
            </Framed>
            <ToastList/>
            <p class="sr-only" role="status" aria-live="polite">{move || announcer.text()}</p>
        </Router>
    }
}

/// Puts header and footer around every page but those for signing in.
#[component]
fn Framed(children: ChildrenFn) -> impl IntoView {
    let location = use_location();
    let framed = Memo::new(move |_| location.pathname.with(|path| area(path) != Area::Account));
    view! {
        <Show when=move || framed.get()><SiteHeader/></Show>
        {children()}
        <Show when=move || framed.get()><SiteFooter/></Show>
    }
}

/// The route tree (behaviour.md 1.4).
#[component]
fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=UnknownPath>
            <Route path=path!("/") view=shown(|| view! { <CatalogPage/> }.into_any())/>
            <Route path=path!("/login") view=shown(lazy_pages::login)/>
            <Route path=path!("/register") view=shown(lazy_pages::register)/>
            <Route path=path!("/my-apps") view=shown(lazy_pages::my_apps)/>
            <Route path=path!("/application") view=shown(|| view! { <Redirect path=paths::CREATE_APPLICATION/> }.into_any())/>
            <Route path=path!("/application/create") view=shown(lazy_pages::create_application)/>
            <Route path=path!("/application/:id") view=shown(lazy_pages::application)/>
            <Route path=path!("/application/:id/update") view=shown(lazy_pages::update_application)/>
            <Route path=path!("/403") view=shown(|| view! { <ForbiddenPage/> }.into_any())/>
            <Route path=path!("/404") view=shown(|| view! { <NotFoundPage/> }.into_any())/>
            // One route, because the frame of a product stays while the reader moves between its reference and its documents.
            <Route path=path!("/:part/:product/*rest") view=shown(lazy_pages::product)/>
        </FlatRoutes>
    }
}

/// Gives all pages one type, for each of which the router's code would be in the program again.
fn shown(page: fn() -> AnyView) -> fn() -> AnyView {
    page
}
