//! A long column of parts of unknown height, of which only those near the screen are in the page.
//!
//! Parts are placed by what is known of the heights above them. When a part turns out higher or lower than thought, what the
//! reader looks at stays where it is and the rest moves.

mod follow;
mod geometry;
mod observer;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use leptos::html;
use leptos::prelude::*;
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
    mounted: StoredValue<BTreeMap<usize, Placed>, LocalStorage>,
    near: RwSignal<(usize, usize)>,
    /// The part that had the focus last.
    focused: RwSignal<Option<usize>>,
    current: RwSignal<usize>,
    /// A part that was asked for, and how far into it. It stays in its place until the reader moves on.
    goal: StoredValue<Option<(usize, f64)>>,
    /// Where the stack itself has scrolled the page to. Any other place is the reader's doing.
    left_at: StoredValue<f64>,
    /// What covers the top of the screen, in CSS pixels, once it has been looked up.
    inset: StoredValue<Option<f64>>,
}

/// A part that is in the page.
struct Placed {
    element: HtmlElement,
    /// Where it was put, in CSS pixels from the top of the stack.
    offset: f64,
}

impl Placed {
    fn move_to(&mut self, offset: f64) {
        if offset.to_bits() != self.offset.to_bits() {
            self.offset = offset;
            set_pixels(&self.element, "inset-block-start", offset);
        }
    }
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
            inset: StoredValue::new(None),
        }
    }

    /// The part that is read, tracked.
    pub fn current(&self) -> usize {
        self.current.get()
    }

    /// Whether the reader has come to the stack, past what stands above it.
    pub fn is_reached(&self) -> bool {
        self.root.get_untracked().is_some_and(|root| top_of(&root) < self.inset(&root) + 1.0)
    }

    /// How far the top of the screen is into the part that is read, in CSS pixels.
    pub fn into_current(&self) -> f64 {
        let Some(root) = self.root.try_get_untracked().flatten() else { return 0.0 };
        let seen = self.inset(&root) - top_of(&root);
        seen - self.geometry.with_value(|geometry| geometry.offset(self.current.get_untracked()))
    }

    /// Brings a place so many CSS pixels into a part to the top of the screen and keeps it there until the reader moves.
    pub fn go_to(&self, part: usize, into: f64) {
        if self.goal.try_set_value(Some((part, into))).is_some() {
            return; // The stack is gone.
        }
        if let Some(root) = self.root.get_untracked() {
            self.hold(&root, top_of(&root), (part, into));
        }
        self.look();
    }

    /// Takes note of where the reader is.
    fn look(&self) {
        let Some(root) = self.root.try_get_untracked().flatten() else { return };
        let top = -top_of(&root);
        let screen = screen_height();
        let (near, current) = self.geometry.with_value(|geometry| {
            let near = geometry.within(top - MARGIN * screen, top + (1.0 + MARGIN) * screen);
            (near, geometry.at(top + CURRENT * screen))
        });
        if self.near.get_untracked() != (near.start, near.end) {
            self.near.set((near.start, near.end));
        }
        let current = self.goal.get_value().map_or(current, |(part, _)| part);
        if self.current.get_untracked() != current {
            self.current.set(current);
        }
    }

    /// Heights have become known.
    fn settle(&self, heights: Vec<(usize, f64)>) {
        if self.goal.try_get_value().is_none() {
            return; // The stack is gone.
        }
        let Some(root) = self.root.get_untracked() else { return };
        // What follows does not move the stack itself, only what is in it.
        let top = top_of(&root);
        let held = self.held(&root, top);
        let changed = self.geometry.try_update_value(|geometry| geometry.measure(heights));
        if changed == Some(true) {
            self.place();
        }
        if changed == Some(true) || self.goal.get_value().is_some() {
            self.hold(&root, top, held);
            self.look();
        }
    }

    /// What the reader looks at: a part, and how far the top of the screen is into it.
    fn held(&self, root: &HtmlElement, top: f64) -> (usize, f64) {
        if let Some(goal) = self.goal.get_value() {
            return goal;
        }
        let seen = self.inset(root) - top;
        self.geometry.with_value(|geometry| {
            let part = geometry.at(seen);
            (part, seen - geometry.offset(part))
        })
    }

    /// Scrolls so that a part is where it was.
    fn hold(&self, root: &HtmlElement, top: f64, (part, into): (usize, f64)) {
        let offset = self.geometry.with_value(|geometry| geometry.offset(part)) + into;
        let move_by = top - (self.inset(root) - offset);
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
            self.mounted.update_value(|mounted| {
                for (part, placed) in mounted {
                    placed.move_to(geometry.offset(*part));
                }
            });
        });
    }

    /// Takes a part that has come into the page. It comes at the end; those who go by keyboard want it in its order.
    fn mount(&self, part: usize, element: HtmlElement) {
        let mut placed = Placed { element, offset: f64::NAN };
        placed.move_to(self.geometry.with_value(|geometry| geometry.offset(part)));
        let next = self
            .mounted
            .with_value(|mounted| mounted.range(part..).next().map(|(_, next)| next.element.clone()));
        if let (Some(root), Some(next)) = (self.root.get_untracked(), next) {
            // Both are in the stack.
            let _result = root.insert_before(&placed.element, Some(&next));
        }
        self.mounted.update_value(|mounted| {
            mounted.insert(part, placed);
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

    /// What covers the top of the screen, as the style sheet says it: `scroll-margin-block-start` of the stack.
    fn inset(&self, root: &HtmlElement) -> f64 {
        if let Some(inset) = self.inset.get_value() {
            return inset;
        }
        let style = window().get_computed_style(root).ok().flatten();
        let margin = style.and_then(|style| style.get_property_value("scroll-margin-top").ok());
        let inset = margin.and_then(|margin| margin.trim_end_matches("px").parse().ok()).unwrap_or(0.0);
        self.inset.set_value(Some(inset));
        inset
    }
}

/// Where an element begins, in CSS pixels from the top of the screen.
fn top_of(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().top()
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
