//! A long column of parts of unknown height, of which only those near the screen are in the page.
//!
//! Parts are placed by what is known of the heights above them. When a part turns out higher or lower than thought, what the
//! reader looks at stays where it is and the rest moves.

mod geometry;
mod observer;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::{ev, html};
use web_sys::HtmlElement;

use geometry::Geometry;
pub use parts::Stack;

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
    /// The part that had the focus last.
    focused: RwSignal<Option<usize>>,
    current: RwSignal<usize>,
    /// A part that was asked for and stays in its place until the reader moves on.
    goal: StoredValue<Option<usize>>,
    /// Where the stack itself has scrolled the page to. Any other place is the reader's doing.
    left_at: StoredValue<f64>,
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
            left_at: StoredValue::new(0.0),
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
        if self.goal.try_set_value(Some(part)).is_some() {
            return; // The stack is gone.
        }
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
        if self.goal.try_get_value().is_none() {
            return; // The stack is gone.
        }
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
        self.left_at.set_value(scroll_place());
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

    /// Takes a part that has come into the page. It comes at the end; those who go by keyboard want it in its order.
    fn mount(&self, part: usize, element: HtmlElement) {
        set_pixels(&element, "inset-block-start", self.geometry.with_value(|geometry| geometry.offset(part)));
        let next =
            self.mounted.with_value(|mounted| mounted.range(part..).next().map(|(_, next)| next.clone()));
        if let (Some(root), Some(next)) = (self.root.get_untracked(), next) {
            // Both are in the stack.
            let _result = root.insert_before(&element, Some(&next));
        }
        self.mounted.update_value(|mounted| {
            mounted.insert(part, element);
        });
    }

    /// The parts that have to be in the page, tracked: those near the screen, the one that had the focus last, and its
    /// neighbours, to which the next press of Tab leads.
    fn wanted(&self) -> BTreeSet<usize> {
        let (start, end) = self.near.get();
        let mut wanted: BTreeSet<usize> = (start..end).collect();
        if let Some(focused) = self.focused.get() {
            let count = self.geometry.with_value(Geometry::count);
            wanted.extend(focused.saturating_sub(1)..(focused + 2).min(count));
        }
        wanted
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
    let scrolled = move |_| {
        if (scroll_place() - handle.left_at.get_value()).abs() > 1.0 {
            handle.goal.set_value(None);
        }
        look();
    };
    let listeners =
        [window_event_listener(ev::scroll, scrolled), window_event_listener(ev::resize, move |_| look())];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

/// What covers the top of the screen, as the style sheet says it: `scroll-margin-block-start` of the stack.
fn inset(root: &HtmlElement) -> f64 {
    let style = window().get_computed_style(root).ok().flatten();
    let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok());
    margin.and_then(|margin| margin.trim_end_matches("px").parse().ok()).unwrap_or(0.0)
}

fn scroll_place() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn screen_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0)
}

fn set_pixels(element: &HtmlElement, property: &str, pixels: f64) {
    // The properties are known to every browser.
    let _result = element.style().set_property(property, &format!("{pixels}px"));
}
