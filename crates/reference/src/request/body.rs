//! The body of a request.

use serde::de::IgnoredAny;

use super::draft::Draft;
use super::media_type::{essence, is_form, is_json};
use super::problem::RequestProblem;
use super::value::{entries, object};
use crate::model::{Body, Chosen, ChosenBody, Content, Field, FieldValue, Location, Operation};
use crate::percent::urlencoded;
use crate::samples::{Part, PartContent, Payload};

/// The body in its media type, whose name goes into the headers. Browsers send none with `GET` and `HEAD`.
pub(super) fn payload(
    operation: &Operation,
    method: &str,
    chosen: &Chosen,
    draft: &mut Draft,
) -> Option<Payload> {
    let body = operation.body.as_ref()?;
    if ["GET", "HEAD"].contains(&method) {
        if chosen.body != ChosenBody::None {
            draft.problem(RequestProblem::NeedlessBody);
        }
        return None;
    }
    let content = content(body, chosen.media_type.as_deref());
    let media_type = content.map(|content| content.media_type.as_str()).unwrap_or_default();
    let payload = match &chosen.body {
        ChosenBody::None => {
            if body.required {
                draft.problem(RequestProblem::MissingBody);
            }
            return None;
        }
        ChosenBody::File(name) => Payload::File(name.clone()),
        ChosenBody::Fields(fields) if is_form(media_type) => Payload::Text(urlencoded(pairs(fields))),
        ChosenBody::Fields(fields) => {
            Payload::Parts(fields.iter().map(|field| part(field, content)).collect())
        }
        ChosenBody::Text(text) if is_form(media_type) => {
            Payload::Text(form(text).unwrap_or_else(|| text.clone()))
        }
        ChosenBody::Text(text) if essence(media_type) == "multipart/form-data" => match fields(text) {
            Some(fields) => Payload::Parts(fields.iter().map(|field| part(field, content)).collect()),
            None => Payload::Text(text.clone()),
        },
        ChosenBody::Text(text) => {
            if is_json(media_type)
                && let Some((line, column)) = json_error(text)
            {
                draft.problem(RequestProblem::InvalidJson { line, column });
            }
            Payload::Text(text.clone())
        }
    };
    // The boundary of parts is chosen by whoever writes them.
    if !matches!(payload, Payload::Parts(_)) {
        draft.put(Location::Header, "Content-Type", sent_type(media_type, &payload).to_owned());
    }
    Some(payload)
}

/// The chosen one, or the first one.
fn content<'b>(body: &'b Body, media_type: Option<&str>) -> Option<&'b Content> {
    let chosen = body.contents.iter().find(|content| Some(content.media_type.as_str()) == media_type);
    chosen.or(body.contents.first())
}

/// The media type itself; for a range (RFC 9110, section 12.5.1) one that suits.
fn sent_type<'m>(media_type: &'m str, payload: &Payload) -> &'m str {
    match payload {
        _ if !media_type.is_empty() && !media_type.contains('*') => media_type,
        Payload::Text(text) if json_error(text).is_none() => "application/json",
        Payload::Text(_) => "text/plain",
        _ => "application/octet-stream",
    }
}

/// Line and column of what is not JSON.
pub(super) fn json_error(text: &str) -> Option<(usize, usize)> {
    serde_json::from_str::<IgnoredAny>(text).err().map(|error| (error.line(), error.column().max(1)))
}

/// A JSON object as a form.
pub(super) fn form(text: &str) -> Option<String> {
    fields(text).map(|fields| urlencoded(pairs(&fields)))
}

/// The members of a JSON object as fields; each item of a list is one.
fn fields(text: &str) -> Option<Vec<Field>> {
    let each = entries(text)?.into_iter();
    Some(each.map(|(name, value)| Field { name, value: FieldValue::Text(value) }).collect())
}

/// Names and values; a file counts by its name, as in a page's own forms.
fn pairs(fields: &[Field]) -> impl Iterator<Item = (&str, &str)> {
    fields.iter().map(|field| match &field.value {
        FieldValue::Text(text) | FieldValue::File(text) => (field.name.as_str(), text.as_str()),
    })
}

/// A field as a part. Its media type is the one of its encoding; for objects it is JSON (OpenAPI 3.1, "Encoding Object").
fn part(field: &Field, content: Option<&Content>) -> Part {
    let encoding =
        content.and_then(|content| content.encoding.iter().find(|encoding| encoding.property == field.name));
    // A list of media types leaves the choice to the sender.
    let given = encoding.and_then(|encoding| encoding.content_type.as_deref()?.split(',').next());
    let given =
        given.map(str::trim).filter(|given| !given.is_empty() && !given.contains('*')).map(str::to_owned);
    let (content, guessed) = match &field.value {
        FieldValue::Text(text) => {
            (PartContent::Text(text.clone()), object(text).map(|_| "application/json".to_owned()))
        }
        FieldValue::File(name) => (PartContent::File(name.clone()), None),
    };
    Part { name: field.name.clone(), media_type: given.or(guessed), content }
}
