//! One model for every specification, in the terms of OpenAPI 3.1: what a page draws and a request is made from.
//!
//! Plain data, which travels between the worker that reads specifications and the page that shows them. Swagger 2.0 and
//! OpenAPI 3.0 come out in the same shape. Markdown is nodes already. What could not be read stands as a [`Note`] where
//! it belongs.

mod changes;
mod chosen;
mod note;
mod operation;
mod outline;
mod problem;
mod schema;
mod security;
mod server;

pub use changes::{Change, ChangePlace, Diff, Difference, OperationName, Part};
pub use chosen::{Chosen, ChosenFile, Credential, ParameterValue};
pub use note::{Expected, Note, Trouble};
pub use operation::{
    Body, Callback, Content, Encoding, Example, FileField, Header, Link, Location, Operation, Parameter,
    Response, Style, Uploads,
};
pub use outline::{Contact, ExternalDocs, License, Outline, Tag, TagGroup};
pub use problem::{BodyProblem, BodyTrouble};
pub use schema::{
    Children, Choice, ChoiceKind, Choices, Constraint, Discriminator, Level, Property, Schema, SchemaPlace,
    Side,
};
pub use security::{Flow, FlowKind, KeyLocation, RequiredScheme, Requirement, Scheme, SchemeKind, Scope};
pub use server::{Server, ServerVariable};
