//! Go with `net/http`.

use super::Request;
use super::quote::python_or_go as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (packages, before, body) = body(request);
    let mut imports = [&["\t\"fmt\"\n", "\t\"io\"\n", "\t\"net/http\"\n"], packages].concat();
    imports.sort_unstable();
    let imports = imports.concat();
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let headers = request
        .each_header(|name, value| format!("\trequest.Header.Set({}, {})\n", quoted(name), quoted(value)));
    format!(
        r"package main

import (
{imports})

func main() {{
{before}	request, err := http.NewRequest({method}, {url}, {body})
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
"
    )
}

/// Packages that the body needs, what is done first, and the reader of the body.
fn body(request: &Request) -> (&'static [&'static str], String, String) {
    if !request.has_file() {
        let text = request.each_piece(quoted, |_| String::new());
        return match text.first() {
            Some(text) => (&["\t\"strings\"\n"], String::new(), format!("strings.NewReader({text})")),
            None => (&[], String::new(), "nil".to_owned()),
        };
    }
    let pieces = request.each_piece(
        |text| format!("\tbody.WriteString({})\n", quoted(text)),
        |name| {
            format!(
                "\tif file, err := os.ReadFile({}); err == nil {{\n\t\tbody.Write(file)\n\t}} else {{\n\
                 \t\tpanic(err)\n\t}}\n",
                quoted(name)
            )
        },
    );
    let before = format!("\tvar body bytes.Buffer\n{}", pieces.concat());
    (&["\t\"bytes\"\n", "\t\"os\"\n"], before, "&body".to_owned())
}
