//! A long list of rows of one height, of which only those near the screen are in the page.

use leptos::html;
use leptos::prelude::*;

/// How far outside of what is seen a row is still in the page, in CSS pixels.
const MARGIN: f64 = 600.0;

/// Height of a row until one has been seen, in CSS pixels.
const ESTIMATE: f64 = 31.0;

/// Tells lists that they may have moved. One for all lists that scroll together.
#[derive(Clone, Copy)]
pub struct Watch {
    moved: RwSignal<u32>,
    asked: StoredValue<bool>,
}

impl Watch {
    /// Nothing has moved yet.
    pub fn new() -> Self {
        Self { moved: RwSignal::new(0), asked: StoredValue::new(false) }
    }

    /// Has the lists look where they are, with the next frame.
    pub fn look(&self) {
        let watch = *self;
        if !watch.asked.get_value() {
            watch.asked.set_value(true);
            request_animation_frame(move || {
                watch.asked.try_set_value(false);
                watch.moved.try_update(|times| *times = times.wrapping_add(1));
            });
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
    /// Tells when to look.
    watch: Watch,
    /// Name of a row that stays its own when others come and go.
    key: impl Fn(usize) -> String + Copy + Send + Sync + 'static,
    /// Makes a row.
    row: impl Fn(usize) -> V + Copy + Send + Sync + 'static,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
) -> impl IntoView {
    let node = NodeRef::<html::Ul>::new();
    let height = RwSignal::new(ESTIMATE);
    let near = Memo::new(move |_| {
        watch.moved.track();
        let (count, height) = (count.get(), height.get());
        let Some(list) = node.get() else { return (0, 0) };
        let top = list.get_bounding_client_rect().top();
        let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0);
        let (start, end) = (row_at(-top - MARGIN, height), row_at(screen - top + MARGIN, height) + 1);
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
    Effect::new(move |_| {
        near.track();
        let seen = node.get().and_then(|list| list.first_element_child());
        if let Some(seen) = seen.map(|row| row.get_bounding_client_rect().height()).filter(|seen| *seen > 0.0)
            && (seen - height.get_untracked()).abs() > 0.1
        {
            height.set(seen);
        }
    });
    view! {
        <ul
            class="nav-list rows"
            node_ref=node
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
