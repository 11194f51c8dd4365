//! Pages whose code comes when it is needed, so that the first view does not wait for it.
//!
//! With the feature `split` the program is cut along the functions below (scripts/build-web.sh), one file for each
//! chunk. Without it, as in `make dev` and in the browser tests, all is in one file and nothing has to be waited for.

use std::cell::RefCell;

use futures_util::future::FutureExt;
use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::tachys::reactive_graph::OwnedView;
use wasm_bindgen_futures::spawn_local;

use crate::api::client::TIMEOUT;
use crate::components::palette::Palette;
use crate::components::palette::shortcuts::Shortcuts;
use crate::components::search_trigger::{OverlayNotLoaded, OverlayOnItsWay};
use crate::components::skeleton_rows::SkeletonRows;
use crate::pages::application::ApplicationPage;
use crate::pages::application_form::{CreateApplicationPage, UpdateApplicationPage};
use crate::pages::login::LoginPage;
use crate::pages::my_apps::MyAppsPage;
use crate::pages::not_loaded::NotLoadedPage;
use crate::pages::product::ProductPages;
use crate::pages::register::RegisterPage;
use crate::paths::{Area, area};
use crate::state::remote::SLOW;

/// Code that did not arrive. Asked for again, it is loaded again.
#[derive(Clone, Copy, Debug)]
struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A function in a chunk: loads the chunk before it runs.
macro_rules! chunked {
    ($chunk:ident, fn $name:ident() -> $type:ty $body:block) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible)]
        fn $name() -> Result<$type, Missing> {
            Ok($body)
        }
        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$type, Missing> {
            Ok($body)
        }
    };
}

/// Declares chunks: the function that only loads it, what stands in for it, and the functions that show what is in it once
/// it is here.
macro_rules! chunks {
    ($($chunk:ident, $load:ident, $instead:ident { $($page:ident => $component:ident,)+ })+) => { $(
        chunked! { $chunk, fn $load() -> () {} }
        $(
            #[doc = concat!("[`", stringify!($component), "`]")]
            pub fn $page() -> AnyView {
                chunked! { $chunk, fn $page() -> AnyView { view! { <$component/> }.into_any() } }
                when_here($page(), $instead)
            }
        )+
    )+ };
}

chunks! {
    product, load_product, PAGE {
        product => ProductPages,
    }
    account, load_account, PAGE {
        login => LoginPage,
        register => RegisterPage,
    }
    applications, load_applications, PAGE {
        my_apps => MyAppsPage,
        create_application => CreateApplicationPage,
        application => ApplicationPage,
        update_application => UpdateApplicationPage,
    }
    palette, load_palette, OVERLAY {
        palette => Palette,
        shortcuts => Shortcuts,
    }
}

/// What stands in for something whose code is not here.
#[derive(Clone, Copy)]
struct Instead {
    /// While it takes long.
    slow: fn() -> AnyView,
    /// When it does not come, or not any more.
    missing: fn() -> AnyView,
}

const PAGE: Instead = Instead {
    slow: || view! { <LoadingPage/> }.into_any(),
    missing: || view! { <NotLoadedPage/> }.into_any(),
};

const OVERLAY: Instead = Instead {
    slow: || view! { <OverlayOnItsWay/> }.into_any(),
    missing: || view! { <OverlayNotLoaded/> }.into_any(),
};

/// How far a page is on its way.
enum Way {
    /// Asked for just now: nothing to show yet.
    Begun,
    /// Time for a skeleton.
    Slow,
    /// It does not come, or not any more.
    Missing,
    /// Here; taken by the view as soon as it looks.
    Here(Option<OwnedView<AnyView>>),
}

/// The page when its code is here; in its place what shows that it takes long, or that it does not come. What comes after
/// the reader has gone on is dropped with the visit that asked for it.
fn when_here(
    page: impl Future<Output = Result<AnyView, Missing>> + Send + 'static,
    instead: Instead,
) -> AnyView {
    let way = RwSignal::new_local(Way::Begun);
    // An owner of its own: the task keeps the one that it runs with, and the router's is to end it. The page keeps it on.
    Owner::new().with(|| {
        spawn_local_scoped_with_cancellation(async move {
            way.set(page.await.map_or(Way::Missing, |page| Way::Here(Some(OwnedView::new(page)))));
        });
    });
    set_timeout(move || advance(way, Way::Slow), SLOW);
    set_timeout(move || advance(way, Way::Missing), TIMEOUT);
    let look = move || {
        way.track();
        way.try_update_untracked(|way| match way {
            Way::Begun => ().into_any(),
            Way::Slow => (instead.slow)(),
            Way::Missing => (instead.missing)(),
            Way::Here(page) => page.take().into_any(),
        })
    };
    look.into_any()
}

/// Takes note that time has passed, unless the page is here or was left.
fn advance(way: RwSignal<Way, LocalStorage>, to: Way) {
    let waits = way.try_with_untracked(|way| !matches!(way, Way::Here(_) | Way::Missing));
    if waits == Some(true) {
        way.set(to);
    }
}

/// Stands in for a page whose code takes long.
#[component]
fn LoadingPage() -> impl IntoView {
    view! { <main class="page" id="main" aria-busy="true"><SkeletonRows rows=5/></main> }
}

thread_local! {
    /// The chunks that were fetched before they were needed. What failed is not tried again at every movement of the
    /// pointer.
    static PRELOADED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the code of the page at this path, for when it will be shown.
pub fn preload(path: &str) {
    match area(path) {
        Area::Product => fetch_once("product", load_product),
        Area::Account => fetch_once("account", load_account),
        Area::Applications => fetch_once("applications", load_applications),
        Area::Catalog | Area::Elsewhere => {}
    }
}

/// Fetches the code of the search over everything, for when it will be opened.
pub fn preload_palette() {
    fetch_once("palette", load_palette);
}

fn fetch_once<F: Future<Output = Result<(), Missing>> + 'static>(chunk: &'static str, load: fn() -> F) {
    if PRELOADED.with_borrow(|done| done.contains(&chunk)) {
        return;
    }
    PRELOADED.with_borrow_mut(|done| done.push(chunk));
    // What shows it tries again, and says so if it fails then.
    spawn_local(load().map(drop).boxed_local());
}
