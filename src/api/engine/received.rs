//! What an API answered.

use portico_reference::messages::{Ask, Question};
use portico_reference::reply::{End, Reply};
use web_sys::{Blob, Url};

use super::ENGINE;

/// An API's answer, or as much of it as has arrived. The browser lets go of the file with its body when nobody shows it any
/// more.
#[derive(Debug, PartialEq)]
pub struct Received {
    reply: Reply,
    /// The question that it is still coming to.
    question: Option<u32>,
    /// Address of the body as a file, in the memory of the browser.
    file: Option<String>,
}

impl Received {
    /// All of it, with its body as a file.
    pub(super) fn whole(reply: Reply, file: Option<&Blob>) -> Self {
        let file = file.and_then(|file| Url::create_object_url_with_blob(file).ok());
        Self { reply, question: None, file }
    }

    /// As much as has arrived.
    pub(super) fn arriving(question: u32, reply: Reply) -> Self {
        Self { reply, question: Some(question), file: None }
    }

    /// The same with more of the body, none of which is shown.
    pub(super) fn grown(&self, millis: f64, size: usize) -> Self {
        Self { reply: Reply { millis, size, ..self.reply.clone() }, question: self.question, file: None }
    }

    /// Address of the body as a file, when it can be saved.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
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
        if let Some(file) = &self.file {
            // An address that the browser does not know is as good as let go of.
            let _result = Url::revoke_object_url(file);
        }
    }
}
