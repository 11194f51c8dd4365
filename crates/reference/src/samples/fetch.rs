//! `fetch`, in JavaScript and TypeScript.

use super::quote::javascript as quoted;
use super::{Part, PartContent, Payload, Request};

/// Whether types are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Types {
    None,
    Written,
}

pub(super) fn sample(request: &Request, types: Types) -> String {
    let (response, text) = match types {
        Types::None => ("response", "text"),
        Types::Written => ("response: Response", "text: string"),
    };
    let url = quoted(&request.url);
    let method = match request.method.as_str() {
        "GET" => String::new(),
        method => format!("  method: {},\n", quoted(method)),
    };
    let headers = request.each_header(|name, value| format!("    {}: {},\n", quoted(name), quoted(value)));
    let headers = if headers.is_empty() { headers } else { format!("  headers: {{\n{headers}  }},\n") };
    let body = match &request.body {
        None => String::new(),
        Some(Payload::Text(text)) => format!("  body: {},\n", quoted(text)),
        Some(Payload::File(name)) => format!("  body: await readFile({}),\n", quoted(name)),
        Some(Payload::Parts(_)) => "  body: form,\n".to_owned(),
    };
    let import = if request.has_file() { "import { readFile } from \"node:fs/promises\";\n\n" } else { "" };
    let form = match &request.body {
        Some(Payload::Parts(parts)) => {
            format!("const form = new FormData();\n{}", parts.iter().map(appended).collect::<String>())
        }
        _ => String::new(),
    };
    let options = [method, headers, body].concat();
    let call =
        if options.is_empty() { format!("fetch({url})") } else { format!("fetch({url}, {{\n{options}}})") };
    format!(
        "{import}{form}const {response} = await {call};\nconst {text} = await response.text();\nconsole.log(response.status, text);\n"
    )
}

/// A part, put into the form. What has a media type is a blob.
fn appended(part: &Part) -> String {
    let name = quoted(&part.name);
    let (content, file) = match &part.content {
        PartContent::Text(text) => (quoted(text), String::new()),
        PartContent::File(file) => {
            (format!("await readFile({})", quoted(file)), format!(", {}", quoted(file)))
        }
    };
    match part.media_type() {
        None => format!("form.append({name}, {content});\n"),
        Some(media_type) => {
            format!(
                "form.append({name}, new Blob([{content}], {{ type: {} }}){file});\n",
                quoted(&media_type)
            )
        }
    }
}
