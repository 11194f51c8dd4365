//! `fetch`, in JavaScript and TypeScript.

use super::Request;
use super::quote::javascript as quoted;

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
    let body = request.if_body(|body| format!("  body: {},\n", quoted(body)));
    let options = [method, headers, body].concat();
    let call =
        if options.is_empty() { format!("fetch({url})") } else { format!("fetch({url}, {{\n{options}}})") };
    format!(
        "const {response} = await {call};\nconst {text} = await response.text();\nconsole.log(response.status, text);\n"
    )
}
