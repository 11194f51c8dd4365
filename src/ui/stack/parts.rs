//! The parts of a stack that are in the page.

use std::collections::BTreeMap;

use leptos::html;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::observer::{SizeObserver, measured};
use super::{StackHandle, follow};

/// The stack. `part` makes the view of one part; it is called again whenever a part comes near.
///
/// Parts come and go one by one. A keyed list would take some of those that stay out of the page and put them back, and
/// with that the focus, a selection and open details would be lost.
#[component]
pub fn Stack<V: IntoView + 'static>(
    /// Its handle.
    handle: StackHandle,
    /// Makes a part.
    part: impl Fn(usize) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let observer = StoredValue::new_local(SizeObserver::new(move |entries| handle.settle(measured(entries))));
    follow(handle);
    Effect::new(move |_| {
        if let Some(root) = handle.root.get() {
            handle.place();
            observer.with_value(|observer| observer.watch(&root));
            handle.look();
        }
    });
    let owner = Owner::current();
    let parts = StoredValue::new_local(BTreeMap::<usize, UnmountHandle<AnyViewState>>::new());
    Effect::new(move |_| {
        let wanted = handle.wanted();
        let (Some(root), Some(owner)) = (handle.root.get(), &owner) else { return };
        parts.update_value(|parts| {
            parts.retain(|index, _| wanted.contains(index));
            for index in wanted {
                parts.entry(index).or_insert_with(|| {
                    let made = move || view! { <Part handle index observer>{part(index)}</Part> }.into_any();
                    untrack(|| owner.with(|| mount_to((*root).clone(), made)))
                });
            }
        });
    });
    view! { <div class="stack" node_ref=handle.root></div> }
}

#[component]
fn Part(
    handle: StackHandle,
    index: usize,
    observer: StoredValue<SizeObserver, LocalStorage>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(element) = node.get() {
            handle.mount(index, element.clone().into());
            observer.with_value(|observer| observer.watch(&element));
        }
    });
    on_cleanup(move || {
        let element = handle.mounted.try_update_value(|mounted| mounted.remove(&index)).flatten();
        observer.try_with_value(|observer| element.map(|element| observer.leave(&element)));
    });
    view! {
        <div
            class="stack-part"
            data-part=index
            node_ref=node
            on:focusin=move |_| {
                handle.focused.try_set(Some(index));
            }
        >
            {children()}
        </div>
    }
}
