//! An application: how it authenticates, and what it may call (behaviour.md 2.11 to 2.14).

mod authentication;
mod details;
mod header;
mod openid;
mod products;
mod registration_row;
mod unregister;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;

use super::not_found::use_not_found;
use crate::api::applications;
use crate::components::access_errors::use_subject;
use crate::components::failure::LoadFailed;
use crate::components::heading::{PageHeading, use_title};
use crate::components::skeleton_rows::SkeletonRows;
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, Resource, use_remote};
use crate::state::text::tr;
use authentication::Authentication;
use details::Details;
use header::Header;
use products::Products;

/// The page of the application in the address.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    let application = use_application();
    use_title(move || {
        let name = application.with(|state| state.ready().map(|application| application.name.clone()));
        name.unwrap_or_else(|| tr("application.title"))
    });
    view! {
        <main class="page" id="main">
            {move || match application.get() {
                Remote::Loading => ().into_any(),
                Remote::Slow => view! {
                    <PageHeading text=tr("application.title")/>
                    <SkeletonRows rows=6/>
                }
                .into_any(),
                Remote::Failed(error) => view! {
                    <PageHeading text=tr("application.title")/>
                    <LoadFailed title=tr("application.not_loaded") error on_retry=Callback::new(move |()| application.reload())/>
                }
                .into_any(),
                Remote::Ready(application) => view! { <Found application/> }.into_any(),
            }}
        </main>
    }
}

/// The application that the address names. One that is not there, or not this developer's, leads away.
pub fn use_application() -> Resource<Application> {
    let (client, params) = (expect_client(), use_params_map());
    let application = use_remote(
        move || ApplicationId::new(params.with(|params| params.get("id").unwrap_or_default())),
        move |id| {
            let client = client.clone();
            async move { applications::get(&client, &id).await }
        },
    );
    use_subject(application, use_not_found());
    application
}

#[component]
fn Found(application: Application) -> impl IntoView {
    view! {
        <Header application=application.clone()/>
        <div class="app-layout">
            <div>
                <Authentication application=application.clone()/>
                <Products id=application.id.clone() name=application.name.clone()/>
            </div>
            <div><Details application/></div>
        </div>
    }
}
