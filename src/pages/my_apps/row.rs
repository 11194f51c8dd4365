//! One application in the list.

use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;

use super::row_products::{Lane, RowProducts};
use crate::components::strategy::way;
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// The application that is to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleting {
    /// Its id.
    pub id: ApplicationId,
    /// Its name.
    pub name: String,
}

/// The row. Its link covers it, so that a click anywhere leads to the application.
#[component]
pub fn Row(
    /// The application.
    application: Application,
    /// The lane that its further request takes.
    lane: Lane,
    /// Set when it is to be deleted.
    deleting: RwSignal<Option<Deleting>>,
) -> impl IntoView {
    let Application { id, name, description, auth_strategy, .. } = application;
    let description = description.filter(|text| !text.is_empty());
    view! {
        <tr>
            <td>
                <a class="title" href=paths::application(&id)>{name.clone()}</a>
                {description.map(|text| view! { <span class="sub clamp">{text}</span> })}
            </td>
            <td data-l=tr("apps.strategy")>
                {auth_strategy.map(|strategy| view! {
                    <span>{strategy.name}<span class="sub">{way(&strategy.credential_type)}</span></span>
                })}
            </td>
            <td data-l=tr("apps.products")><RowProducts id=id.clone() lane/></td>
            <td class="act"><RowMenu id name deleting/></td>
        </tr>
    }
}

#[component]
fn RowMenu(id: ApplicationId, name: String, deleting: RwSignal<Option<Deleting>>) -> impl IntoView {
    let label = tr_with("table.actions_for", &[("name", &name)]);
    let edit = paths::update_application(&id);
    let testid = format!("actions-dropdown-{id}");
    let wanted = Deleting { id, name };
    view! {
        <Menu label testid trigger=|| view! { <IconView icon=Icon::Dots/> }>
            <li role="none"><a role="menuitem" href=edit.clone()><IconView icon=Icon::Edit/>{tr("action.edit")}</a></li>
            <li role="none"><hr/></li>
            <li role="none"><DeleteEntry wanted=wanted.clone() deleting/></li>
        </Menu>
    }
}

#[component]
fn DeleteEntry(wanted: Deleting, deleting: RwSignal<Option<Deleting>>) -> impl IntoView {
    view! {
        <button
            type="button"
            role="menuitem"
            class="danger"
            data-testid="dropdown-delete-application"
            on:click=move |_| deleting.set(Some(wanted.clone()))
        >
            <IconView icon=Icon::Trash/>{tr("apps.delete")}
        </button>
    }
}
