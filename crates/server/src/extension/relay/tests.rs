mod limits;
mod refusals;
mod upstream;

use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use portico_api_types::extension::relay::{HEAD, RelayHead};
use serde_json::{Value, json};

use self::upstream::Upstream;
use crate::relay::{Limits, Relay, Resolve};
use crate::testing::{Answer, TestPortal};

const RELAY: &str = "/portico/v1/relay";

/// Knows one answer to every name, and how often it was asked.
#[derive(Default)]
struct Fixed {
    addresses: Vec<IpAddr>,
    asked: AtomicUsize,
}

impl Fixed {
    fn to(addresses: &[&str]) -> Arc<Self> {
        let addresses = addresses.iter().map(|address| address.parse().unwrap()).collect();
        Arc::new(Self { addresses, asked: AtomicUsize::new(0) })
    }
}

#[async_trait]
impl Resolve for Fixed {
    async fn resolve(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        Ok(self.addresses.clone())
    }
}

const PRIVATE: Limits =
    Limits { allow_private: true, time: std::time::Duration::from_secs(5), answer: 100_000, each: 2, all: 3 };

/// A portal with a relay, whose specifications name these servers.
async fn portal(servers: &[&str], limits: Limits, resolver: Arc<dyn Resolve>) -> TestPortal {
    let mut content = TestPortal::fixture_named("catalog");
    let servers: Vec<Value> = servers.iter().map(|url| json!({ "url": url })).collect();
    let spec = content.products[0].versions[0].spec.as_mut().unwrap();
    spec.text = json!({ "openapi": "3.1.0", "servers": servers }).to_string();
    let mut portal = TestPortal::start_with(content).await;
    portal.state.relay = Some(Arc::new(Relay::new(limits, resolver).unwrap()));
    portal
}

/// A portal that publishes one API, which runs on this machine.
async fn start() -> (TestPortal, Upstream) {
    let upstream = Upstream::start().await;
    (portal(&[&upstream.url], PRIVATE, Fixed::to(&[])).await, upstream)
}

fn head(answer: &Answer) -> RelayHead {
    serde_json::from_str(answer.header(HEAD).unwrap()).unwrap()
}

fn values<'a>(head: &'a RelayHead, wanted: &str) -> Vec<&'a str> {
    head.headers.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str()).collect()
}

