//! curl, for a POSIX shell.

use super::quote::shell;
use super::{Part, PartContent, Payload, Request};

pub(super) fn sample(request: &Request) -> String {
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
    let mut before = String::new();
    if matches!(request.body, Some(Payload::Text(_) | Payload::File(_))) && !request.names("content-type") {
        // Otherwise curl says that it is a form.
        options.push("--header 'content-type:'".to_owned());
    }
    match &request.body {
        None => {}
        Some(Payload::Text(text)) if text.contains('\0') => {
            before = format!("printf '%b' {} | ", shell(&escaped(text)));
            options.push("--data-binary @-".to_owned());
        }
        Some(Payload::Text(text)) => options.push(format!("--data-raw {}", shell(text))),
        Some(Payload::File(name)) => options.push(format!("--data-binary {}", shell(&format!("@{name}")))),
        Some(Payload::Parts(parts)) => options.extend(parts.iter().map(form)),
    }
    let command = format!("{before}curl {}", shell(&request.url));
    options.insert(0, command);
    options.join(" \\\n  ")
}

/// For `printf %b`: no shell can hand a NUL to a command.
fn escaped(body: &str) -> String {
    body.replace('\\', "\\\\").replace('\0', "\\0000")
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
            let file = if file.contains([';', ',', '"', '\\']) { quoted(file) } else { file.clone() };
            format!("--form {}", shell(&format!("{name}=@{file}{kind}")))
        }
    }
}

/// For curl, to which semicolons and a sign at the beginning mean something.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
