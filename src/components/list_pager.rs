//! The pager under a list, with its words.

use leptos::prelude::*;

use crate::state::text::{tr, tr_with};
use crate::ui::pager::{Pager, PagerLabels, Place};

/// The pager; nothing while everything fits on one page, or behind the last page.
#[component]
pub fn ListPager(
    /// Where we are.
    #[prop(into)]
    place: Signal<Place>,
    /// Go to this page.
    on_page: Callback<u64>,
) -> impl IntoView {
    let summary = Signal::derive(move || {
        let place = place.get();
        let (from, to) = place.rows();
        tr_with(
            "pager.summary",
            &[("from", &from.to_string()), ("to", &to.to_string()), ("total", &place.total.to_string())],
        )
    });
    let several = Memo::new(move |_| {
        let place = place.get();
        (place.page > 1 || place.last() > 1) && place.rows().0 <= place.total
    });
    view! {
        <Show when=move || several.get()>
            <Pager place summary labels=labels() on_page/>
        </Show>
    }
}

fn labels() -> PagerLabels {
    PagerLabels {
        group: tr("pager.group"),
        first: tr("pager.first"),
        back: tr("pager.back"),
        forward: tr("pager.forward"),
        last: tr("pager.last"),
    }
}

/// Where a page of rows stands. The portal's total counts unless more was seen of the list (behaviour.md 2.0).
pub fn place(page: u64, size: u64, rows: usize, total: Option<u64>) -> Place {
    let here = u64::try_from(rows).unwrap_or(u64::MAX);
    let seen = if here == 0 { 0 } else { (page - 1).saturating_mul(size).saturating_add(here) };
    Place { page, size, total: total.unwrap_or_default().max(seen) }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn believes_a_total_that_can_be_true() {
        let total = |rows, told| place(2, 25, rows, told).total;
        assert_eq!([total(25, Some(60)), total(3, Some(0)), total(3, None), total(0, None)], [60, 28, 28, 0]);
    }
}
