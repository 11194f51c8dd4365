//! What the reference engine finds in a version: by parameters too, and with typos.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;

use crate::api::engine::Specification;

/// What a search for something found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    query: String,
    /// Numbers of operations, the best fit first.
    numbers: Arc<[usize]>,
    sorted: Arc<[usize]>,
}

impl Found {
    /// What was found for this query.
    pub fn new(query: String, numbers: Vec<usize>) -> Self {
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        Self { query, numbers: numbers.into(), sorted: sorted.into() }
    }

    /// Numbers of the operations, the best fit first; none while the query was another one.
    pub fn numbers(&self, query: &str) -> &[usize] {
        if self.query == query { &self.numbers } else { &[] }
    }

    /// Whether an operation was found for this query.
    pub fn holds(&self, query: &str, number: usize) -> bool {
        self.query == query && self.sorted.binary_search(&number).is_ok()
    }
}

/// Searches a specification that is read for what somebody types. Where there is none, nothing is found.
pub fn use_found(
    query: Memo<String>,
    specification: impl Fn() -> Option<Specification> + Send + Sync + 'static,
) -> Signal<Found> {
    let found = RwSignal::new(Found::default());
    Effect::new(move |_| {
        let query = query.get();
        let Some(specification) = specification().filter(|_| !query.is_empty()) else { return };
        spawn_scoped(async move {
            // Without the engine the names alone are searched.
            let numbers = specification.find(query.clone()).await.unwrap_or_default();
            // Nobody reads it on a page that is gone.
            let _gone = found.try_set(Found::new(query, numbers));
        });
    });
    found.into()
}

#[cfg(test)]
mod tests {
    use super::Found;

    #[test]
    fn what_was_found_for_another_query_does_not_count() {
        let found = Found::new("tide".to_owned(), vec![7, 2]);
        assert_eq!((found.numbers("tide"), found.numbers("tides")), (&[7, 2][..], &[][..]));
        assert!(found.holds("tide", 2) && !found.holds("tide", 3) && !found.holds("", 2));
    }
}
