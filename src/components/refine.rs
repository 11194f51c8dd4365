//! Changing what a page shows, by its address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// The query of this page's address, without its `?`. It stays as it was once the reader is on the way to another page.
pub fn use_own_search() -> Memo<String> {
    let location = use_location();
    let here = location.pathname.with_untracked(|path| bare(path).to_owned());
    Memo::new(move |last: Option<&String>| {
        let search = location.search.get();
        let left = location.pathname.with(|path| bare(path) != here);
        last.filter(|_| left).cloned().unwrap_or(search)
    })
}

/// A function that changes the address within this page: to the address given, in the place of the old one if the second
/// argument says so. It does nothing once the reader is on the way to another page: a search that was about to start must
/// not bring them back.
pub fn use_refine() -> impl Fn(&str, bool) + Clone + Send + Sync {
    let (navigate, path) = (use_navigate(), use_location().pathname);
    let here = path.with_untracked(|path| bare(path).to_owned());
    move |address, replace| {
        if path.try_with_untracked(|path| bare(path) == here) == Some(true) {
            navigate(address, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
        }
    }
}

/// The same page has its address with a slash at the end and without.
fn bare(path: &str) -> &str {
    path.trim_end_matches('/')
}
