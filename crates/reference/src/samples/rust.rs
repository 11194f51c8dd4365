//! Rust with the crate `reqwest`.

use super::Request;
use super::quote::rust as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers =
        request.each_header(|name, value| format!("        .header({}, {})\n", quoted(name), quoted(value)));
    let body = request.if_body(|body| format!("        .body({})\n", quoted(body)));
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
