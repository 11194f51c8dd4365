//! What an API answered.

use portico_reference::reply::Reply;
use web_sys::Url;

/// An API's answer. The browser lets go of the file with its body when nobody shows it any more.
#[derive(Debug, PartialEq)]
pub struct Received(Reply);

impl From<Reply> for Received {
    fn from(reply: Reply) -> Self {
        Self(reply)
    }
}

impl Received {
    /// The answer.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

impl Drop for Received {
    fn drop(&mut self) {
        if let Some(file) = &self.0.file {
            // An address that the browser does not know is as good as let go of.
            let _result = Url::revoke_object_url(file);
        }
    }
}
