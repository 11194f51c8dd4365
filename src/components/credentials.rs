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
    let (client, toasts) = (expect_client(), expect_toasts());
    let id = application.id.clone();
    let list = use_remote(
        || (),
        move |()| {
            let (client, id) = (client.clone(), id.clone());
            async move { credentials::list(&client, &id).await.map(|page| page.data) }
        },
    );
    let open = RwSignal::new(None::<Open>);
    let generate = NodeRef::<html::Button>::new();
    let close = Callback::new(move |()| open.set(None));
    let close_new = Callback::new(move |()| {
        open.set(None);
        // The dialog was opened by the one before it, which is gone: what opened that one takes the focus.
        request_animation_frame(move || {
            if let Some(button) = generate.try_get_untracked().flatten() {
                // A button takes the focus.
                let _result = button.focus();
            }
        });
    });
    let changed = Callback::new(move |key: &'static str| {
        open.set(None);
        list.reload();
        toasts.done(tr(key));
        // The row that the focus was in is made anew.
        focus_heading();
    });
    let kind = application.auth_strategy.as_ref().map(|strategy| strategy.credential_type.clone());
    let key_names = application
        .auth_strategy
        .as_ref()
        .and_then(|strategy| strategy.key_names.clone())
        .unwrap_or_default();
    let names = key_names.clone();
    let dialog = move || {
        let id = application.id.clone();
        open.get().map(|what| match what {
            Open::Generate => view! {
                <GenerateDialog application=id on_close=close on_created=Callback::new(move |created| {
                    list.reload();
                    open.set(Some(Open::New(created)));
                })/>
            }
            .into_any(),
            Open::New(credential) => view! {
                <NewKeyDialog credential application=application.name.clone() key_names=names.clone() on_close=close_new/>
            }
            .into_any(),
            Open::Rename(credential) => view! {
                <RenameDialog application=id credential on_close=close on_renamed=Callback::new(move |()| changed.run("credential.renamed"))/>
            }
            .into_any(),
            Open::Revoke(credential) => {
                let others = untrack(|| list.with(|list| list.ready().map_or(0, |list| list.len().saturating_sub(1))));
                view! {
                    <RevokeDialog application=id credential others on_close=close on_revoked=Callback::new(move |()| changed.run("credential.revoked"))/>
                }
                .into_any()
            }
        })
    };
    view! {
        <section class="card credentials-list" aria-labelledby="authentication" data-testid="credentials-list">
            <div class="card-head">
                <div>
                    <h2 id="authentication">{tr("application.authentication")}</h2>
                    <p>{kind.map(|kind| view! { <How kind key_names/>". " })}{tr("credential.once")}</p>
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
            {dialog}
        </section>
    }
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
