//! What a page and its worker say to each other, as JSON: questions about specifications and their answers.

use serde::{Deserialize, Serialize};

use crate::highlight::Piece;
use crate::model::{BodyProblem, Chosen, Diff, Level, Operation, Outline, SchemaPlace};
use crate::reply::Reply;
use crate::request::RequestProblem;
use crate::samples::{Language, Request};

/// A question. Every one gets exactly one [`Outcome`], unless it is cancelled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Told again with everything that belongs to it.
    pub id: u32,
    /// What is asked.
    pub question: Question,
}

/// What can be asked. Specifications go by a name that the page gives them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// Fetches a specification, unless it is open, and tells what is in it: [`Answer::Outline`].
    Open {
        /// Its name from now on.
        spec: String,
        /// Where it is.
        source: Source,
    },
    /// [`Answer::Operation`]
    Operation {
        /// The specification.
        spec: String,
        /// The operation's number in the outline.
        number: usize,
    },
    /// [`Answer::Level`]
    Level {
        /// The specification.
        spec: String,
        /// The schema.
        place: SchemaPlace,
    },
    /// [`Answer::Text`]: as published, or else in the other syntax.
    Text {
        /// The specification.
        spec: String,
        /// The syntax that is wanted; `None` for the one that it was published in.
        as_json: Option<bool>,
    },
    /// [`Answer::Sample`]: code that sends a request.
    Sample {
        /// What the request is.
        call: CallPlace,
        /// In which language.
        language: Language,
    },
    /// Sends a request: [`Answer::Reply`], behind which stands all of the body as a file. The files in the request stand behind
    /// the question, in their order.
    Send {
        /// What the request is.
        call: CallPlace,
        /// Address of a relay on the portal's own server, when it shall send in place of the browser.
        relay: Option<String>,
    },
    /// Sends a request that is no operation's: [`Answer::Reply`].
    Exchange {
        /// The request.
        request: Request,
    },
    /// [`Answer::Problems`]: what is wrong with a body.
    Check {
        /// The specification.
        spec: String,
        /// The body's schema.
        place: SchemaPlace,
        /// The body.
        text: String,
    },
    /// [`Answer::Code`]: text cut into what a reader tells apart by colour.
    Highlight {
        /// The language, as it is called behind the fence of a code block.
        language: String,
        /// The text.
        text: String,
    },
    /// [`Answer::Found`]: the operations that a search finds.
    Find {
        /// The specification.
        spec: String,
        /// What somebody has typed so far.
        query: String,
    },
    /// [`Answer::Changes`]: what is different in a specification.
    Compare {
        /// The older one.
        old: String,
        /// The newer one.
        new: String,
    },
    /// Nobody waits for the answer to the question with this id any more.
    Cancel,
    /// What has arrived by now is the answer to the question with this id, one of those with an [`Answer::Reply`].
    Stop,
}

/// A request as a person configured it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallPlace {
    /// The specification.
    pub spec: String,
    /// The operation's number in the outline.
    pub number: usize,
    /// What was chosen.
    pub chosen: Box<Chosen>,
    /// Absolute address that the document's relative servers are relative to.
    pub page: String,
}

/// Where a specification comes from: an answer of the portal API (schema `ProductVersionSpecDocument`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Absolute address.
    pub url: String,
    /// What is sent along: `omit`, `same-origin` or `include` (Fetch standard, request credentials mode).
    pub credentials: String,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tell {
    /// Of the question.
    pub id: u32,
    /// What there is to say.
    pub news: News,
}

/// What there is to say about a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum News {
    /// Bytes of a specification that have arrived so far.
    Progress {
        /// Bytes, after decompression.
        received: usize,
    },
    /// An API's answer, as far as it has arrived.
    Arriving(Box<Reply>),
    /// More of it has arrived, beyond what is shown.
    Growing {
        /// Time since it was sent, in milliseconds.
        millis: f64,
        /// Size of its body so far, in bytes, after decompression.
        size: usize,
    },
    /// The end of it.
    Outcome(Outcome),
}

/// The end of a question.
pub type Outcome = Result<Answer, Failure>;

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// What is in a specification.
    Outline(Box<Outline>),
    /// One operation.
    Operation(Box<Operation>),
    /// The members of a schema.
    Level(Box<Level>),
    /// Text.
    Text(String),
    /// Code, and what is wrong with the request that it sends.
    Sample {
        /// The code, as much of it as is shown.
        code: Vec<Piece>,
        /// All of the code, where that is more.
        whole: Option<String>,
        /// What is wrong.
        problems: Vec<RequestProblem>,
    },
    /// What the API answered.
    Reply(Box<Reply>),
    /// What is wrong with a body.
    Problems(Vec<BodyProblem>),
    /// Code.
    Code(Vec<Piece>),
    /// Numbers of operations, the best fit first.
    Found(Vec<usize>),
    /// What is different.
    Changes(Box<Diff>),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The portal answered with an error.
    Refused {
        /// HTTP status.
        status: u16,
        /// Its body.
        body: String,
        /// Seconds after which to try again, when it says so.
        retry_after: Option<u32>,
    },
    /// The portal could not be reached.
    Unreachable,
    /// The portal's answer is not what the contract says.
    NoAnswer,
    /// The version has no specification.
    NoSpecification,
    /// The text is none that can be read; the reason, in English.
    Unreadable(String),
    /// The request was not sent: this is wrong with it.
    NotSendable(Vec<RequestProblem>),
    /// The request was sent, and the browser keeps the answer from the page: the API does not allow this origin
    /// (Fetch standard, CORS protocol).
    NotAllowed,
    /// The API could not be reached.
    NoReply,
    /// The body is more than the portal's relay takes.
    TooLargeForRelay,
    /// The specification is not open, or not any more.
    NotOpen,
    /// The specification has nothing by that number.
    NoSuchThing,
}
