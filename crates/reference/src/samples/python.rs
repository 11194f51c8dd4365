//! Python with the package `requests`.

use super::Request;
use super::quote::python_or_go as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers =
        request.each_header(|name, value| format!("        {}: {},\n", quoted(name), quoted(value)));
    let headers = if headers.is_empty() { headers } else { format!("    headers={{\n{headers}    }},\n") };
    // As bytes: text that is not Latin-1 would be refused.
    let body = request.if_body(|body| format!("    data={}.encode(),\n", quoted(body)));
    format!(
        "import requests\n\nresponse = requests.request(\n    {method},\n    {url},\n{headers}{body})\n\
         print(response.status_code, response.text)\n"
    )
}
