//! A version's specification, as the engine holds it.

use portico_api_types::{ProductId, ProductVersionId};
use portico_reference::messages::{Answer, Failure, Question, Source};
use portico_reference::model::{Level, Operation, Outline, SchemaPlace};

use super::ask;
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
                let progress: Box<dyn Fn(usize)> = Box::new(on_progress.clone());
                ask(question, Some(progress)).await?.map_err(error)
            })
            .await;
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

    /// Its text: as published, or as JSON, or as YAML.
    pub async fn text(&self, as_json: Option<bool>) -> Result<String, ApiError> {
        match self.ask(Question::Text { spec: self.name.clone(), as_json }).await? {
            Answer::Text(text) => Ok(text),
            _ => Err(ApiError::bare(ErrorKind::Crashed)),
        }
    }

    /// Asks about the open specification; opens it when it is not, as after a crash.
    async fn ask(&self, question: Question) -> Result<Answer, ApiError> {
        match ask(question.clone(), None).await? {
            Err(Failure::NotOpen) => {
                self.outline(|_| ()).await?;
                ask(question, None).await?.map_err(error)
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

fn error(failure: Failure) -> ApiError {
    match failure {
        Failure::Refused { status, body } => ApiError::from_answer(status, &body),
        Failure::Unreachable => ApiError::bare(ErrorKind::Unreachable),
        Failure::NoAnswer => ApiError::bare(ErrorKind::Unreadable),
        Failure::NoSpecification | Failure::NoSuchThing => ApiError::bare(ErrorKind::NotFound),
        Failure::Unreadable(reason) => {
            ApiError { detail: Some(reason), ..ApiError::bare(ErrorKind::NoSpecification) }
        }
        Failure::NotOpen => ApiError::bare(ErrorKind::Crashed),
    }
}
