//! Pages whose code comes when it is needed, so that the first view does not wait for it.
//!
//! With the feature `split` the program is cut along the functions below (scripts/build-web.sh), one file for each
//! chunk. Without it, as in `make dev` and in the browser tests, all is in one file and nothing has to be waited for.

use futures_util::future::{BoxFuture, FutureExt};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::application::ApplicationPage;
use super::application_form::{CreateApplicationPage, UpdateApplicationPage};
use super::login::LoginPage;
use super::my_apps::MyAppsPage;
use super::not_loaded::NotLoadedPage;
use super::product::ProductPages;
use super::register::RegisterPage;
use crate::paths::{Area, area};

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

/// Declares chunks: the function that only loads it, and those that show its pages.
macro_rules! chunks {
    ($($chunk:ident, $load:ident { $($page:ident => $component:ident,)+ })+) => { $(
        chunked! { $chunk, fn $load() -> () {} }
        $(
            #[doc = concat!("[`", stringify!($component), "`]")]
            pub fn $page() -> AnyView {
                chunked! { $chunk, fn $page() -> AnyView { view! { <$component/> }.into_any() } }
                when_here($page().boxed())
            }
        )+
    )+ };
}

chunks! {
    product, load_product {
        product => ProductPages,
    }
    account, load_account {
        login => LoginPage,
        register => RegisterPage,
    }
    applications, load_applications {
        my_apps => MyAppsPage,
        create_application => CreateApplicationPage,
        application => ApplicationPage,
        update_application => UpdateApplicationPage,
    }
}

fn when_here(page: BoxFuture<'static, Result<AnyView, Missing>>) -> AnyView {
    Suspend::new(async move { page.await.unwrap_or_else(|Missing| view! { <NotLoadedPage/> }.into_any()) })
        .into_any()
}

/// Fetches the code of the page at this path, for when it will be shown.
pub fn preload(path: &str) {
    let code = match area(path) {
        Area::Product => load_product().boxed(),
        Area::Account => load_account().boxed(),
        Area::Applications => load_applications().boxed(),
        Area::Catalog | Area::Elsewhere => return,
    };
    spawn_local(async {
        // The page tries again, and says so if it fails then.
        let _missing = code.await;
    });
}
