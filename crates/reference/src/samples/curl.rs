//! curl, for a POSIX shell.

use super::quote::shell;
use super::{Part, PartContent, Payload, Request, is_token};

pub(super) fn sample(request: &Request) -> String {
    let has_options = has_options(request);
    let with_boundary = (!has_options).then(|| request.clone().with_boundary());
    let request = with_boundary.as_ref().unwrap_or(request);
    let mut options = general(request);
    let mut before = String::new();
    match &request.body {
        None => {}
        Some(Payload::Text(text)) if text.contains('\0') => {
            before = format!("{} | ", printed(text));
            options.push("--data-binary @-".to_owned());
        }
        Some(Payload::Text(text)) => options.push(format!("--data-raw {}", shell(text))),
        Some(Payload::File(name)) => {
            options.push(format!("--data-binary {}", shell(&["@", path(name)].concat())));
        }
        Some(Payload::Parts(parts)) if has_options => options.extend(parts.iter().map(form)),
        Some(Payload::Parts(_)) => {
            let pieces = request.each_piece(printed, |name| format!("cat -- {}", shell(path(name))));
            before = format!("{{\n  {}\n}} | ", pieces.join("\n  "));
            options.push("--data-binary @-".to_owned());
        }
    }
    let command = format!("{before}curl {}", shell(&request.url));
    options.insert(0, command);
    options.join(" \\\n  ")
}

/// All options but those of the body.
fn general(request: &Request) -> Vec<String> {
    let mut options = Vec::new();
    match (request.method.as_str(), &request.body) {
        ("GET", None) => {}
        ("HEAD", None) => options.push("--head".to_owned()),
        (method, _) => options.push(format!("--request {}", shell(method))),
    }
    // Brackets, braces and dots mean something to curl.
    if request.url.contains(['[', ']', '{', '}']) {
        options.push("--globoff".to_owned());
    }
    if request.url.contains("/.") {
        options.push("--path-as-is".to_owned());
    }
    for (name, value) in &request.headers {
        // A header without a value is written with a semicolon.
        let header = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        options.push(format!("--header {}", shell(&header)));
    }
    if matches!(request.body, Some(Payload::Text(_) | Payload::File(_))) && !request.names("content-type") {
        // Otherwise curl says that it is a form.
        options.push("--header 'content-type:'".to_owned());
    }
    options
}

/// Prints a text character for character. No shell can hand a NUL to a command, and a carriage return would not outlive
/// the clipboard.
fn printed(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('\0', "\\0000").replace('\r', "\\r");
    format!("printf '%b' {}", shell(&escaped))
}

/// Whether curl's own options say what is sent, and nothing else: they have no escapes for a name, and what follows a media
/// type may name a file.
fn has_options(request: &Request) -> bool {
    let Some(Payload::Parts(parts)) = &request.body else { return true };
    parts.iter().all(|part| {
        let is_plain = |c: char| !c.is_control() && !"=\"\\".contains(c);
        let is_name = !part.name.is_empty() && part.name.chars().all(is_plain);
        let has_nul = matches!(&part.content, PartContent::Text(text) if text.contains('\0'));
        is_name && !has_nul && part.media_type.as_deref().is_none_or(is_media_type)
    })
}

/// Whether this is a media type without parameters (RFC 9110, section 8.3.1).
fn is_media_type(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(is_token);
    text.split_once('/').is_some_and(|(kind, subtype)| is_word(kind) && is_word(subtype))
}

/// A part of a form.
fn form(part: &Part) -> String {
    let name = &part.name;
    match (&part.content, &part.media_type) {
        (PartContent::Text(text), None) => format!("--form-string {}", shell(&format!("{name}={text}"))),
        (PartContent::Text(text), Some(media_type)) => {
            format!("--form {}", shell(&format!("{name}={};type={media_type}", quoted(text))))
        }
        (PartContent::File(file), media_type) => {
            let kind =
                media_type.as_ref().map(|media_type| format!(";type={media_type}")).unwrap_or_default();
            let file = path(file);
            let is_odd = file.contains([';', ',', '"', '\\']) || file.trim() != file;
            let file = if is_odd { quoted(file) } else { file.to_owned() };
            format!("--form {}", shell(&format!("{name}=@{file}{kind}")))
        }
    }
}

/// How commands are told of a file: a dash alone means to them what is typed.
fn path(name: &str) -> &str {
    if name == "-" { "./-" } else { name }
}

/// For curl, to which semicolons and a sign at the beginning mean something.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
