//! Go with `net/http`.

use super::Request;
use super::quote::python_or_go as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (import, body) = match &request.body {
        Some(body) => ("\t\"strings\"\n", format!("strings.NewReader({})", quoted(body))),
        None => ("", "nil".to_owned()),
    };
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers = request
        .each_header(|name, value| format!("\trequest.Header.Set({}, {})\n", quoted(name), quoted(value)));
    format!(
        r#"package main

import (
	"fmt"
	"io"
	"net/http"
{import})

func main() {{
	request, err := http.NewRequest({method}, {url}, {body})
	if err != nil {{
		panic(err)
	}}
{headers}	response, err := http.DefaultClient.Do(request)
	if err != nil {{
		panic(err)
	}}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {{
		panic(err)
	}}
	fmt.Println(response.StatusCode, string(text))
}}
"#
    )
}
