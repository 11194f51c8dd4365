//! Where we are, what it is, and what can be done with it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use portico_api_types::application::Application;

use crate::components::delete_application::DeleteApplicationDialog;
use crate::components::heading::PageHeading;
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// Breadcrumb, heading, actions.
#[component]
pub fn Header(
    /// The application.
    application: Application,
) -> impl IntoView {
    let navigate = use_navigate();
    let deleting = RwSignal::new(false);
    let deleted = Callback::new(move |()| navigate(paths::MY_APPS, NavigateOptions::default()));
    let Application { id, name, description, .. } = application;
    let edit = paths::update_application(&id);
    let label = tr_with("table.actions_for", &[("name", &name)]);
    view! {
        <nav aria-label=tr("application.breadcrumb")>
            <ol class="crumbs">
                <li><a href=paths::MY_APPS>{tr("apps.title")}</a></li>
                <li aria-current="page">{name.clone()}</li>
            </ol>
        </nav>
        <header class="page-head">
            <div>
                <PageHeading text=name.clone()/>
                {description.filter(|text| !text.is_empty()).map(|text| view! { <p class="lede">{text}</p> })}
            </div>
            <div class="actions">
                <a class="btn" href=edit data-testid="application-update-button"><IconView icon=Icon::Edit/>{tr("action.edit")}</a>
                <Menu label trigger=|| view! { <IconView icon=Icon::Dots/> }>
                    <li role="none">
                        <button type="button" role="menuitem" class="danger" on:click=move |_| deleting.set(true)>
                            <IconView icon=Icon::Trash/>{tr("apps.delete")}
                        </button>
                    </li>
                </Menu>
            </div>
        </header>
        {move || deleting.get().then(|| view! {
            <DeleteApplicationDialog
                id=id.clone()
                name=name.clone()
                on_close=Callback::new(move |()| deleting.set(false))
                on_deleted=deleted
            />
        })}
    }
}
