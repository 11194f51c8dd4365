//! A place in the page where a test shows a view, and takes it away again.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::mount::mount_to;
use leptos::prelude::*;
use portico::state::toasts::Toasts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit};

/// A view in the page. It goes when this is dropped.
pub struct Stage {
    root: HtmlElement,
    toasts: Toasts,
    mounted: Option<Box<dyn Any>>,
}

impl Stage {
    /// Shows a view, and waits until it stands.
    pub async fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let slot = Rc::new(Cell::new(None));
        let filled = Rc::clone(&slot);
        let mounted = mount_to(root.clone(), move || {
            let toasts = Toasts::new();
            filled.set(Some(toasts));
            provide_context(toasts);
            view()
        });
        settle().await;
        Self { root, toasts: slot.take().unwrap(), mounted: Some(Box::new(mounted)) }
    }

    /// Takes the view away, as leaving its page does.
    pub async fn leave(&mut self) {
        self.mounted = None;
        settle().await;
    }

    /// The texts of the messages so far.
    pub fn messages(&self) -> Vec<String> {
        untrack(|| self.toasts.list()).into_iter().map(|toast| toast.text).collect()
    }

    /// Everything that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| found.get(at).unwrap().unchecked_into()).collect()
    }

    /// The one element that a selector finds.
    pub fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.root.inner_html());
        found.remove(0)
    }

    /// The texts of everything that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(text).collect()
    }

    /// Whether a selector finds anything.
    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// Presses the one element that a selector finds.
    pub async fn press(&self, selector: &str) {
        self.one(selector).click();
        settle().await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.mounted = None;
        self.root.remove();
    }
}

/// Whom the signals of a test belong to, for as long as it is kept.
pub fn owner() -> Owner {
    let owner = Owner::new();
    owner.set();
    owner
}

/// The text of an element, without the space around it.
pub fn text(element: &HtmlElement) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

/// Presses a key where the focus is.
pub async fn press_key(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    focused().dispatch_event(&event).unwrap();
    settle().await;
}

/// Lets an element tell that something happened to it.
pub async fn dispatch(element: &HtmlElement, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    element.dispatch_event(&Event::new_with_event_init_dict(name, &init).unwrap()).unwrap();
    settle().await;
}

/// What has the focus.
pub fn focused() -> Element {
    document().active_element().unwrap()
}

/// Waits until everything that follows from the last change is in the page.
pub async fn settle() {
    wait(20).await;
}

/// Waits for some milliseconds.
pub async fn wait(milliseconds: u64) {
    sleep(Duration::from_millis(milliseconds)).await;
}
