//! The keys, without what they are.

use leptos::prelude::*;
use portico_api_types::credential::Credential;

use crate::components::copy_value::CopyValue;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// Name, id and actions of each key.
#[component]
pub fn CredentialTable(
    /// The keys.
    rows: Vec<Credential>,
    /// Asks for another name.
    on_rename: Callback<Credential>,
    /// Asks to revoke.
    on_revoke: Callback<Credential>,
) -> impl IntoView {
    view! {
        <table class="table to-cards">
            <thead>
                <tr>
                    <th scope="col">{tr("credential.name")}</th>
                    <th scope="col">{tr("credential.id")}</th>
                    <th scope="col" class="act"><span class="sr-only">{tr("table.actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                {rows.into_iter().map(|credential| view! { <Row credential on_rename on_revoke/> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Row(
    credential: Credential,
    on_rename: Callback<Credential>,
    on_revoke: Callback<Credential>,
) -> impl IntoView {
    let name = credential.display_name.clone();
    let label = |key| tr_with(key, &[("name", &name)]);
    let (menu_label, copy_label) = (label("table.actions_for"), label("credential.copy_id"));
    let (renamed, revoked) = (credential.clone(), credential.clone());
    view! {
        <tr>
            <td><b class="title">{name}</b></td>
            <td data-l=tr("credential.id")><CopyValue value=credential.id.to_string() label=copy_label short=true/></td>
            <td class="act">
                <Menu label=menu_label trigger=|| view! { <IconView icon=Icon::Dots/> }>
                    <Entry icon=Icon::Edit text="credential.rename" class="rename-item" on_press=on_rename credential=renamed.clone()/>
                    <Entry icon=Icon::Trash text="credential.revoke" class="delete-item danger" on_press=on_revoke credential=revoked.clone()/>
                </Menu>
            </td>
        </tr>
    }
}

#[component]
fn Entry(
    icon: Icon,
    text: &'static str,
    class: &'static str,
    on_press: Callback<Credential>,
    credential: Credential,
) -> impl IntoView {
    view! {
        <li role="none">
            <button type="button" role="menuitem" class=class on:click=move |_| on_press.run(credential.clone())>
                <IconView icon/>{tr(text)}
            </button>
        </li>
    }
}
