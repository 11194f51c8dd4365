//! Registering an application for a version of a product (behaviour.md 2.8).

mod choice_list;
mod choice_row;
mod choices;
mod chooser;
mod outcome;
mod request;
mod short_form;

use std::sync::Arc;

use futures_util::future::{TryFutureExt, join4};
use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::product::Product;
use portico_api_types::registration::RegistrationStatus;
use portico_api_types::version::{ProductVersion, RegistrationConfiguration};

use crate::api::{ApiError, Client, applications};
use crate::components::failure::LoadFailed;
use crate::components::skeleton_rows::SkeletonRows;
use crate::state::boot::expect_client;
use crate::state::known::{Known, expect_known};
use crate::state::remote::{Remote, use_remote};
use crate::state::text::{tr, tr_with};
use crate::ui::dialog::Dialog;
use choices::{Candidates, way_in};
use chooser::Chooser;
use outcome::Outcome;
use request::RequestFor;
use short_form::ShortForm;

/// What is asked for; does not change while the dialog is open.
#[derive(Clone)]
struct Wanted {
    product: Product,
    version: ProductVersion,
    way_in: Option<RegistrationConfiguration>,
    preselect: Option<String>,
}

/// What the portal knows about it.
#[derive(Clone, PartialEq)]
struct Situation {
    known: Candidates,
    /// The strategy that the version asks for, with the headers that its keys go in.
    strategy: Option<AuthStrategy>,
    /// Only what can be chosen is known; why the rest cannot be is not.
    partial: bool,
}

/// The part of the dialog that shows.
#[derive(Clone)]
enum Step {
    Choose,
    Create,
    Done(Registered),
}

/// What came of the request.
#[derive(Clone)]
struct Registered {
    application: ApplicationId,
    name: String,
    status: RegistrationStatus,
}

/// Asks which application shall call a version, and requests access for it. The outcome shows in place.
#[component]
pub fn RegistrationDialog(
    /// The product.
    product: Product,
    /// The version of it.
    version: ProductVersion,
    /// Id or name of the application to choose, when the visit asks for one.
    preselect: Option<String>,
    /// Closes.
    on_close: Callback<()>,
    /// There is a registration now, approved or not.
    on_registered: Callback<()>,
) -> impl IntoView {
    let title = tr_with("registration.title", &[("product", &product.name), ("version", &version.name)]);
    let way_in = way_in(&version).cloned();
    let wanted = StoredValue::new(Wanted { product, version, way_in, preselect });
    view! {
        <Dialog id="registration-title" title on_close close_label=tr("action.close") testid="application-registration-modal">
            <Steps wanted on_close on_registered/>
        </Dialog>
    }
}

/// What shows in the dialog, step by step.
#[component]
fn Steps(wanted: StoredValue<Wanted>, on_close: Callback<()>, on_registered: Callback<()>) -> impl IntoView {
    let (client, known) = (expect_client(), expect_known());
    let situation = use_remote(|| (), move |()| load(client.clone(), known, wanted.get_value()));
    let step = RwSignal::new(Step::Choose);
    let chosen = RwSignal::new(None);
    let created = Callback::new(move |application: Application| {
        chosen.set(Some(application.id.clone()));
        situation.update(|situation| situation.known.add(application));
        step.set(Step::Choose);
    });
    let done = Callback::new(move |registered| {
        step.set(Step::Done(registered));
        on_registered.run(());
    });
    move || {
        match (step.get(), situation.get()) {
            (Step::Done(registered), _) => view! { <Outcome wanted registered on_close/> }.into_any(),
            (_, Remote::Failed(error)) => view! {
                <LoadFailed title=tr("registration.not_loaded") error level=3 on_retry=Callback::new(move |()| situation.reload())/>
            }
            .into_any(),
            (_, Remote::Loading | Remote::Slow) => view! {
                <div class="body stack">
                    <RequestFor wanted strategy=None/>
                    <SkeletonRows rows=3/>
                </div>
            }
            .into_any(),
            (Step::Create, Remote::Ready(found)) => view! {
                <ShortForm wanted strategy=found.strategy on_back=Callback::new(move |()| step.set(Step::Choose)) on_created=created/>
            }
            .into_any(),
            (Step::Choose, Remote::Ready(found)) => view! {
                <Chooser wanted situation=found chosen on_create=Callback::new(move |()| step.set(Step::Create)) on_done=done on_close/>
            }
            .into_any(),
        }
    }
}

/// What can be chosen has to be known. The rest only explains, so a portal that cannot tell it does not stand in the way.
async fn load(client: Client, told: Known, wanted: Wanted) -> Result<Situation, ApiError> {
    let (product, version) = (&wanted.product.id, &wanted.version.id);
    let needed = wanted.way_in.as_ref().map(|config| &config.id);
    let (eligible, registered, all, strategies) = join4(
        applications::eligible_for(&client, product, version, needed),
        applications::registered_for(&client, product, version),
        applications::all(&client),
        told.strategies.or_fetch("", applications::strategies(&client).map_ok(Arc::from)),
    )
    .await;
    let partial = registered.is_err() || all.is_err();
    let strategy =
        strategies.ok().and_then(|list| list.iter().find(|strategy| Some(&strategy.id) == needed).cloned());
    let known = Candidates {
        eligible: eligible?,
        registered: registered.unwrap_or_default(),
        all: all.unwrap_or_default(),
    };
    Ok(Situation { known, strategy, partial })
}
