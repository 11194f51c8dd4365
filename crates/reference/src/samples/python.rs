//! Python with the package `requests`.

use super::quote::python_or_go as quoted;
use super::{Part, PartContent, Payload, Request};

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers =
        request.each_header(|name, value| format!("        {}: {},\n", quoted(name), quoted(value)));
    let headers = if headers.is_empty() { headers } else { format!("    headers={{\n{headers}    }},\n") };
    let body = match &request.body {
        None => String::new(),
        // As bytes: text that is not Latin-1 would be refused.
        Some(Payload::Text(text)) => format!("    data={}.encode(),\n", quoted(text)),
        Some(Payload::File(name)) => format!("    data=open({}, \"rb\"),\n", quoted(name)),
        Some(Payload::Parts(parts)) => {
            format!("    files=[\n{}    ],\n", parts.iter().map(part).collect::<String>())
        }
    };
    format!(
        "import requests\n\nresponse = requests.request(\n    {method},\n    {url},\n{headers}{body})\n\
         print(response.status_code, response.text)\n"
    )
}

/// Name, then file name, content and media type.
fn part(part: &Part) -> String {
    let content = match &part.content {
        PartContent::Text(text) => format!("None, {}", quoted(text)),
        PartContent::File(name) => format!("{}, open({0}, \"rb\")", quoted(name)),
    };
    let media_type =
        part.media_type().map(|media_type| format!(", {}", quoted(&media_type))).unwrap_or_default();
    format!("        ({}, ({content}{media_type})),\n", quoted(&part.name))
}
