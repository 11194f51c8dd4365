//! Revoking a key.

use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::credential::Credential;

use crate::api::credentials;
use crate::components::confirm_dialog::{ConfirmDialog, ConfirmHooks};
use crate::state::boot::expect_client;
use crate::state::submit::Submit;
use crate::state::text::{tr, tr_count, tr_with};
use crate::ui::icon::Icon;

const HOOKS: ConfirmHooks = ConfirmHooks {
    dialog: "revoke-credential-modal",
    confirm: "revoke-credential-modal-button",
    keep: "revoke-credential-close-modal-button",
    error: "",
};

/// Says what stops working, then revokes.
#[component]
pub fn RevokeDialog(
    /// The application that the key belongs to.
    application: ApplicationId,
    /// The key.
    credential: Credential,
    /// Keys that go on working.
    others: usize,
    /// Closes.
    on_close: Callback<()>,
    /// The key works no more.
    on_revoked: Callback<()>,
) -> impl IntoView {
    let (client, submit) = (expect_client(), Submit::new());
    let title = tr_with("credential.revoke_title", &[("name", &credential.display_name)]);
    let others = u64::try_from(others).unwrap_or_default();
    let revoke = Callback::new(move |()| {
        let (client, application, id) = (client.clone(), application.clone(), credential.id.clone());
        submit.run(async move { credentials::revoke(&client, &application, &id).await }, move |()| {
            on_revoked.run(());
        });
    });
    view! {
        <ConfirmDialog
            id="revoke-key-title"
            title
            keep=tr("credential.keep")
            confirm=tr("credential.revoke_key")
            icon=Icon::Trash
            submit
            on_confirm=revoke
            on_close
            hooks=HOOKS
        >
            <p>
                {tr("credential.revoke_text")}" "
                {if others == 0 { tr("credential.no_others") } else { tr_count("credential.others", others) }}
            </p>
        </ConfirmDialog>
    }
}
