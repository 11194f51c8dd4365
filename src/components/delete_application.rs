//! Deleting an application.

use leptos::prelude::*;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::{ApplicationId, Page};

use crate::api::{applications, registrations};
use crate::components::confirm_dialog::{ConfirmDialog, ConfirmHooks};
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, use_remote};
use crate::state::submit::Submit;
use crate::state::text::{tr, tr_with};
use crate::state::toasts::expect_toasts;
use crate::ui::icon::Icon;

const HOOKS: ConfirmHooks = ConfirmHooks {
    dialog: "application-delete-modal",
    confirm: "application-delete-confirm-button",
    keep: "application-delete-cancel-button",
    error: "delete-error-alert",
};

/// Says what dies with the application, then deletes it and says so.
///
/// What it may call is asked for first, for as long as nobody notices. An answer that comes later is left out, because the
/// buttons would move away under the pointer, and so is none at all: the sentence speaks without it.
#[component]
pub fn DeleteApplicationDialog(
    /// The application.
    id: ApplicationId,
    /// Its name.
    name: String,
    /// Closes.
    on_close: Callback<()>,
    /// It is gone.
    on_deleted: Callback<()>,
) -> impl IntoView {
    let client = expect_client();
    let wanted = id.clone();
    let products = use_remote(
        || (),
        move |()| {
            let (client, id) = (client.clone(), wanted.clone());
            async move { registrations::list(&client, &id, 1).await }
        },
    );
    let asked = Memo::new(move |_| products.with(|state| *state != Remote::Loading));
    move || {
        let (id, name) = (id.clone(), name.clone());
        asked.get().then(|| {
            let first_page = untrack(|| products.ready());
            view! { <Question id name first_page on_close on_deleted/> }
        })
    }
}

#[component]
fn Question(
    id: ApplicationId,
    name: String,
    first_page: Option<Page<Registration>>,
    on_close: Callback<()>,
    on_deleted: Callback<()>,
) -> impl IntoView {
    let (client, toasts, submit) = (expect_client(), expect_toasts(), Submit::new());
    let title = tr_with("apps.delete_title", &[("name", &name)]);
    let delete = Callback::new(move |()| {
        let (client, id) = (client.clone(), id.clone());
        submit.run(async move { applications::delete(&client, &id).await }, move |()| {
            toasts.done(tr("apps.deleted"));
            on_deleted.run(());
        });
    });
    view! {
        <ConfirmDialog
            id="delete-application-title"
            title
            keep=tr("apps.keep")
            confirm=tr("apps.delete")
            icon=Icon::Trash
            submit
            on_confirm=delete
            on_close
            hooks=HOOKS
        >
            <p>{tr("apps.delete_text")}</p>
            {first_page.map(|page| view! { <Ending page/> })}
        </ConfirmDialog>
    }
}

/// The registrations that end with it: those that are approved, and those that somebody is about to decide on.
#[component]
fn Ending(page: Page<Registration>) -> impl IntoView {
    let shown = u64::try_from(page.data.len()).unwrap_or_default();
    let more = page.total().unwrap_or_default().saturating_sub(shown);
    let alive = |registration: &Registration| {
        matches!(registration.status, RegistrationStatus::Approved | RegistrationStatus::Pending)
    };
    let ending: Vec<_> = page.data.into_iter().filter(alive).collect();
    (!ending.is_empty()).then(|| {
        view! {
            <p>{tr("apps.delete_products")}</p>
            <ul class="bullets">
                {ending.into_iter().map(|registration| view! {
                    <li>{registration.product_name}" "<span class="version">{registration.product_version_name}</span></li>
                }).collect_view()}
                {(more > 0).then(|| view! { <li>{tr_with("apps.more", &[("n", &more.to_string())])}</li> })}
            </ul>
        }
    })
}
