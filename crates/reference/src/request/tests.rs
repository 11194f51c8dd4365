//! Requests, made from operations that are written here.

mod addresses;
mod bodies;
mod problems;
mod security;
mod styles;

use super::*;
use crate::model::{Body, Content, Parameter, ParameterValue, Schema, Server, Style};
use crate::samples::Payload;

const PAGE: &str = "https://portal.example/apis/ships/spec.json?version=2#top";

fn parameter(location: Location, name: &str, types: &[&str]) -> Parameter {
    Parameter {
        name: name.to_owned(),
        location,
        required: false,
        deprecated: false,
        description: Vec::new(),
        schema: Schema { types: types.iter().map(|name| (*name).to_owned()).collect(), ..Schema::default() },
        style: match location {
            Location::Path | Location::Header => Style::Simple,
            _ => Style::Form,
        },
        explode: matches!(location, Location::Query | Location::Cookie),
        allow_reserved: false,
        media_type: None,
        examples: Vec::new(),
    }
}

fn typed(location: Location, name: &str, text: &str) -> ParameterValue {
    ParameterValue { location, name: name.to_owned(), text: text.to_owned() }
}

/// On `https://api.example/v1`.
fn operation(parameters: Vec<Parameter>) -> Operation {
    let server = Server { url: "https://api.example/v1".to_owned(), ..Server::default() };
    Operation { parameters, servers: vec![server], ..Operation::default() }
}

/// With a body in these media types.
fn with_body(media_types: &[&str]) -> Operation {
    let content = |name: &&str| Content { media_type: (*name).to_owned(), ..Content::default() };
    let body =
        Body { required: true, contents: media_types.iter().map(content).collect(), ..Body::default() };
    Operation { body: Some(body), ..operation(Vec::new()) }
}

fn request(operation: &Operation, method: &str, path: &str, chosen: &Chosen) -> Prepared {
    Call { operation, method, path, schemes: &[], page: PAGE }.request(chosen, Purpose::Send)
}

/// The value of a header.
fn header<'p>(prepared: &'p Prepared, wanted: &str) -> Option<&'p str> {
    let mut headers = prepared.request.headers.iter();
    headers.find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
}

/// The body, when it is text.
fn text(prepared: &Prepared) -> Option<&str> {
    match &prepared.request.body {
        Some(Payload::Text(text)) => Some(text),
        _ => None,
    }
}
