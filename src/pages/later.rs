//! Pages whose code comes when they are first shown, so that the first view does not wait for it.
//!
//! With the feature `split` the wasm is cut along the functions below (scripts/split-wasm.sh), one file for each chunk.
//! Without it, as in `make dev` and in the browser tests, everything is in one file and nothing has to be waited for.

use futures_util::future::{BoxFuture, FutureExt};
use leptos::prelude::*;

use super::application::ApplicationPage;
use super::application_form::{CreateApplicationPage, UpdateApplicationPage};
use super::login::LoginPage;
use super::my_apps::MyAppsPage;
use super::product::ProductPages;
use super::register::RegisterPage;
use crate::components::failure::NotLoaded;

/// Why a page does not show: its code did not arrive. Asked for again, it is loaded again.
#[derive(Clone, Copy, Debug)]
struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A page, once its code is here.
type Page = BoxFuture<'static, Result<AnyView, Missing>>;

/// Declares pages: `name, from the chunk: component`.
macro_rules! pages {
    ($($name:ident, from $chunk:ident: $component:ident;)+) => { $(
        #[doc = concat!("[`", stringify!($component), "`]")]
        pub fn $name() -> AnyView {
            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($chunk, fallible)]
            fn $name() -> Result<AnyView, Missing> {
                Ok(view! { <$component/> }.into_any())
            }
            #[cfg(not(feature = "split"))]
            async fn $name() -> Result<AnyView, Missing> {
                Ok(view! { <$component/> }.into_any())
            }
            when_here($name().boxed())
        }
    )+ };
}

pages! {
    product, from product: ProductPages;
    login, from account: LoginPage;
    register, from account: RegisterPage;
    my_apps, from applications: MyAppsPage;
    create_application, from applications: CreateApplicationPage;
    application, from applications: ApplicationPage;
    update_application, from applications: UpdateApplicationPage;
}

fn when_here(page: Page) -> AnyView {
    Suspend::new(async move {
        page.await.unwrap_or_else(|Missing| {
            view! { <main class="page page--center" id="main"><NotLoaded/></main> }.into_any()
        })
    })
    .into_any()
}
