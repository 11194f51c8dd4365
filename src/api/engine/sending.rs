//! What goes along with a request that a developer sends, and why it may not be answered.

use portico_reference::messages::{Answer, Failure};
use portico_reference::model::ChosenFile;
use portico_reference::request::RequestProblem;
use web_sys::File;

use super::specification::error;
use super::{Ended, Received};
use crate::api::{ApiError, ErrorKind};

/// A file that goes along with a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// The field of a form that it fills; empty when it is the whole body.
    pub field: String,
    /// The file.
    pub file: File,
}

impl Upload {
    /// What the engine needs to know about it.
    pub fn chosen(&self) -> ChosenFile {
        ChosenFile {
            field: self.field.clone(),
            name: self.file.name(),
            media_type: Some(self.file.type_()).filter(|media_type| !media_type.is_empty()),
        }
    }
}

/// Why a request was not answered.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSent {
    /// It cannot be sent as it is.
    Wrong(Vec<RequestProblem>),
    /// The API does not let pages of this origin read its answers.
    NotAllowed,
    /// The API could not be reached.
    NoReply,
    /// The API says nothing.
    TooLate,
    /// The body is more than the portal's relay takes.
    TooLargeForRelay,
    /// The portal's relay did not get an answer, by its own words.
    NotRelayed(String),
    /// The portal's own part failed.
    Failed(ApiError),
}

impl NotSent {
    /// The reply, or why there is none.
    pub(super) fn or_received(ended: Result<Ended, ApiError>) -> Result<Received, Self> {
        match ended {
            Ok(Ended { outcome: Ok(Answer::Reply(reply)), file }) => {
                Ok(Received::whole(*reply, file.as_ref()))
            }
            Ok(Ended { outcome: Ok(_), .. }) => Err(Self::Failed(ApiError::bare(ErrorKind::Crashed))),
            Ok(Ended { outcome: Err(failure), .. }) => Err(Self::of(failure)),
            Err(error) if error.kind == ErrorKind::TimedOut => Err(Self::TooLate),
            Err(ApiError { status: Some(502..=504 | 508), detail: Some(reason), .. }) => {
                Err(Self::NotRelayed(reason))
            }
            Err(error) => Err(Self::Failed(error)),
        }
    }

    fn of(failure: Failure) -> Self {
        match failure {
            Failure::NotSendable(problems) => Self::Wrong(problems),
            Failure::NotAllowed => Self::NotAllowed,
            Failure::NoReply => Self::NoReply,
            Failure::TooLargeForRelay => Self::TooLargeForRelay,
            failure => Self::Failed(error(failure)),
        }
    }
}
