//! The windows of a sign-in: the provider's, and how the portal's page hears of its end.

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

use super::NoToken;

/// Name of the channel on which `oauth2-redirect.js` speaks.
const CHANNEL: &str = "portico-oauth2";

/// The window of the provider's page. It is of no more use when nobody waits for its answer.
pub(super) struct Popup(Window);

impl Popup {
    /// An empty one. It does not know who opened it: the provider's pages must not lead the portal's page elsewhere.
    pub fn open() -> Option<Self> {
        let features = "popup,width=520,height=680";
        let opened = window().open_with_url_and_target_and_features("about:blank", "_blank", features);
        let popup = Self(opened.ok().flatten()?);
        popup.0.set_opener(&JsValue::NULL).ok()?;
        Some(popup)
    }

    /// Shows a page in it.
    pub fn go_to(&self, url: &str) -> Result<(), NoToken> {
        self.0.location().set_href(url).map_err(|_| NoToken::NoWindow)
    }

    /// It is closed, or seems to be.
    pub fn is_closed(&self) -> bool {
        self.0.closed().unwrap_or(true)
    }
}

impl Drop for Popup {
    fn drop(&mut self) {
        // Closed or not. One that shows the provider's page stays: it is no longer this page's to close.
        let _result = self.0.close();
    }
}

/// Hears what `oauth2-redirect.js` says, as long as it lives.
pub(super) struct Listening {
    channel: BroadcastChannel,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Listening {
    /// From now on.
    pub fn begin() -> Result<(Self, UnboundedReceiver<String>), NoToken> {
        let channel = BroadcastChannel::new(CHANNEL).map_err(|_| NoToken::NoChannel)?;
        let (sender, answers) = unbounded();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                // Who waited may have gone.
                let _result = sender.unbounded_send(text);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Ok((Self { channel, _heard: heard }, answers))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.channel.close();
    }
}
