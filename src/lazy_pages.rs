//! Pages whose code and styles come when they are needed, so that the first view does not wait for them.
//!
//! With the feature `split` the program is cut along the functions below (scripts/build-web.sh), one file for each
//! chunk. Without it, as in `make dev` and in the browser tests, all is in one file. All of them share one style sheet, that of
//! style/later/.

use std::cell::RefCell;

use futures_util::future::{FutureExt, LocalBoxFuture};
use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::tachys::reactive_graph::OwnedView;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

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

/// Code or styles that did not arrive. Asked for again, they are loaded again.
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
                when_here($page().boxed_local(), $instead)
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
fn when_here(page: LocalBoxFuture<'static, Result<AnyView, Missing>>, instead: Instead) -> AnyView {
    let page = with_styles(page);
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

/// Code with the style sheet that its pages need, loaded side by side.
async fn with_styles<T>(code: impl Future<Output = Result<T, Missing>>) -> Result<T, Missing> {
    let styles = styles();
    let code = code.await?;
    styles.await?;
    Ok(code)
}

/// Loads the style sheet from now on, unless it is here.
fn styles() -> impl Future<Output = Result<(), Missing>> {
    let link =
        style_sheet().filter(|link| Reflect::get(link, &"sheet".into()).is_ok_and(|sheet| sheet.is_null()));
    let arrival = link.map(|link| {
        let promise = Promise::new(&mut |resolve, reject| {
            // A link takes listeners like every element.
            let _loaded = link.add_event_listener_with_callback("load", &resolve);
            let _failed = link.add_event_listener_with_callback("error", &reject);
        });
        (link, JsFuture::from(promise))
    });
    async {
        let Some((link, arrival)) = arrival else { return Ok(()) };
        arrival.await.map(drop).map_err(|_| {
            link.remove();
            Missing
        })
    }
}

/// The link to the style sheet. None in browser tests, whose page has no styles at all.
fn style_sheet() -> Option<Element> {
    let page = document();
    if let Some(link) = page.query_selector("link[data-later]").ok()? {
        return Some(link);
    }
    let meta = page.query_selector("meta[name=portico-later]").ok()??;
    let link = page.create_element("link").ok()?;
    for (name, value) in
        [("data-later", ""), ("rel", "stylesheet"), ("href", &meta.get_attribute("content")?)]
    {
        link.set_attribute(name, value).ok()?;
    }
    page.head()?.append_child(&link).ok()?;
    Some(link)
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
    spawn_local(with_styles(load()).map(drop).boxed_local());
}
