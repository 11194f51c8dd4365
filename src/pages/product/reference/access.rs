//! Access to the version: the card, and the dialog that registers an application.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use portico_api_types::ProductVersionId;
use portico_api_types::version::ProductVersion;

use crate::api::applications;
use crate::components::product::access_card::{AccessCard, barrier};
use crate::components::registration::RegistrationDialog;
use crate::components::strategy::use_strategies;
use crate::pages::product::context::ProductContext;
use crate::paths;
use crate::state::boot::{Portal, expect_client, expect_portal};
use crate::state::remote::use_remote;
use crate::url::query_value;

/// Nothing on a public portal, and for versions that take no registrations (behaviour.md 2.6).
#[component]
pub(super) fn Access(context: ProductContext) -> impl IntoView {
    let is_public = expect_portal().with_value(Portal::is_public);
    move || {
        let version = context.version.get().filter(|version| !version.registration_configs.is_empty())?;
        let may_register = context.overview.with(|overview| overview.ready().map(|it| it.may_register))?;
        (!is_public).then(|| view! { <VersionAccess context version=(*version).clone() may_register/> })
    }
}

#[component]
fn VersionAccess(context: ProductContext, version: ProductVersion, may_register: bool) -> impl IntoView {
    // Only they know the names of headers; without them the card says less.
    let found = use_strategies();
    let strategies = Signal::derive(move || found.ready().unwrap_or_else(|| Arc::from([])));
    let client = expect_client();
    let (product_id, version_id) = (context.id.get_value(), version.id.clone());
    let registered = use_remote(
        || (),
        move |()| {
            let (client, product, version) = (client.clone(), product_id.clone(), version_id.clone());
            async move { applications::registered_for(&client, &product, &version).await.map(Into::into) }
        },
    );
    let asked_for = application_in_address();
    let can_register = barrier(&version, may_register).is_none();
    let open = RwSignal::new(can_register && asked_for.is_some());
    let close = close_dialog(context, version.id.clone(), open);
    let dialog_version = version.clone();
    view! {
        <AccessCard
            version
            may_register
            strategies
            registered
            on_register=Callback::new(move |()| open.set(true))
        />
        {move || context.product().filter(|_| open.get()).map(|product| view! {
            <RegistrationDialog
                product=(*product).clone()
                version=dialog_version.clone()
                preselect=asked_for.clone()
                on_close=close
                on_registered=Callback::new(move |()| registered.reload())
            />
        })}
    }
}

/// The application that the address asks to register.
fn application_in_address() -> Option<String> {
    let search = use_location().search;
    search.with_untracked(|search| query_value(search, "application")).filter(|text| !text.is_empty())
}

/// Closes the dialog, and takes out of the address what would open it again.
fn close_dialog(context: ProductContext, version: ProductVersionId, open: RwSignal<bool>) -> Callback<()> {
    let (navigate, search) = (use_navigate(), use_location().search);
    Callback::new(move |()| {
        open.set(false);
        if search.with_untracked(|search| query_value(search, "application").is_some()) {
            let path = context.id.with_value(|id| paths::version(id, &version));
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&path, options);
        }
    })
}
