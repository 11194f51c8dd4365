//! What stands around every page: skip link, header, footer.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::{developer, portal::LOGO};
use crate::components::search_trigger::SearchTrigger;
use crate::paths::{self, Area, area};
use crate::state::boot::expect_client;
use crate::state::boot::{Portal, expect_portal};
use crate::state::session::expect_session;
use crate::state::text::{tr, tr_with};
use crate::state::theme::{Theme, choose, expect_theme};
use crate::state::toasts::expect_toasts;
use crate::ui::button::IconButton;
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// The portal's name, beside its logo or our mark.
#[component]
pub fn Brand() -> impl IntoView {
    let portal = expect_portal();
    let name = portal.with_value(|portal| portal.name().map_or_else(|| tr("app.name"), str::to_owned));
    let has_logo =
        portal.with_value(|portal| portal.catalog.logo.as_ref().is_some_and(|logo| !logo.is_null()));
    let broken = RwSignal::new(!has_logo);
    let logo = expect_client().address(LOGO);
    view! {
        <a class="brand" href=paths::CATALOG>
            {move || if broken.get() {
                view! { <svg aria-hidden="true"><use href="#brand"></use></svg> }.into_any()
            } else {
                view! { <img src=logo.clone() alt="" on:error=move |_| broken.set(true)/> }.into_any()
            }}
            <span>{name}</span>
        </a>
    }
}

/// The first thing on every page: leads past the header. The router would only change the address, so the focus is
/// moved here.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = |event: web_sys::MouseEvent| {
        let main = document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
        if let Some(main) = main {
            event.prevent_default();
            main.set_tab_index(-1);
            // With a tabindex it takes the focus.
            let _result = main.focus();
        }
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{tr("app.skip")}</a> }
}

/// The header of every page but those for signing in.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let session = expect_session();
    view! {
        <header class="site-header" id="site-header">
            <Menu label=tr("nav.menu") class="icon-btn only-phone" trigger=|| view! { <IconView icon=Icon::Menu size="icon--20"/> }>
                <li role="none"><a role="menuitem" href=paths::CATALOG>{tr("nav.catalog")}</a></li>
                <Show when=move || session.is_signed_in()>
                    <li role="none"><a role="menuitem" href=paths::MY_APPS>{tr("nav.my_apps")}</a></li>
                </Show>
            </Menu>
            <Brand/>
            <nav class="site-nav" aria-label=tr("nav.main")>
                <NavLink href=paths::CATALOG text=tr("nav.catalog") testid="catalog-link"/>
                <Show when=move || session.is_signed_in()>
                    <NavLink href=paths::MY_APPS text=tr("nav.my_apps") testid="my-apps-link"/>
                </Show>
            </nav>
            <div class="site-tools">
                <SearchTrigger/>
                <ThemeSwitch/>
                <Account/>
            </div>
        </header>
    }
}

#[component]
fn NavLink(href: &'static str, text: String, testid: &'static str) -> impl IntoView {
    let location = use_location();
    let current = move || location.pathname.with(|path| section(path) == href).then_some("page");
    view! { <a href=href aria-current=current data-testid=testid>{text}</a> }
}

/// The entry of the main navigation that a page belongs to.
fn section(path: &str) -> &'static str {
    match area(path) {
        Area::Catalog | Area::Product => paths::CATALOG,
        Area::Applications => paths::MY_APPS,
        Area::Account | Area::Elsewhere => "",
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let theme = expect_theme();
    let label = move || match theme.get() {
        Theme::System => tr("theme.system"),
        Theme::Light => tr("theme.light"),
        Theme::Dark => tr("theme.dark"),
    };
    let press = move || {
        let next = match theme.get_untracked() {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        };
        choose(theme, next);
    };
    move || {
        let icon = if theme.get() == Theme::Dark { Icon::Moon } else { Icon::Sun };
        view! { <IconButton icon label=label() on_press=press/> }
    }
}

#[component]
fn Account() -> impl IntoView {
    let session = expect_session();
    move || {
        session.developer().map(|developer| {
            let initials = initials(&developer.full_name);
            let label = tr_with("nav.account", &[("email", &developer.email), ("initials", &initials)]);
            view! {
                <Menu label=label testid="user-dropdown" trigger=move || view! { <span class="avatar">{initials.clone()}</span> }>
                    <li role="none" class="menu-head">
                        <b>{developer.full_name.clone()}</b><span>{developer.email.clone()}</span>
                    </li>
                    <li role="none"><a role="menuitem" href=paths::MY_APPS data-testid="my-apps-item">{tr("nav.my_apps")}</a></li>
                    <li role="none"><SignOut/></li>
                </Menu>
            }
        })
    }
}

#[component]
fn SignOut() -> impl IntoView {
    let press = use_sign_out();
    view! { <button type="button" role="menuitem" data-testid="logout-item" on:click=move |_| press.run(())>{tr("nav.logout")}</button> }
}

/// What ends the session when it is called.
pub fn use_sign_out() -> Callback<()> {
    let (session, client, toasts) = (expect_session(), expect_client(), expect_toasts());
    Callback::new(move |()| {
        let client = client.clone();
        spawn_local(async move {
            match developer::logout(&client).await {
                Ok(()) => session.leave(),
                Err(error) => toasts.failed(&error),
            }
        });
    })
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// The footer of every page but those for signing in.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let name = expect_portal()
        .with_value(|portal: &Portal| portal.name().map_or_else(|| tr("app.name"), str::to_owned));
    view! { <footer class="site-footer"><div><span>{name}</span></div></footer> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_of_odd_names() {
        for (name, expected) in [
            ("Ada Lindqvist", "AL"),
            ("Ada", "A"),
            ("  ", ""),
            ("a b c", "AC"),
            ("éva ß", "ÉSS"),
            ("Ann <Bo> —", "AB"),
        ] {
            assert_eq!(initials(name), expected);
        }
    }

    #[test]
    fn pages_belong_to_sections() {
        assert_eq!(["/", "/docs/p", "/application/1", "/403"].map(section), ["/", "/", "/my-apps", ""]);
    }
}
