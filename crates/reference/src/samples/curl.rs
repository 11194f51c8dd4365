//! curl, for a POSIX shell.

use super::Request;
use super::quote::shell;

pub(super) fn sample(request: &Request) -> String {
    let mut options = Vec::new();
    match (request.method.as_str(), &request.body) {
        ("GET", None) => {}
        ("HEAD", None) => options.push("--head".to_owned()),
        (method, _) => options.push(format!("--request {}", shell(method))),
    }
    // Brackets and dots mean something to curl.
    if request.url.contains(['[', ']']) {
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
    if let Some(body) = &request.body {
        if !request.names("content-type") {
            // Otherwise curl says that it is a form.
            options.push("--header 'content-type:'".to_owned());
        }
        if body.contains('\0') {
            before = format!("printf '%b' {} | ", shell(&escaped(body)));
            options.push("--data-binary @-".to_owned());
        } else {
            options.push(format!("--data-raw {}", shell(body)));
        }
    }
    let command = format!("{before}curl {}", shell(&request.url));
    options.insert(0, command);
    options.join(" \\\n  ")
}

/// For `printf %b`: no shell can hand a NUL to a command.
fn escaped(body: &str) -> String {
    body.replace('\\', "\\\\").replace('\0', "\\0000")
}
