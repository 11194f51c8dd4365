//! First, back, forward, last.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// Where a page stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// This page, from 1.
    pub page: u64,
    /// Rows on a full page.
    pub size: u64,
    /// Rows in the list.
    pub total: u64,
}

impl Place {
    /// The last page, at least 1.
    pub fn last(self) -> u64 {
        self.total.div_ceil(self.size.max(1)).max(1)
    }

    /// Numbers of the first and the last row of this page.
    pub fn rows(self) -> (u64, u64) {
        let from = self.page.saturating_sub(1).saturating_mul(self.size).saturating_add(1);
        (from, from.saturating_add(self.size).saturating_sub(1).min(self.total).max(from))
    }
}

/// Names of the four buttons.
#[derive(Clone, Debug)]
pub struct PagerLabels {
    /// The group: "Pages".
    pub group: String,
    /// To the first page.
    pub first: String,
    /// One back.
    pub back: String,
    /// One forward.
    pub forward: String,
    /// To the last page.
    pub last: String,
}

/// The bar under a list that has more than one page.
#[component]
pub fn Pager(
    /// Where we are.
    #[prop(into)]
    place: Signal<Place>,
    /// "1 - 12 of 37"
    #[prop(into)]
    summary: Signal<String>,
    /// Names of the buttons.
    labels: PagerLabels,
    /// Go to this page.
    on_page: Callback<u64>,
) -> impl IntoView {
    let button = move |label: String, icon: Icon, testid: &'static str, target: fn(Place) -> Option<u64>| {
        let to = move || target(place.get());
        view! {
            <button
                type="button"
                class="icon-btn"
                aria-label=label.clone()
                title=label
                data-testid=testid
                aria-disabled=move || to().is_none().then_some("true")
                on:click=move |_| if let Some(page) = target(place.get_untracked()) { on_page.run(page) }
            >
                <IconView icon/>
            </button>
        }
    };
    view! {
        <nav class="pager card-pagination-bar" aria-label=labels.group>
            <span class="push">{summary}</span>
            {button(labels.first, Icon::First, "pagination-first", |at| (at.page > 1).then_some(1))}
            {button(labels.back, Icon::Left, "pagination-backwards", |at| (at.page > 1).then(|| at.page - 1))}
            {button(labels.forward, Icon::Right, "pagination-forwards", |at| (at.page < at.last()).then(|| at.page + 1))}
            {button(labels.last, Icon::Last, "pagination-last", |at| (at.page < at.last()).then(|| at.last()))}
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn places_of_37_rows() {
        let at = |page| Place { page, size: 12, total: 37 };
        assert_eq!((at(1).rows(), at(4).rows(), at(1).last()), ((1, 12), (37, 37), 4));
    }

    #[test]
    fn an_empty_list_has_one_page() {
        assert_eq!(Place { page: 1, size: 12, total: 0 }.last(), 1);
    }
}
