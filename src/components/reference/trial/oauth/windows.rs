//! The windows of a sign-in: the provider's, and how the portal's page hears of its end.

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

use super::NoToken;

/// Name of the channel on which `oauth2-redirect.js` speaks.
const CHANNEL: &str = "portico-oauth2";

/// An empty window for the provider's page. Closed when nobody sends it there.
pub(super) struct Popup(Option<Window>);

impl Popup {
    /// Opens one. It does not know who opened it: the provider's pages must not lead the portal's page elsewhere.
    pub fn open() -> Option<Self> {
        let features = "popup,width=520,height=680";
        let opened = window().open_with_url_and_target_and_features("about:blank", "_blank", features);
        let opened = opened.ok().flatten()?;
        let popup = Self(Some(opened.clone()));
        opened.set_opener(&JsValue::NULL).ok()?;
        Some(popup)
    }

    /// Shows a page in it. From then on the window is the provider's, and no longer this page's to close: the redirect page
    /// closes it.
    pub fn go_to(mut self, url: &str) -> Result<ProviderWindow, NoToken> {
        let shown = self.0.as_ref().is_some_and(|opened| opened.location().set_href(url).is_ok());
        // What is taken is not closed.
        self.0.take_if(|_| shown).map(ProviderWindow).ok_or(NoToken::NoWindow)
    }
}

impl Drop for Popup {
    fn drop(&mut self) {
        if let Some(opened) = &self.0 {
            // The reader may have closed it.
            let _result = opened.close();
        }
    }
}

/// The window of the provider's page.
pub(super) struct ProviderWindow(Window);

impl ProviderWindow {
    /// It is closed, or seems to be.
    pub fn is_closed(&self) -> bool {
        self.0.closed().unwrap_or(true)
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
