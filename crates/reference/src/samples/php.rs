//! PHP with its extension `curl`.

use std::borrow::Cow;

use super::Request;
use super::quote::php as quoted;

/// A file's name that PHP takes for no address, such as `data:,text`.
fn path(name: &str) -> Cow<'_, str> {
    if name.contains(':') { ["./", name].concat().into() } else { name.into() }
}

pub(super) fn sample(request: &Request) -> String {
    let method = quoted(&request.method);
    let no_body = if request.is_head() { "    CURLOPT_NOBODY => true,\n" } else { "" };
    let headers = request.each_header(|name, value| {
        // A header without a value is written with a semicolon.
        let header = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        format!("        {},\n", quoted(&header))
    });
    let headers =
        if headers.is_empty() { headers } else { format!("    CURLOPT_HTTPHEADER => [\n{headers}    ],\n") };
    let pieces = request.each_piece(quoted, |name| format!("file_get_contents({})", quoted(&path(name))));
    let body = match pieces.as_slice() {
        [] => String::new(),
        pieces => format!("    CURLOPT_POSTFIELDS => {},\n", pieces.join(" . ")),
    };
    let url = quoted(&request.url);
    format!(
        r#"<?php
$request = curl_init({url});
curl_setopt_array($request, [
    CURLOPT_CUSTOMREQUEST => {method},
{no_body}{headers}{body}    CURLOPT_RETURNTRANSFER => true,
]);
$text = curl_exec($request);
echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), ' ', $text, "\n";
"#
    )
}
