//! Saving a text as a file.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Browsers read the file after the click; the address has to live until they have.
const READ_WITHIN: Duration = Duration::from_secs(10);

/// Has the browser save a text under this name.
///
/// # Errors
/// What the browser throws when it makes no files.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into()))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            // An address that is gone already needs no revoking.
            let _result = Url::revoke_object_url(&address);
        },
        READ_WITHIN,
    );
    Ok(())
}
