//! Samples do what they say: curl, node and python3 run them against a server that tells what came.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "samples/decoded.rs"]
mod decoded;
#[path = "samples/echo.rs"]
mod echo;
#[path = "samples/forms.rs"]
mod forms;
#[path = "samples/prepared.rs"]
mod prepared;

use std::fs;
use std::path::Path;
use std::process::Command;

use echo::{Echo, Received};
use portico_reference::samples::{Language, Payload, Request, sample};

/// As much of the package `requests` as the samples use, so that the tests need nothing but Python.
const REQUESTS: &str = r#"
import http.client, urllib.parse

class Response:
    def __init__(self, answer):
        self.status_code, self.text = answer.status, answer.read().decode()

def request(method, url, headers={}, data=None):
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc)
    target = parts.path + ("?" + parts.query if parts.query else "")
    data = data.read() if hasattr(data, "read") else data
    connection.request(method, target, body=data, headers=headers)
    return Response(connection.getresponse())
"#;

/// A file beside the sample.
const FILE: (&str, &str) = ("a \"b\";c,d.txt", "in the file\r\n--é\n");

/// Other files beside it, whose names mean something to commands; all hold the same.
const ODD_FILES: [&str; 7] = ["-", "--head", "@-", "<x", "|x", " x ", "data:,x"];

const TEXTS: [&str; 12] = [
    "plain",
    "",
    "it's \"quoted\" `back` $HOME $(id) ${x} #{1} %s %d !history",
    "back\\slash \\n \\u0041 \\x41 \\",
    "lines\nand\r\nmore\ttabs\n",
    "'; touch /tmp/owned; '",
    "*/ // <!-- </script> #",
    "@/etc/passwd",
    "{\"a\": [1, 2.50, null], \"b\": \"ä\"}",
    "é ß 漢字 🚢 👩‍🔬 \u{2028}\u{202e}\u{feff}\u{e0001}",
    "\u{1}\u{7}\u{1b}[31m\u{7f}\u{85}",
    "-H 'x: y' --data z",
];

/// Runs the sample with a tool, and tells what the server received.
fn run(language: Language, request: &Request) -> Received {
    let echo = Echo::start();
    let request = Request { url: format!("{}{}", echo.address(), request.url), ..request.clone() };
    let code = sample(language, &request);
    let folder = tempfile::tempdir().unwrap();
    for name in ODD_FILES.into_iter().chain([FILE.0]) {
        fs::write(folder.path().join(name), FILE.1).unwrap();
    }
    let output = command(language, &code, folder.path()).current_dir(folder.path()).output().unwrap();
    assert!(
        output.status.success(),
        "{} ended with {}\n{code}\n{}",
        language.name(),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    echo.received()
}

fn command(language: Language, code: &str, folder: &Path) -> Command {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path
    };
    match language {
        Language::Curl => {
            let mut shell = Command::new("sh");
            shell.arg(write("sample.sh", code)).env("CURL_HOME", folder);
            shell
        }
        Language::JavaScript => {
            let mut node = Command::new("node");
            node.arg(write("sample.mjs", code));
            node
        }
        Language::Python => {
            write("requests.py", REQUESTS);
            let mut python = Command::new("python3");
            python.arg(write("sample.py", code));
            python
        }
        other => panic!("{} is not run", other.name()),
    }
}

const RUN: [Language; 3] = [Language::Curl, Language::JavaScript, Language::Python];

#[test]
fn bodies_arrive_as_they_are() {
    for language in RUN {
        for text in TEXTS.into_iter().chain(["with \0 NUL \\0 and \\"]) {
            let received = run(
                language,
                &Request {
                    method: "POST".to_owned(),
                    url: "/bodies".to_owned(),
                    headers: vec![("content-type".to_owned(), "text/plain".to_owned())],
                    body: Some(Payload::Text(text.to_owned())),
                },
            );
            assert_eq!(received.body, text, "{}", language.name());
            assert_eq!(received.header("content-type"), ["text/plain"], "{}", language.name());
        }
    }
}

#[test]
fn headers_arrive_as_they_are() {
    for language in RUN {
        for text in TEXTS.into_iter().filter(|text| text.is_ascii()) {
            let headers = [("x-Odd!#$%&'*+-.^_`|~1", text), ("apikey", "ptc_live_1")];
            let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
            let received =
                run(language, &Request { url: "/headers".to_owned(), headers, ..Request::default() });
            let sent: String = text.chars().filter(|c| !c.is_control()).collect();
            let name = language.name();
            assert_eq!(received.header("x-odd!#$%&'*+-.^_`|~1"), [sent.trim()], "{name}");
            assert_eq!(received.header("apikey"), ["ptc_live_1"], "{name}");
        }
    }
}

#[test]
fn methods_and_addresses_arrive_as_they_are() {
    for language in RUN {
        for (method, target) in [
            ("GET", "/a?q=[1]&r={2}&s='$(id)'&t=a%20b&u=ä"),
            ("DELETE", "/ships/1;v=2"),
            ("PUT", "/ships/%2E%2F"),
            ("OPTIONS", "/"),
            ("HEAD", "/"),
        ] {
            let request = Request { method: method.to_owned(), url: target.to_owned(), ..Request::default() };
            let received = run(language, &request);
            assert_eq!(received.method, method, "{}", language.name());
            let expected = target.replace('ä', "%C3%A4");
            // Browsers and Node.js encode a quote in a query (WHATWG URL, special-query percent-encode set).
            assert_eq!(received.target.replace("%27", "'"), expected, "{}", language.name());
        }
    }
}

#[test]
fn files_arrive_as_they_are() {
    for (language, file) in RUN
        .into_iter()
        .flat_map(|language| ODD_FILES.into_iter().chain([FILE.0]).map(move |file| (language, file)))
    {
        let request = Request {
            method: "PUT".to_owned(),
            url: "/files".to_owned(),
            headers: vec![("content-type".to_owned(), "text/x-file".to_owned())],
            body: Some(Payload::File(file.to_owned())),
        };
        let received = run(language, &request);
        let came = (received.body.as_str(), received.header("content-type"));
        assert_eq!(came, (FILE.1, vec!["text/x-file"]), "{} {file}", language.name());
    }
}
