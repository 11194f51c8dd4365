//! A place in the page where a test shows a view, and takes it away again.

use std::any::Any;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::mount::mount_to;
use leptos::prelude::*;
use portico::state::toasts::Toasts;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit};

/// A view in the page. It goes when this is dropped.
pub struct Stage {
    /// What contains the view.
    pub root: HtmlElement,
    /// The messages that the view showed.
    pub toasts: Toasts,
    mounted: Option<Box<dyn Any>>,
}

impl Stage {
    /// Shows a view, and waits until it stands.
    pub async fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let (told, toasts) = futures_util::future::ready(()).map_told();
        let mounted = mount_to(root.clone(), move || {
            let toasts = Toasts::new();
            told.set(Some(toasts));
            provide_context(toasts);
            view()
        });
        settle().await;
        Self { root, toasts: toasts.take().unwrap(), mounted: Some(Box::new(mounted)) }
    }
}
