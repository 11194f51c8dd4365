//! A version's specification, as the engine holds it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use portico_api_types::spec::SpecDocument;
use portico_api_types::{ProductId, ProductVersionId};
use portico_reference::highlight::Piece;
use portico_reference::messages::{Answer, CallPlace, Failure, Question, Source};
use portico_reference::model::{BodyProblem, Diff, Level, Operation, Outline, SchemaPlace};
use portico_reference::request::RequestProblem;
use portico_reference::samples::Language;
use web_sys::File;

use super::{Asked, Ended, NotSent, OnProgress, Progress, Received, ask, end_of};
use crate::api::catalog::spec_path;
use crate::api::{ApiError, Client, ErrorKind};

/// A specification that can be asked about. It is fetched when it is first asked about, and again when the worker has let
/// go of it.
#[derive(Clone)]
pub struct Specification {
    client: Client,
    name: String,
    path: String,
}

/// Code that sends a request.
#[derive(Clone, PartialEq)]
pub struct Sample {
    /// The code, as much of it as is shown.
    pub code: Arc<[Piece]>,
    /// All of the code, where that is more.
    pub whole: Option<Arc<str>>,
    /// What is wrong with the request.
    pub problems: Arc<[RequestProblem]>,
}

impl Specification {
    /// The specification of a version.
    pub fn of(client: &Client, product: &ProductId, version: &ProductVersionId) -> Self {
        Self { client: client.clone(), name: version.to_string(), path: spec_path(product, version) }
    }

