//! What an API answered.

use portico_reference::messages::{Ask, Question};
use portico_reference::reply::{End, Reply};
use web_sys::Url;

use super::ENGINE;

/// An API's answer, or as much of it as has arrived. The browser lets go of the file with its body when nobody shows it any
/// more.
#[derive(Debug, PartialEq)]
pub struct Received {
    reply: Reply,
    /// The question that it is still coming to.
    question: Option<u32>,
}

impl From<Reply> for Received {
    fn from(reply: Reply) -> Self {
        Self { reply, question: None }
    }
}

impl Received {
    /// As much as has arrived.
    pub(super) fn arriving(question: u32, reply: Reply) -> Self {
        Self { reply, question: Some(question) }
    }

    /// The answer.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }

    /// More of it may come.
    pub fn is_arriving(&self) -> bool {
        self.reply.end == End::Arriving
    }

    /// Ends it here: what has arrived is the answer.
    pub fn stop(&self) {
        if let (Some(id), Some(engine)) = (self.question, ENGINE.with_borrow(Clone::clone)) {
            engine.say(&Ask { id, question: Question::Stop }, &[]);
        }
    }
}

impl Drop for Received {
    fn drop(&mut self) {
        if let Some(file) = &self.reply.file {
            // An address that the browser does not know is as good as let go of.
            let _result = Url::revoke_object_url(file);
        }
    }
}
