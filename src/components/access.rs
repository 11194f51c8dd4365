//! Who may see which page: the guard of every navigation (behaviour.md 1.3).

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::heading::note_navigation;
use crate::paths::{self, Area, area};
use crate::state::boot::{Portal, expect_portal};
use crate::state::session::{expect_session, take_return_path};

/// What to do with a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Show the page.
    Show,
    /// Nobody is signed in: sign in first, then come back.
    SignIn,
    /// Signed in on a page for signing in: go on.
    GoOn,
    /// A public portal has no accounts and no applications.
    Catalog,
}

/// The rule. Everything on a private portal needs a session but the pages for getting one; a public portal has neither
/// those nor applications.
pub fn verdict(path: &str, is_public: bool, signed_in: bool) -> Verdict {
    match (is_public, signed_in, area(path)) {
        (true, _, Area::Account | Area::Applications) => Verdict::Catalog,
        (false, true, Area::Account) => Verdict::GoOn,
        (true, ..) | (false, true, _) | (false, false, Area::Account) => Verdict::Show,
        (false, false, _) => Verdict::SignIn,
    }
}

/// Shows the routes when the visit is allowed, and goes where it has to when it is not.
#[component]
pub fn Guarded(
    /// The routes.
    children: ChildrenFn,
) -> impl IntoView {
    let (portal, session, location) = (expect_portal(), expect_session(), use_location());
    let is_public = portal.with_value(Portal::is_public);
    let verdict =
        Memo::new(move |_| location.pathname.with(|path| verdict(path, is_public, session.is_signed_in())));
    Effect::new(move |last: Option<String>| {
        let path = location.pathname.get();
        if last.is_some_and(|last| last != path) {
            note_navigation();
        }
        path
    });
    let navigate = use_navigate();
    Effect::new(move |_| {
        let to = match verdict.get() {
            Verdict::Show => return,
            Verdict::SignIn => {
                session.remember_return_path(&full_path());
                paths::LOGIN.to_owned()
            }
            Verdict::GoOn => take_return_path().unwrap_or_else(|| paths::CATALOG.to_owned()),
            Verdict::Catalog => paths::CATALOG.to_owned(),
        };
        navigate(&to, NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
    view! { <Show when=move || verdict.get() == Verdict::Show>{children()}</Show> }
}

/// Path, query and hash as the browser shows them.
fn full_path() -> String {
    let location = window().location();
    [location.pathname(), location.search(), location.hash()].into_iter().filter_map(Result::ok).collect()
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Catalog, GoOn, Show, SignIn};
    use super::*;

    /// The matrix of behaviour.md 1.3.
    #[test]
    fn matrix() {
        let open = ["/", "/spec/p", "/spec/p/v", "/docs/p/a", "/403", "/404", "/nowhere"];
        let applications =
            ["/my-apps", "/application", "/application/create", "/application/1", "/application/1/update"];
        let auth = ["/login", "/login/sso", "/register"];
        for path in open {
            assert_eq!(
                [(false, false), (false, true), (true, false)].map(|(p, s)| verdict(path, p, s)),
                [SignIn, Show, Show]
            );
        }
        for path in applications {
            assert_eq!(
                [(false, false), (false, true), (true, false)].map(|(p, s)| verdict(path, p, s)),
                [SignIn, Show, Catalog]
            );
        }
        for path in auth {
            assert_eq!(
                [(false, false), (false, true), (true, false)].map(|(p, s)| verdict(path, p, s)),
                [Show, GoOn, Catalog]
            );
        }
    }
}
