//! Rust with the crate `reqwest`.

use super::quote::rust as quoted;
use super::{Payload, Request};

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers =
        request.each_header(|name, value| format!("        .header({}, {})\n", quoted(name), quoted(value)));
    let is_one = !matches!(request.body, Some(Payload::Parts(_)));
    let pieces = request.each_piece(
        |text| if is_one { quoted(text) } else { format!("{}.as_bytes()", quoted(text)) },
        |name| format!("{}std::fs::read({})?", if is_one { "" } else { "&" }, quoted(name)),
    );
    let body = match pieces.as_slice() {
        [] => String::new(),
        [only] if is_one => format!("        .body({only})\n"),
        pieces => format!("        .body([{}].concat())\n", pieces.join(", ")),
    };
    format!(
        r#"use reqwest::Method;
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let response = Client::new()
        .request(Method::from_bytes({method}.as_bytes())?, {url})
{headers}{body}        .send()?;
    println!("{{}} {{}}", response.status(), response.text()?);
    Ok(())
}}
"#
    )
}
