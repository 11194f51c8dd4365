//! The body of a request.

use serde::de::IgnoredAny;

use super::draft::Draft;
use super::problem::{Purpose, RequestProblem};
use super::value::{entries, object};
use crate::media_type::{MULTIPART, essence, is_form, is_json};
use crate::model::{Body, Chosen, ChosenFile, Content, FileField, Location, Operation, Uploads};
use crate::percent::urlencoded;
use crate::samples::{Part, PartContent, Payload};

/// Stands in samples for the name of a file that is yet to be chosen.
const SOME_FILE: &str = "file";

/// The body in its media type, whose name goes into the headers. Browsers send none with `GET` and `HEAD`.
pub(super) fn payload(
    operation: &Operation,
    method: &str,
    chosen: &Chosen,
    draft: &mut Draft,
) -> Option<Payload> {
    let body = operation.body.as_ref()?;
    if ["GET", "HEAD"].contains(&method) {
        if chosen.body.is_some() || !chosen.files.is_empty() {
            draft.problem(RequestProblem::NeedlessBody);
        }
        return None;
    }
    let content = content(body, chosen.media_type.as_deref());
    let media_type = content.map(|content| content.media_type.as_str()).unwrap_or_default();
    let is_file = content.is_some_and(|content| content.uploads == Uploads::Whole);
    let payload = match (content, &chosen.body) {
        (_, _) if is_file && !chosen.files.is_empty() => {
            chosen.files.first().map(|file| Payload::File(file.name.clone()))
        }
        (Some(content), text) if essence(media_type) == MULTIPART => {
            parts(content, text.as_deref(), &chosen.files, draft)
        }
        (_, text) => text.as_deref().map(|text| typed(text, media_type, draft)),
    };
    if payload.is_none() && body.required {
        draft.problem(RequestProblem::MissingBody);
    }
    let is_shown = is_file && draft.purpose == Purpose::Show;
    let payload = payload.or_else(|| is_shown.then(|| Payload::File(SOME_FILE.to_owned())))?;
    // The boundary of parts is chosen by whoever writes them.
    if !matches!(payload, Payload::Parts(_)) {
        draft.put(Location::Header, "Content-Type", sent_type(media_type, &payload, chosen).to_owned());
    }
    Some(payload)
}

/// The chosen one, or the first one.
fn content<'b>(body: &'b Body, media_type: Option<&str>) -> Option<&'b Content> {
    let chosen = body.contents.iter().find(|content| Some(content.media_type.as_str()) == media_type);
    chosen.or(body.contents.first())
}

fn typed(text: &str, media_type: &str, draft: &mut Draft) -> Payload {
    if is_form(media_type) {
        return Payload::Text(form(text).unwrap_or_else(|| text.to_owned()));
    }
    if is_json(media_type)
        && let Some((line, column)) = json_error(text)
    {
        draft.problem(RequestProblem::InvalidJson { line, column });
    }
    Payload::Text(text.to_owned())
}

/// The media type itself; for a range (RFC 9110, section 12.5.1) one that suits.
fn sent_type<'m>(media_type: &'m str, payload: &Payload, chosen: &'m Chosen) -> &'m str {
    match payload {
        _ if !media_type.is_empty() && !media_type.contains('*') => media_type,
        Payload::Text(text) if json_error(text).is_none() => "application/json",
        Payload::Text(_) => "text/plain",
        _ => chosen
            .files
            .first()
            .and_then(|file| file.media_type.as_deref())
            .unwrap_or("application/octet-stream"),
    }
}

/// Line and column of what is not JSON.
pub(super) fn json_error(text: &str) -> Option<(usize, usize)> {
    serde_json::from_str::<IgnoredAny>(text).err().map(|error| (error.line(), error.column().max(1)))
}

/// A JSON object as a form; each item of a list is a field.
pub(super) fn form(text: &str) -> Option<String> {
    let fields = entries(text)?;
    Some(urlencoded(fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))))
}

/// The members of a JSON object, and files, as parts; each item of a list is one.
fn parts(content: &Content, text: Option<&str>, files: &[ChosenFile], draft: &mut Draft) -> Option<Payload> {
    let text = text.filter(|text| !text.trim().is_empty());
    let typed = text.map(entries);
    if typed == Some(None) {
        draft.problem(RequestProblem::NoForm);
    }
    let is_chosen = |name: &str| files.iter().any(|file| file.field == name);
    let typed = typed.flatten().unwrap_or_default().into_iter().filter(|(name, _)| !is_chosen(name));
    let mut parts: Vec<Part> = typed.map(|(name, value)| text_part(name, value, content)).collect();
    parts.extend(files.iter().map(|file| file_part(file, content)));
    for missing in fields(content).iter().filter(|field| field.required) {
        if parts.iter().any(|part| part.name == missing.name) {
            continue;
        }
        draft.problem(RequestProblem::MissingFile(missing.name.clone()));
        if draft.purpose == Purpose::Show {
            let (field, name) = (missing.name.clone(), SOME_FILE.to_owned());
            parts.push(file_part(&ChosenFile { field, name, media_type: None }, content));
        }
    }
    (!parts.is_empty()).then_some(Payload::Parts(parts))
}

fn fields(content: &Content) -> &[FileField] {
    if let Uploads::Fields(fields) = &content.uploads { fields } else { &[] }
}

/// Its media type is the one of its encoding; for objects it is JSON (OpenAPI 3.1, "Encoding Object").
fn text_part(name: String, text: String, content: &Content) -> Part {
    let json = || object(&text).map(|_| "application/json".to_owned());
    let media_type = encoded_types(&name, content).next().map(str::to_owned).or_else(json);
    Part { name, media_type, content: PartContent::Text(text) }
}

/// Its media type is the one of its encoding; where that leaves a choice, it is the file's own.
fn file_part(file: &ChosenFile, content: &Content) -> Part {
    let given: Vec<&str> = encoded_types(&file.field, content).collect();
    let own = file.media_type.as_deref();
    let media_type = match given.as_slice() {
        [only] => Some(*only),
        [first, ..] => own.or(Some(first)),
        [] => own,
    };
    Part {
        name: file.field.clone(),
        media_type: media_type.map(str::to_owned),
        content: PartContent::File(file.name.clone()),
    }
}

/// The media types that a field's encoding lists, without ranges.
fn encoded_types<'c>(field: &str, content: &'c Content) -> impl Iterator<Item = &'c str> {
    let encoding = content.encoding.iter().find(|encoding| encoding.property == field);
    let listed =
        encoding.and_then(|encoding| encoding.content_type.as_deref()).unwrap_or_default().split(',');
    listed.map(str::trim).filter(|given| !given.is_empty() && !given.contains('*'))
}
