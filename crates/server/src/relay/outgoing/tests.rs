use portico_api_types::extension::relay::{RelayBody, RelayRequest};

use super::Outgoing;
use crate::error::ApiError;

fn request(url: &str) -> RelayRequest {
    RelayRequest { method: "GET".to_owned(), url: url.to_owned(), headers: Vec::new(), body: None }
}

fn refused(request: RelayRequest) -> String {
    match Outgoing::read(request) {
        Err(ApiError::Invalid(parts)) => parts[0].field.clone(),
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
fn methods_of_proxies_and_broken_bodies_are_refused() {
    for method in ["", "CONNECT", "trace", "TRACK", "GET /", "GET\r\n", "GÉT"] {
        let request = RelayRequest { method: method.to_owned(), ..request("https://a.example") };
        assert_eq!(refused(request), "method", "{method:?}");
    }
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
