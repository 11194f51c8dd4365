//! The parts of a stack that are in the page.

use std::collections::BTreeMap;

use leptos::html;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::HtmlElement;

use super::StackHandle;
use super::follow::follow;
use super::observer::{SizeObserver, measured};

/// Parts that come at once: a heading and what stands under it.
const FIRST: usize = 2;

/// The stack. `part` makes the view of one part; it is called again whenever a part comes near. One comes
/// with each frame, that which is read first, so that the page goes on moving however fast somebody scrolls.
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
    let parts = StoredValue::new_local(BTreeMap::<usize, Mounted>::new());
    // How many more may come before the next frame. At the very first there is nothing to move yet.
    let (left, next_frame) = (StoredValue::new(FIRST), Trigger::new());
    Effect::new(move |_| {
        next_frame.track();
        let wanted = handle.wanted();
        let (Some(root), Some(owner)) = (handle.root.get(), &owner) else { return };
        parts.update_value(|parts| {
            parts.retain(|index, _| wanted.contains(index));
            let read = handle.current.get_untracked();
            let mut missing: Vec<usize> =
                wanted.into_iter().filter(|index| !parts.contains_key(index)).collect();
            missing.sort_unstable_by_key(|index| read.abs_diff(*index));
            let coming = missing.into_iter().take(left.get_value()).collect::<Vec<_>>();
            if coming.is_empty() {
                return;
            }
            for index in coming {
                let made = move || view! { <Part handle index observer>{part(index)}</Part> }.into_any();
                parts.insert(index, untrack(|| owner.with(|| Mounted::at((*root).clone(), made))));
            }
            left.set_value(0);
            request_animation_frame(move || {
                if left.try_set_value(1).is_none() {
                    next_frame.notify();
                }
            });
        });
    });
    view! { <div class="stack" node_ref=handle.root></div> }
}

/// A part's view.
struct Mounted {
    owner: Owner,
    _view: UnmountHandle<AnyViewState>,
}

impl Mounted {
    fn at(root: HtmlElement, made: impl FnOnce() -> AnyView + 'static) -> Self {
        let owner = Owner::new();
        let view = owner.with(|| mount_to(root, made));
        Self { owner, _view: view }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Tasks of the part keep its owner. They end here, and not after the same part has come back.
        self.owner.cleanup();
    }
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
        let placed = handle.mounted.try_update_value(|mounted| mounted.remove(&index)).flatten();
        observer.try_with_value(|observer| placed.map(|placed| observer.leave(&placed.element)));
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
