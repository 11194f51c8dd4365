//! Changing an application, or deleting it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use portico_api_types::application::Application;

use super::form::FormFrame;
use crate::api::applications;
use crate::components::application_form::ApplicationForm;
use crate::components::application_form::draft::{Draft, Needs};
use crate::components::application_form::problem::Field;
use crate::components::delete_application::DeleteApplicationDialog;
use crate::components::failure::LoadFailed;
use crate::components::heading::{PageHeading, use_title};
use crate::components::skeleton_rows::SkeletonRows;
use crate::components::strategy::label;
use crate::pages::application::use_application;
use crate::paths;
use crate::state::boot::expect_client;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::field::SelectField;
use crate::ui::icon::{Icon, IconView};

/// The page of the application in the address.
#[component]
pub fn UpdateApplicationPage() -> impl IntoView {
    use_title(|| tr("application_form.update_title"));
    let application = use_application();
    view! {
        <main class="page page--form" id="main">
            <header class="page-head"><div><PageHeading text=tr("application_form.update_title")/></div></header>
            {move || match application.get() {
                Remote::Loading => ().into_any(),
                Remote::Slow => view! { <SkeletonRows rows=4/> }.into_any(),
                Remote::Failed(error) => view! {
                    <LoadFailed title=tr("application_form.not_loaded") error on_retry=Callback::new(move |()| application.reload())/>
                }
                .into_any(),
                Remote::Ready(application) => view! { <UpdateForm application/> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn UpdateForm(application: Application) -> impl IntoView {
    let (client, navigate, toasts) = (expect_client(), use_navigate(), expect_toasts());
    let form = ApplicationForm::new(Draft::of(&application));
    let kind = application.auth_strategy.as_ref().map(|strategy| strategy.credential_type.clone());
    let needs = Needs::of(kind.as_ref());
    let id = application.id.clone();
    let leave = StoredValue::new_local({
        let address = paths::application(&id);
        move |key: Option<&str>| {
            form.settle();
            if let Some(key) = key {
                toasts.done(tr(key));
            }
            navigate(&address, NavigateOptions { replace: true, ..NavigateOptions::default() });
        }
    });
    let send = Callback::new(move |()| {
        let Some(draft) = form.checked(needs, false) else { return };
        let Some(payload) = draft.changes(&form.start()) else {
            leave.with_value(|leave| leave(None));
            return;
        };
        let (client, id) = (client.clone(), id.clone());
        form.submit.run(async move { applications::update(&client, &id, &payload).await }, move |_| {
            leave.with_value(|leave| leave(Some("application_form.updated")));
        });
    });
    let shown = application.auth_strategy.as_ref().map(|strategy| (strategy.id.to_string(), label(strategy)));
    let deleting = RwSignal::new(false);
    view! {
        <FormFrame
            form
            kind=Signal::stored(kind)
            submit_label=tr("action.update")
            on_send=send
            strategy=move || shown.clone().map(|shown| view! { <FixedStrategy form shown/> })
            aside=move || view! { <DeleteButton deleting/> }
        />
        <Delete application form deleting/>
    }
}

#[component]
fn FixedStrategy(form: ApplicationForm, shown: (String, String)) -> impl IntoView {
    view! {
        <SelectField
            id=Field::Strategy.id()
            label=Field::Strategy.label()
            hint=tr("application_form.strategy_fixed")
            value=form.strategy
            options=Signal::stored(vec![shown])
            error=None
            disabled=true
            testid="application-auth-strategy-select"
        />
    }
}

#[component]
fn DeleteButton(deleting: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="btn btn--danger push"
            data-testid="application-delete-button"
            on:click=move |_| deleting.set(true)
        >
            <IconView icon=Icon::Trash/>{tr("application_form.delete")}
        </button>
    }
}

#[component]
fn Delete(application: Application, form: ApplicationForm, deleting: RwSignal<bool>) -> impl IntoView {
    let navigate = use_navigate();
    let deleted = Callback::new(move |()| {
        form.settle();
        navigate(paths::MY_APPS, NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
    move || {
        deleting.get().then(|| {
            view! {
                <DeleteApplicationDialog
                    id=application.id.clone()
                    name=application.name.clone()
                    on_close=Callback::new(move |()| deleting.set(false))
                    on_deleted=deleted
                />
            }
        })
    }
}
