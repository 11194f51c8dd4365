//! A long column of parts of unknown height, of which only those near the screen are in the page.
//!
//! Parts are placed by what is known of the heights above them. When a part turns out higher or lower than thought, what the
//! reader looks at stays where it is and the rest moves.

mod geometry;
mod observer;

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::{ev, html};
use web_sys::HtmlElement;

use geometry::Geometry;
use observer::{SizeObserver, measured};

/// How far outside the screen a part is still in the page, in screen heights.
const MARGIN: f64 = 0.75;

/// Where on the screen a part becomes the current one, in screen heights from the top.
const CURRENT: f64 = 0.25;

/// A handle on a stack: asks for places, tells which part is read.
#[derive(Clone, Copy)]
pub struct StackHandle {
    geometry: StoredValue<Geometry, LocalStorage>,
    root: NodeRef<html::Div>,
    mounted: StoredValue<BTreeMap<usize, HtmlElement>, LocalStorage>,
    near: RwSignal<(usize, usize)>,
    focused: RwSignal<Option<usize>>,
    current: RwSignal<usize>,
    /// A part that was asked for and stays in its place until the reader moves on.
    goal: StoredValue<Option<usize>>,
}

impl StackHandle {
    /// A stack of so many parts, each about so high, in CSS pixels.
    pub fn new(count: usize, estimate: f64) -> Self {
        Self {
            geometry: StoredValue::new_local(Geometry::new(count, estimate)),
            root: NodeRef::new(),
            mounted: StoredValue::new_local(BTreeMap::new()),
            near: RwSignal::new((0, 0)),
            focused: RwSignal::new(None),
            current: RwSignal::new(0),
            goal: StoredValue::new(None),
        }
    }

    /// The part that is read, tracked.
    pub fn current(&self) -> usize {
        self.current.get()
    }

    /// Whether the reader has come to the stack, past what stands above it.
    pub fn is_reached(&self) -> bool {
        self.root
            .get_untracked()
            .is_some_and(|root| root.get_bounding_client_rect().top() < inset(&root) + 1.0)
    }

    /// Brings a part to the top of the screen and keeps it there until the reader moves.
    pub fn go_to(&self, part: usize) {
        self.goal.set_value(Some(part));
        self.hold((part, 0.0));
        self.look();
    }

    /// Takes note of where the reader is.
    fn look(&self) {
        let Some(root) = self.root.try_get_untracked().flatten() else { return };
        let top = -root.get_bounding_client_rect().top();
        let screen = screen_height();
        let (near, current) = self.geometry.with_value(|geometry| {
            let near = geometry.within(top - MARGIN * screen, top + (1.0 + MARGIN) * screen);
            (near, geometry.at(top + CURRENT * screen))
        });
        if self.near.get_untracked() != (near.start, near.end) {
            self.near.set((near.start, near.end));
        }
        let current = self.goal.get_value().unwrap_or(current);
        if self.current.get_untracked() != current {
            self.current.set(current);
        }
    }

    /// Heights have become known.
    fn settle(&self, heights: Vec<(usize, f64)>) {
        let held = self.held();
        let changed = self.geometry.try_update_value(|geometry| geometry.measure(heights));
        if changed == Some(true) {
            self.place();
        }
        if changed == Some(true) || self.goal.get_value().is_some() {
            self.hold(held);
            self.look();
        }
    }

    /// What the reader looks at: a part, and how far the top of the screen is into it.
    fn held(&self) -> (usize, f64) {
        if let Some(goal) = self.goal.get_value() {
            return (goal, 0.0);
        }
        let Some(root) = self.root.get_untracked() else { return (0, 0.0) };
        let top = inset(&root) - root.get_bounding_client_rect().top();
        self.geometry.with_value(|geometry| {
            let part = geometry.at(top);
            (part, top - geometry.offset(part))
        })
    }

    /// Scrolls so that a part is where it was.
    fn hold(&self, (part, into): (usize, f64)) {
        let Some(root) = self.root.get_untracked() else { return };
        let offset = self.geometry.with_value(|geometry| geometry.offset(part)) + into;
        let wanted = inset(&root) - offset;
        let move_by = root.get_bounding_client_rect().top() - wanted;
        let reads_here = self.goal.get_value().is_some() || into > 0.0 || part > 0;
        if reads_here && move_by.abs() > 0.5 {
            window().scroll_by_with_x_and_y(0.0, move_by);
        }
    }

    fn place(&self) {
        let Some(root) = self.root.get_untracked() else { return };
        self.geometry.with_value(|geometry| {
            set_pixels(&root, "block-size", geometry.total());
            self.mounted.with_value(|mounted| {
                for (part, element) in mounted {
                    set_pixels(element, "inset-block-start", geometry.offset(*part));
                }
            });
        });
    }

    fn mount(&self, part: usize, element: HtmlElement) {
        set_pixels(&element, "inset-block-start", self.geometry.with_value(|geometry| geometry.offset(part)));
        self.mounted.update_value(|mounted| {
            mounted.insert(part, element);
        });
    }
}

/// The stack. `part` makes the view of one part; it is called again whenever a part comes near.
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
    let shown = move || {
        let ((start, end), focused) = (handle.near.get(), handle.focused.get());
        let outside = focused.filter(|part| !(start..end).contains(part));
        let before = outside.filter(|part| *part < start);
        let after = outside.filter(|part| *part >= end);
        before.into_iter().chain(start..end).chain(after).collect::<Vec<_>>()
    };
    view! {
        <div class="stack" node_ref=handle.root>
            <For each=shown key=|part| *part let(index)>
                <Part handle index observer>{part(index)}</Part>
            </For>
        </div>
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
            observer.with_value(|observer| observer.watch(&element));
            handle.mount(index, element.into());
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
            on:focusin=move |_| handle.focused.set(Some(index))
            on:focusout=move |_| handle.focused.set(None)
        >
            {children()}
        </div>
    }
}

/// Follows the reader, and lets the goal go as soon as they move by themselves.
fn follow(handle: StackHandle) {
    let asked = StoredValue::new(false);
    let look = move || {
        if !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(move || {
                if asked.try_set_value(false).is_none() {
                    handle.look();
                }
            });
        }
    };
    let moves = move || handle.goal.set_value(None);
    let listeners = [
        window_event_listener(ev::scroll, move |_| look()),
        window_event_listener(ev::resize, move |_| look()),
        window_event_listener(ev::wheel, move |_| moves()),
        window_event_listener(ev::touchmove, move |_| moves()),
        window_event_listener(ev::keydown, move |_| moves()),
        window_event_listener(ev::pointerdown, move |_| moves()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
}

/// What covers the top of the screen, as the style sheet says it: `scroll-margin-block-start` of the stack.
fn inset(root: &HtmlElement) -> f64 {
    let style = window().get_computed_style(root).ok().flatten();
    let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok());
    margin.and_then(|margin| margin.trim_end_matches("px").parse().ok()).unwrap_or(0.0)
}

fn screen_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0)
}

fn set_pixels(element: &HtmlElement, property: &str, pixels: f64) {
    // The properties are known to every browser.
    let _result = element.style().set_property(property, &format!("{pixels}px"));
}
