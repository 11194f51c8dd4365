use portico_api_types::error::InvalidParameter;
use portico_api_types::extension::relay::{RelayBody, RelayRequest};

use super::Outgoing;
use crate::error::ApiError;

fn request(url: &str) -> RelayRequest {
    RelayRequest { method: "GET".to_owned(), url: url.to_owned(), headers: Vec::new(), body: None }
}

fn refused(request: RelayRequest) -> String {
    refusal(request).field
}

fn refusal(request: RelayRequest) -> InvalidParameter {
    match Outgoing::read(request) {
        Err(ApiError::Invalid(mut parts)) => parts.remove(0),
        other => panic!("{other:?}"),
    }
}

#[test]
fn addresses_that_could_mean_two_things_are_refused() {
    for url in [
        "",
        "/spec",
        "//api.example/",
        "api.example",
        "ftp://api.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://?a",
        "https://ada@api.example/",
        "https://ada:secret@api.example/",
        "https://api.example@evil.example/",
        "https://api.example\\@evil.example/",
        "https:\\\\api.example",
        " https://api.example/",
        "https://api.example/a b",
        "https://api.example/\r\nhost: evil.example",
        "https://api.example/\n",
        "https://api\t.example/",
        "https://api.example\0/",
        "https://api.example:65536/",
        "https://api.example:-1/",
        "https://api.example:8o/",
        "https://[::1/",
        "https://[fe80::1%25eth0]/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://0x100000000/",
        "https://a%00b/",
        "https://api.example%2f/",
    ] {
        assert_eq!(refused(request(url)), "url", "{url:?}");
    }
    assert_eq!(refused(request(&format!("https://api.example/{}", "x".repeat(20_000)))), "url");
}

#[test]
fn an_address_has_one_form() {
    for (url, origin, place, host) in [
        ("HTTPS://API.Example:443", "https://api.example", "/", "api.example"),
        ("http://api.example:81/a/../b?c={d}#e", "http://api.example:81", "/b?c={d}", "api.example:81"),
        (
            "https://bücher.example/ü|^`",
            "https://xn--bcher-kva.example",
            "/%C3%BC|^%60",
            "xn--bcher-kva.example",
        ),
        ("http://2130706433/?`'\"", "http://127.0.0.1", "/?`%27%22", "127.0.0.1"),
        ("http://[0:0::1]:80/%0d%0a", "http://[::1]", "/%0d%0a", "[::1]"),
        ("http:api.example", "http://api.example", "/", "api.example"),
    ] {
        let outgoing = Outgoing::read(request(url)).unwrap();
        assert_eq!(outgoing.origin(), origin, "{url}");
        assert_eq!(outgoing.request.uri(), place, "{url}");
        assert_eq!(outgoing.request.headers()["host"], host, "{url}");
    }
}

#[test]
fn headers_that_are_not_the_callers_are_refused() {
    for name in [
        "Host",
        "content-length",
        "Transfer-Encoding",
        "connection",
        "keep-alive",
        "te",
        "trailer",
        "upgrade",
        "proxy-authorization",
        "proxy-anything",
        "expect",
        "via",
        "forwarded",
        "x-forwarded-for",
        "X-Forwarded-Host",
        "x-real-ip",
        "sec-fetch-site",
        "",
        "a b",
        "a:",
        "a\r\nhost",
        "ä",
    ] {
        let headers = vec![("accept".to_owned(), "*/*".to_owned()), (name.to_owned(), "1".to_owned())];
        assert_eq!(
            refused(RelayRequest { headers, ..request("https://a.example") }),
            "headers[1]",
            "{name:?}"
        );
    }
    for value in ["a\r\nhost: evil.example", "a\nb", "a\rb", "a\0b", "\u{7f}", "\u{20ac}"] {
        let headers = vec![("x-a".to_owned(), value.to_owned())];
        assert_eq!(
            refused(RelayRequest { headers, ..request("https://a.example") }),
            "headers[0]",
            "{value:?}"
        );
    }
    let many = vec![("x-a".to_owned(), String::new()); 101];
    assert_eq!(refused(RelayRequest { headers: many, ..request("https://a.example") }), "headers");
    let long = vec![("x-a".to_owned(), "x".repeat(40_000))];
    assert_eq!(refused(RelayRequest { headers: long, ..request("https://a.example") }), "headers");
}

#[test]
fn methods_are_words_and_for_an_api() {
    let with = |method: &str| RelayRequest { method: method.to_owned(), ..request("https://a.example") };
    for method in ["GET", "m-search", "X_1", "UPDATEREDIRECTREF", &"X".repeat(32)] {
        assert_eq!(Outgoing::read(with(method)).unwrap().request.method(), method);
    }
    for (methods, reason) in [
        (&["CONNECT", "trace", "TRACK", "PRI", "pri"][..], "cannot be relayed"),
        (&["", "GET /", "GET\r\n", "GÉT", "GET:"], "is no HTTP method"),
        (&[&"X".repeat(33), &"X".repeat(5_000), &" ".repeat(33)], "must not have more than 32 characters"),
    ] {
        for method in methods {
            let refused = refusal(with(method));
            assert_eq!((refused.field.as_str(), refused.reason.as_str()), ("method", reason), "{method:?}");
        }
    }
}

#[test]
fn broken_bodies_are_refused() {
    for base64 in ["a", "====", "YQ", "Y_==", "a b="] {
        let body = Some(RelayBody::Base64(base64.to_owned()));
        assert_eq!(refused(RelayRequest { body, ..request("https://a.example") }), "body.base64", "{base64}");
    }
}

#[test]
fn the_caller_may_name_another_agent() {
    let headers = vec![("User-Agent".to_owned(), "curl/8".to_owned())];
    let outgoing = Outgoing::read(RelayRequest { headers, ..request("https://a.example") }).unwrap();
    assert_eq!(outgoing.request.headers().get_all("user-agent").iter().collect::<Vec<_>>(), ["curl/8"]);
}