#[tokio::test]
async fn a_request_is_sent_as_listed_and_nothing_besides() {
    let (portal, upstream) = start().await;
    let mut ada = portal
        .developer("ada")
        .await
        .with_header("origin", "https://portal.example")
        .with_header("host", "portal.example")
        .with_header("referer", "https://portal.example/spec")
        .with_header("x-portal", "1");
    let request = json!({
        "method": "POST",
        "url": format!("{}/echo?b=%20&c=é#fragment", upstream.url),
        "headers": [["X-Key", " k1 "], ["x-key", "k2"], ["Cookie", "session=own"], ["X-Latin", "né"]],
        "body": { "text": "grüße" },
    });
    let answer = ada.post(RELAY, request).await.expect(200);
    assert_eq!(head(&answer).status, 200);
    let seen: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((&seen["method"], &seen["uri"]), (&json!("POST"), &json!("/echo?b=%20&c=%C3%A9")));
    assert_eq!(seen["body"], "grüße");
    let mut headers: Vec<(String, String)> = serde_json::from_value(seen["headers"].clone()).unwrap();
    headers.sort();
    let agent = concat!("portico-relay/", env!("CARGO_PKG_VERSION"));
    let host = upstream.url.trim_start_matches("http://");
    let expected = [
        ("content-length", "7"),
        ("cookie", "session=own"),
        ("host", host),
        ("user-agent", agent),
        ("via", "1.1 portico-relay"),
        ("x-key", "k1"),
        ("x-key", "k2"),
        ("x-latin", "né"),
    ];
    assert_eq!(headers, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn bytes_and_methods_of_all_kinds_pass() {
    let (portal, upstream) = start().await;
    let mut ada = portal.developer("ada").await;
    let url = format!("{}/echo", upstream.url);
    for method in ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"] {
        let answer = ada.post(RELAY, json!({ "method": method, "url": url })).await.expect(200);
        let seen: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((&seen["method"], &seen["body"]), (&json!(method), &json!("")), "{method}");
    }
    let headed = ada.post(RELAY, json!({ "method": "HEAD", "url": url })).await.expect(200);
    assert!(headed.body.is_empty() && head(&headed).status == 200);
    let request = json!({ "method": "POST", "url": format!("{url}/raw"), "body": { "base64": "AP+A/w==" } });
    assert_eq!(ada.post(RELAY, request).await.expect(200).body, &[0, 0xff, 0x80, 0xff][..]);
}

#[tokio::test]
async fn an_answer_is_only_data() {
    let (portal, upstream) = start().await;
    let request = json!({ "method": "GET", "url": format!("{}/page", upstream.url) });
    let answer = portal.developer("ada").await.post(RELAY, request).await.expect(200);
    assert_eq!(answer.body, "<script>alert(1)</script>");
    let mut names: Vec<_> = answer.headers.keys().map(axum::http::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "cache-control",
            "content-disposition",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-resource-policy",
            "portico-relay-head",
            "x-content-type-options",
        ]
    );
    for (name, value) in [
        ("cache-control", "no-store"),
        ("content-disposition", "attachment"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("content-type", "application/octet-stream"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(name), Some(value));
    }
    let head = head(&answer);
    assert_eq!(head.status, 418);
    assert_eq!(values(&head, "set-cookie"), ["portalaccesstoken=stolen; Path=/", "b=2"]);
    assert_eq!(values(&head, "content-type"), ["text/html"]);
    assert_eq!(values(&head, "content-security-policy"), ["default-src *"]);
    assert_eq!(values(&head, "x-latin"), ["né"]);
    for name in ["connection", "keep-alive", "x-hop", "transfer-encoding"] {
        assert!(values(&head, name).is_empty(), "{name}");
    }
}

#[tokio::test]
async fn redirects_are_handed_back() {
    let (portal, upstream) = start().await;
    let request = json!({ "method": "GET", "url": format!("{}/redirect", upstream.url) });
    let answer = portal.developer("ada").await.post(RELAY, request).await.expect(200);
    let head = head(&answer);
    assert_eq!(
        (head.status, values(&head, "location")),
        (302, vec!["http://169.254.169.254/latest/meta-data"])
    );
    assert_eq!(answer.header("location"), None);
}

#[tokio::test]
async fn codings_are_left_to_the_browser() {
    let (portal, upstream) = start().await;
    let mut ada = portal.developer("ada").await;
    let request = json!({ "method": "GET", "url": format!("{}/gzip", upstream.url) });
    let answer = ada.post(RELAY, request).await.expect(200);
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert_eq!(answer.body, upstream::GZIP);
    let request = json!({ "method": "HEAD", "url": format!("{}/gzip", upstream.url) });
    let bare = ada.post(RELAY, request).await.expect(200);
    assert_eq!(
        (bare.header("content-encoding"), values(&head(&bare), "content-encoding")),
        (None, vec!["gzip"])
    );
    for (path, coding) in [("coded-twice", Some("gzip, br")), ("odd-coding", None)] {
        let request = json!({ "method": "GET", "url": format!("{}/{path}", upstream.url) });
        let answer = ada.post(RELAY, request).await.expect(200);
        assert_eq!(answer.header("content-encoding"), coding, "{path}");
        assert_eq!((values(&head(&answer), "content-encoding").len(), &answer.body[..]), (2, upstream::GZIP));
    }
}

#[tokio::test]
async fn a_name_is_looked_up_once() {
    let upstream = Upstream::start().await;
    let port = upstream.url.rsplit(':').next().unwrap();
    let server = format!("http://api.test:{port}");
    let resolver = Fixed::to(&["127.0.0.1"]);
    let portal = portal(&[&server], PRIVATE, resolver.clone()).await;
    let request = json!({ "method": "GET", "url": format!("{server}/echo") });
    let answer = portal.developer("ada").await.post(RELAY, request).await.expect(200);
    let seen: Value = serde_json::from_slice(&answer.body).unwrap();
    assert!(seen["headers"].to_string().contains(&format!("api.test:{port}")), "{seen}");
    assert_eq!(resolver.asked.load(Ordering::SeqCst), 1);
}
