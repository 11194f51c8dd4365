//! Being told when elements change their size.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

/// Watches elements as long as it lives. Does nothing in a browser that cannot.
pub(super) struct SizeObserver {
    observer: Option<ResizeObserver>,
    _told: Closure<dyn Fn(Array)>,
}

impl SizeObserver {
    /// Tells about those that changed, before they are painted.
    pub fn new(tell: impl Fn(Array) + 'static) -> Self {
        let told = Closure::<dyn Fn(Array)>::new(tell);
        Self { observer: ResizeObserver::new(told.as_ref().unchecked_ref()).ok(), _told: told }
    }

    /// Begins to watch.
    pub fn watch(&self, element: &HtmlElement) {
        if let Some(observer) = &self.observer {
            observer.observe(element);
        }
    }

    /// Ends to watch.
    pub fn leave(&self, element: &HtmlElement) {
        if let Some(observer) = &self.observer {
            observer.unobserve(element);
        }
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The parts among the elements that changed, and their heights.
pub(super) fn measured(entries: Array) -> Vec<(usize, f64)> {
    let element =
        |entry: wasm_bindgen::JsValue| entry.dyn_into::<ResizeObserverEntry>().map(|entry| entry.target());
    let height = |element: Element| {
        let part = element.get_attribute("data-part")?.parse().ok()?;
        Some((part, element.get_bounding_client_rect().height()))
    };
    entries.iter().filter_map(|entry| element(entry).ok()).filter_map(height).collect()
}