    /// What is in it; `None` when the version has none. `on_progress` is told how many bytes have arrived.
    pub async fn outline(
        &self,
        on_progress: impl Fn(usize) + Clone + 'static,
    ) -> Result<Option<Outline>, ApiError> {
        let answer = self
            .client
            .renewing(async || {
                let question = Question::Open { spec: self.name.clone(), source: self.source() };
                let on_progress = on_progress.clone();
                let on_progress: OnProgress = Rc::new(move |progress| {
                    if let Progress::Bytes(received) = progress {
                        on_progress(received);
                    }
                });
                ask(Asked { on_progress: Some(on_progress), ..question.into() }).await?.map_err(error)
            })
            .await;
        // To read a long one and to show it are two tasks, so that the browser can do something else in between.
        sleep(Duration::ZERO).await;
        match answer {
            Ok(Answer::Outline(outline)) => Ok(Some(*outline)),
            Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
            Ok(_) => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// One operation, by its number in the outline.
    pub async fn operation(&self, number: usize) -> Result<Operation, ApiError> {
        match self.ask(Question::Operation { spec: self.name.clone(), number }).await? {
            Answer::Operation(operation) => Ok(*operation),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// The members of a schema.
    pub async fn level(&self, place: SchemaPlace) -> Result<Level, ApiError> {
        match self.ask(Question::Level { spec: self.name.clone(), place }).await? {
            Answer::Level(level) => Ok(*level),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// Numbers of the operations that a search finds, the best first; none of a specification that is not open.
    pub async fn find(&self, query: String) -> Result<Vec<usize>, ApiError> {
        match ask(Question::Find { spec: self.name.clone(), query }).await? {
            Ok(Answer::Found(numbers)) => Ok(numbers),
            Err(Failure::NotOpen) => Ok(Vec::new()),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// Its text: as published, or as JSON, or as YAML. What cannot be read has a text as well.
    pub async fn text(&self, as_json: Option<bool>) -> Result<String, ApiError> {
        match self.ask(Question::Text { spec: self.name.clone(), as_json }).await {
            Ok(Answer::Text(text)) => Ok(text),
            Err(error) if error.kind == ErrorKind::NoSpecification && as_json.is_none() => {
                self.client.get::<SpecDocument>(&self.path).await.map(|document| document.content)
            }
            Err(error) => Err(error),
            Ok(_) => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// Code that sends a request.
    pub async fn sample(&self, language: Language, call: CallPlace) -> Result<Sample, ApiError> {
        match self.ask(Question::Sample { call, language }).await? {
            Answer::Sample { code, whole, problems } => {
                Ok(Sample { code: code.into(), whole: whole.map(Arc::from), problems: problems.into() })
            }
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// Sends a request with its files, in their order; through the relay when there is an address of one. Dropping the
    /// future ends the request. `on_arrival` is told what has arrived of the answer so far.
    pub async fn send(
        &self,
        call: CallPlace,
        files: Vec<File>,
        relay: Option<String>,
        on_arrival: impl Fn(Arc<Received>) + 'static,
    ) -> Result<Received, NotSent> {
        let question = Question::Send { call, relay };
        let on_progress = telling(on_arrival);
        let attempt = async || {
            let on_progress = Some(Rc::clone(&on_progress));
            let asked = Asked { question: question.clone(), files: files.clone(), on_progress };
            match end_of(asked).await? {
                // The portal's own refusal: the relay has sent nothing.
                Ended { outcome: Err(failure @ Failure::Refused { .. }), .. } => Err(error(failure)),
                ended => Ok(ended),
            }
        };
        let mut ended = self.client.renewing(&attempt).await;
        if matches!(ended, Ok(Ended { outcome: Err(Failure::NotOpen), .. })) {
            self.outline(|_| ()).await.map_err(NotSent::Failed)?;
            ended = self.client.renewing(&attempt).await;
        }
        NotSent::or_received(ended)
    }

    /// What is wrong with a body.
    pub async fn check(&self, place: SchemaPlace, text: String) -> Result<Vec<BodyProblem>, ApiError> {
        match self.ask(Question::Check { spec: self.name.clone(), place, text }).await? {
            Answer::Problems(problems) => Ok(problems),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// What is different in a newer specification. Where one of the two does not exist: [`ErrorKind::NotFound`].
    pub async fn changes(&self, newer: &Self) -> Result<Diff, ApiError> {
        for one in [self, newer] {
            if one.outline(|_| ()).await?.is_none() {
                return Err(ApiError::bare(ErrorKind::NotFound));
            }
        }
        match self.ask(Question::Compare { old: self.name.clone(), new: newer.name.clone() }).await? {
            Answer::Changes(diff) => Ok(*diff),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// The name that questions call it by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Asks about the open specification; opens it when it is not, as after a crash.
    async fn ask(&self, question: Question) -> Result<Answer, ApiError> {
        match ask(question.clone()).await? {
            Err(Failure::NotOpen) => {
                self.outline(|_| ()).await?;
                ask(question).await?.map_err(error)
            }
            outcome => outcome.map_err(error),
        }
    }

    fn source(&self) -> Source {
        let address = self.client.address(&self.path);
        // A worker's addresses are relative to its own file.
        let absolute = if address.starts_with('/') {
            let origin = leptos::prelude::window().location().origin().unwrap_or_default();
            format!("{origin}{address}")
        } else {
            address
        };
        Source { url: absolute, credentials: self.client.credentials_mode().to_owned() }
    }
}

/// Hears of an answer while it arrives, and tells as much of it as there is.
fn telling(on_arrival: impl Fn(Arc<Received>) + 'static) -> OnProgress {
    let last = RefCell::new(None::<Arc<Received>>);
    Rc::new(move |progress| {
        let received = match (progress, last.borrow().as_deref()) {
            (Progress::Reply(received), _) => received,
            (Progress::Grown { millis, size }, Some(last)) => last.grown(millis, size),
            _ => return,
        };
        let received = Arc::new(received);
        last.replace(Some(Arc::clone(&received)));
        on_arrival(received);
    })
}

pub(super) fn error(failure: Failure) -> ApiError {
    match failure {
        Failure::Refused { status, body, retry_after } => {
            ApiError { retry_after, ..ApiError::from_answer(status, &body) }
        }
        Failure::Unreachable => ApiError::bare(ErrorKind::Unreachable),
        Failure::NoAnswer => ApiError::bare(ErrorKind::Unreadable),
        Failure::NoSpecification | Failure::NoSuchThing => ApiError::bare(ErrorKind::NotFound),
        Failure::Unreadable(reason) => {
            ApiError { detail: Some(reason), ..ApiError::bare(ErrorKind::NoSpecification) }
        }
        Failure::NotOpen
        | Failure::NotSendable(_)
        | Failure::NotAllowed
        | Failure::NoReply
        | Failure::TooLargeForRelay => ApiError::bare(ErrorKind::Crashed),
    }
}
