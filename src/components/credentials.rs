//! The keys of an application (behaviour.md 2.12).

mod env_file;
mod name_dialog;
mod new_key;
mod revoke_dialog;
mod table;

use leptos::html;
use leptos::prelude::*;
use portico_api_types::application::Application;
use portico_api_types::credential::{CreatedCredential, Credential};

use crate::api::credentials;
use crate::components::failure::LoadFailed;
use crate::components::heading::focus_heading;
use crate::components::skeleton_rows::SkeletonRows;
use crate::components::strategy::How;
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, Resource, use_remote};
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};
use name_dialog::{GenerateDialog, RenameDialog};
use new_key::NewKeyDialog;
use revoke_dialog::RevokeDialog;
use table::CredentialTable;

/// The dialog that is open. A new key lives here and nowhere else, and goes when the dialog closes.
#[derive(Clone)]
enum Open {
    Generate,
    New(CreatedCredential),
    Rename(Credential),
    Revoke(Credential),
}

/// The section with the keys: list, generate, rename, revoke.
#[component]
pub fn CredentialSection(
    /// The application.
    application: Application,
) -> impl IntoView {
    let (client, id) = (expect_client(), application.id.clone());
    let list = use_remote(
        || (),
        move |()| {
            let (client, id) = (client.clone(), id.clone());
            async move { credentials::list(&client, &id).await.map(|page| page.data) }
        },
    );
    let open = RwSignal::new(None::<Open>);
    let generate = NodeRef::<html::Button>::new();
    let strategy = application.auth_strategy.as_ref();
    let kind = strategy.map(|strategy| strategy.credential_type.clone());
    let key_names = strategy.and_then(|strategy| strategy.key_names.clone()).unwrap_or_default();
    view! {
        <section class="card credentials-list" aria-labelledby="authentication" data-testid="credentials-list">
            <div class="card-head">
                <div>
                    <h2 id="authentication">{tr("application.authentication")}</h2>
                    <p>{kind.map(|kind| view! { <How kind key_names=key_names.clone()/>". " })}{tr("credential.once")}</p>
                </div>
                <button
                    type="button"
                    class="btn btn--primary"
                    data-testid="generate-credential-button"
                    node_ref=generate
                    on:click=move |_| open.set(Some(Open::Generate))
                >
                    <IconView icon=Icon::Key/>{tr("credential.generate")}
                </button>
            </div>
            <Keys list open/>
            <OpenDialog open list application key_names generate/>
        </section>
    }
}

/// The dialog that is open, if one is.
#[component]
fn OpenDialog(
    open: RwSignal<Option<Open>>,
    list: Resource<Vec<Credential>>,
    application: Application,
    key_names: Vec<String>,
    generate: NodeRef<html::Button>,
) -> impl IntoView {
    let toasts = expect_toasts();
    let Application { id, name, .. } = application;
    let close = Callback::new(move |()| open.set(None));
    let close_new = Callback::new(move |()| {
        open.set(None);
        give_focus(generate);
    });
    let created = Callback::new(move |created| {
        list.reload();
        open.set(Some(Open::New(created)));
    });
    let changed = move |key: &'static str| {
        Callback::new(move |()| {
            open.set(None);
            list.reload();
            toasts.done(tr(key));
            // The row that the focus was in is made anew.
            focus_heading();
        })
    };
    move || {
        let application = id.clone();
        open.get().map(|what| match what {
            Open::Generate => view! { <GenerateDialog application on_close=close on_created=created/> }.into_any(),
            Open::New(credential) => view! {
                <NewKeyDialog credential application=name.clone() key_names=key_names.clone() on_close=close_new/>
            }
            .into_any(),
            Open::Rename(credential) => view! {
                <RenameDialog application credential on_close=close on_renamed=changed("credential.renamed")/>
            }
            .into_any(),
            Open::Revoke(credential) => {
                let keys = untrack(|| list.with(|list| list.ready().map_or(0, Vec::len)));
                let others = keys.saturating_sub(1);
                view! {
                    <RevokeDialog application credential others on_close=close on_revoked=changed("credential.revoked")/>
                }
                .into_any()
            }
        })
    }
}

/// The new key's dialog was opened by the one before it, which is gone: what opened that one takes the focus.
fn give_focus(generate: NodeRef<html::Button>) {
    request_animation_frame(move || {
        if let Some(button) = generate.try_get_untracked().flatten() {
            // A button takes the focus.
            let _result = button.focus();
        }
    });
}

/// The list in each of its states.
#[component]
fn Keys(list: Resource<Vec<Credential>>, open: RwSignal<Option<Open>>) -> impl IntoView {
    move || {
        match list.get() {
            Remote::Loading => ().into_any(),
            Remote::Slow => view! { <SkeletonRows rows=2/> }.into_any(),
            Remote::Failed(error) => view! {
                <LoadFailed title=tr("credential.not_loaded") error level=3 on_retry=Callback::new(move |()| list.reload())/>
            }
            .into_any(),
            Remote::Ready(rows) if rows.is_empty() => view! {
                <div class="empty-state-wrapper">
                    <Empty icon=Icon::Key title=tr("credential.none") text=tr("credential.none_text") level=3/>
                </div>
            }
            .into_any(),
            Remote::Ready(rows) => view! {
                <CredentialTable
                    rows
                    on_rename=Callback::new(move |credential| open.set(Some(Open::Rename(credential))))
                    on_revoke=Callback::new(move |credential| open.set(Some(Open::Revoke(credential))))
                />
            }
            .into_any(),
        }
    }
}
