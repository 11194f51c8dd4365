//! Long lists of rows of one height, of which only those near the screen are in the page.

use leptos::html;
use leptos::prelude::*;

/// How far outside of what is seen a row is still in the page, in CSS pixels.
const MARGIN: f64 = 600.0;

/// Height of a row until one has been seen, in CSS pixels.
const ESTIMATE: f64 = 31.0;

/// Looks where lists are. One for all lists that scroll together: it measures all of them before any of them changes, so
/// that the browser lays out the page once.
#[derive(Clone, Copy)]
pub struct Watch {
    lists: StoredValue<Vec<List>>,
    height: RwSignal<f64>,
    asked: StoredValue<bool>,
}

/// A list and the distance of its first row from the top of the screen.
#[derive(Clone, Copy)]
struct List {
    node: NodeRef<html::Ul>,
    top: RwSignal<f64>,
}

impl Watch {
    /// No lists yet.
    pub fn begin() -> Self {
        Self {
            lists: StoredValue::new(Vec::new()),
            height: RwSignal::new(ESTIMATE),
            asked: StoredValue::new(false),
        }
    }

    /// Looks with the next frame: something may have moved.
    pub fn look(&self) {
        let watch = *self;
        if !watch.asked.get_value() {
            watch.asked.set_value(true);
            request_animation_frame(move || {
                if watch.asked.try_set_value(false).is_none() {
                    watch.measure();
                }
            });
        }
    }

    fn measure(&self) {
        let lists = self.lists.get_value();
        let mut row = None;
        let tops: Vec<_> = lists
            .iter()
            .map(|list| {
                let node = list.node.get_untracked()?;
                if row.is_none() {
                    row = node.first_element_child().map(|row| row.get_bounding_client_rect().height());
                }
                Some(node.get_bounding_client_rect().top())
            })
            .collect();
        if let Some(row) = row.filter(|row| *row > 0.0 && (row - self.height.get_untracked()).abs() > 0.1) {
            self.height.set(row);
        }
        for (list, top) in lists.iter().zip(tops) {
            if let Some(top) = top.filter(|top| (list.top.get_untracked() - top).abs() > 0.1) {
                list.top.set(top);
            }
        }
    }
}

/// The list.
#[component]
pub fn Rows<V: IntoView + 'static>(
    /// How many rows there are.
    count: Signal<usize>,
    /// A row that is in the page wherever it is.
    kept: Memo<Option<usize>>,
    /// Looks where the list is.
    watch: Watch,
    /// Name of what a row shows.
    key: impl Fn(usize) -> String + Copy + Send + Sync + 'static,
    /// Makes a row.
    row: impl Fn(usize) -> V + Copy + Send + Sync + 'static,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
) -> impl IntoView {
    let list = List { node: NodeRef::new(), top: RwSignal::new(f64::MAX) };
    let height = watch.height;
    watch.lists.update_value(|lists| lists.push(list));
    on_cleanup(move || {
        watch.lists.try_update_value(|lists| lists.retain(|known| known.top != list.top));
    });
    let near = Memo::new(move |_| {
        let (count, height, top) = (count.get(), height.get(), list.top.get());
        let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0);
        let (start, end) = (row_at(-top - MARGIN, height), row_at(screen - top + MARGIN, height));
        // Nothing at all, not even the first row, of a list that is far below.
        let end = if top > screen + MARGIN { 0 } else { end + 1 };
        (start.min(count), end.min(count))
    });
    let shown = move || {
        let (start, end) = near.get();
        let end = end.max(start);
        let outside = kept.get().filter(|row| !(start..end).contains(row) && *row < count.get());
        let before = outside.filter(|row| *row < start);
        let after = outside.filter(|row| *row >= end);
        before.into_iter().chain(start..end).chain(after).map(|row| (row, key(row))).collect::<Vec<_>>()
    };
    view! {
        <ul
            class="nav-list rows"
            node_ref=list.node
            data-testid=(!testid.is_empty()).then_some(testid)
            style:block-size=move || pixels(count.get(), height.get())
        >
            <For each=shown key=|row| row.clone() let((index, _))>
                <li style:inset-block-start=move || pixels(index, height.get())>{row(index)}</li>
            </For>
        </ul>
    }
}

#[expect(clippy::cast_precision_loss, reason = "lists are far shorter than 2^52 rows")]
fn pixels(rows: usize, height: f64) -> String {
    format!("{}px", rows as f64 * height)
}

/// The row at a distance from the top of the list.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative, and never that far"
)]
fn row_at(distance: f64, height: f64) -> usize {
    (distance.max(0.0) / height) as usize
}
