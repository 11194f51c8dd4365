//! What the worker is asked, and how long it may take.

use std::time::Duration;

use portico_reference::messages::Question;
use web_sys::File;

use super::waiting::OnProgress;

/// Without any news for so long, nobody believes in the worker any more.
const PATIENCE: Duration = Duration::from_secs(30);

/// An API may take as long as its own clients wait, and an identity provider as long as people do.
const PATIENCE_WITH_API: Duration = Duration::from_mins(5);
const PATIENCE_WITH_PROVIDER: Duration = Duration::from_mins(1);

/// A question with what goes along.
pub(super) struct Asked {
    /// The question.
    pub question: Question,
    /// Files that are sent.
    pub files: Vec<File>,
    /// Is told how far the answer is.
    pub on_progress: Option<OnProgress>,
}

impl From<Question> for Asked {
    fn from(question: Question) -> Self {
        Self { question, files: Vec::new(), on_progress: None }
    }
}

impl Asked {
    /// How long it may be without news, and who is to blame then.
    pub fn patience(&self) -> (Duration, Blamed) {
        match self.question {
            Question::Send { .. } => (PATIENCE_WITH_API, Blamed::Network),
            Question::Exchange { .. } => (PATIENCE_WITH_PROVIDER, Blamed::Network),
            Question::Open { .. } => (PATIENCE, Blamed::Network),
            _ => (PATIENCE, Blamed::Worker),
        }
    }
}

/// Who is to blame for a long silence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Blamed {
    /// It has all that it needs to answer.
    Worker,
    /// The worker waits as well, and may have other things to do.
    Network,
}
