//! Changing what a page shows, by its address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// The query of this page's address, without its `?`. It stays as it was once the reader is on the way to another page.
pub fn use_own_search() -> Memo<String> {
    let location = use_location();
    // The same page has its address with a slash at the end and without.
    let bare = |path: &str| path.trim_end_matches('/').to_owned();
    let here = location.pathname.with_untracked(|path| bare(path));
    Memo::new(move |last: Option<&String>| {
        let search = location.search.get();
        let left = location.pathname.with(|path| bare(path) != here);
        last.filter(|_| left).cloned().unwrap_or(search)
    })
}

/// A function that changes the address within this page: to the address given, in the place of the old one if the second
/// argument says so. What is on the screen stays where it is.
pub fn use_refine() -> impl Fn(&str, bool) + Clone + Send + Sync {
    let navigate = use_navigate();
    move |address, replace| {
        navigate(address, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    }
}
