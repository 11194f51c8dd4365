//! Time, size and number.

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::response::Response;
use serde_json::json;
use tower::ServiceExt;

use super::upstream::Upstream;
use super::{Fixed, PRIVATE, RELAY, portal, start};
use crate::relay::Limits;
use crate::testing::TestPortal;

const QUICK: Limits = Limits { time: Duration::from_millis(300), ..PRIVATE };
const ENDLESS: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
const CHUNK: &str = "10\r\n0123456789abcdef\r\n";

/// An answer whose body has not been read.
async fn open(portal: &TestPortal, url: &str) -> Response {
    portal.router().oneshot(asking_for(url)).await.unwrap()
}

/// The same, asked for from an address.
async fn open_from(address: &str, portal: &TestPortal, url: &str) -> Response {
    let mut request = asking_for(url);
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address.parse().unwrap(), 1)));
    portal.router().oneshot(request).await.unwrap()
}

fn asking_for(url: &str) -> Request<Body> {
    let body = json!({ "method": "GET", "url": url }).to_string();
    Request::post(RELAY).header("content-type", "application/json").body(Body::from(body)).unwrap()
}

/// A portal without accounts before an API.
async fn public(upstream: &Upstream, limits: Limits) -> TestPortal {
    let portal = portal(&[&upstream.url], limits, Fixed::to(&[])).await;
    let mut content = portal.content.clone();
    content.portal.is_public = true;
    portal.publish(&content).await;
    portal
}

async fn broken(response: Response) -> String {
    assert_eq!(response.status(), 200);
    let error = to_bytes(response.into_body(), usize::MAX).await.unwrap_err();
    std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string)
}

#[tokio::test]
async fn answers_have_a_size() {
    let (portal, upstream) = start().await;
    let mut ada = portal.developer("ada").await;
    let request = |path: &str| json!({ "method": "GET", "url": format!("{}{path}", upstream.url) });
    assert_eq!(ada.post(RELAY, request("/largest")).await.expect(200).body.len(), 100_000);
    let refused = ada.post(RELAY, request("/large")).await.expect(502);
    assert_eq!(refused.detail(), "the answer has more than 100000 bytes");
    let endless = Upstream::speaking(ENDLESS, CHUNK).await;
    let portal = public(&endless, PRIVATE).await;
    let error = broken(open(&portal, &endless.url).await).await;
    assert_eq!(error, "the answer has more than 100000 bytes");
}

#[tokio::test]
async fn requests_have_a_size() {
    let (portal, upstream) = start().await;
    let mut ada = portal.developer("ada").await;
    let text = "x".repeat(crate::body::MAX_BODY);
    let request = json!({ "method": "POST", "url": upstream.url, "body": { "text": text } });
    ada.post(RELAY, request).await.expect(413).problem();
}

#[tokio::test]
async fn answers_have_their_time() {
    let upstream = Upstream::start().await;
    let portal = public(&upstream, QUICK).await;
    let request = json!({ "method": "GET", "url": format!("{}/slow", upstream.url) });
    let late = portal.visitor().post(RELAY, request).await.expect(504);
    assert_eq!(late.detail(), "the API took longer than 0 seconds");
    let halting = Upstream::speaking(ENDLESS, "").await;
    let portal = public(&halting, QUICK).await;
    let error = broken(open(&portal, &halting.url).await).await;
    assert_eq!(error, "the API took longer than 0 seconds");
}

#[tokio::test]
async fn few_requests_run_at_a_time() {
    let halting = Upstream::speaking(ENDLESS, "").await;
    let portal = public(&halting, PRIVATE).await;
    let [first, _second] = [open(&portal, &halting.url).await, open(&portal, &halting.url).await];
    let refused = open(&portal, &halting.url).await;
    assert_eq!(refused.status(), 429);
    drop(first);
    assert_eq!(open(&portal, &halting.url).await.status(), 200);
}

#[tokio::test]
async fn a_network_of_ipv6_is_one_visitor() {
    let halting = Upstream::speaking(ENDLESS, "").await;
    let portal = public(&halting, PRIVATE).await;
    let mut running = Vec::new();
    for (address, status) in
        [("2001:db8::1", 200), ("2001:db8::2:1", 200), ("2001:db8::3", 429), ("2001:db8:0:1::1", 200)]
    {
        running.push(open_from(address, &portal, &halting.url).await);
        assert_eq!(running.last().unwrap().status(), status, "{address}");
    }
}

#[tokio::test]
async fn what_is_no_http_is_no_answer() {
    let garbage = Upstream::speaking("SSH-2.0-OpenSSH_9.2\r\n", "").await;
    let portal = public(&garbage, PRIVATE).await;
    let refused = portal.visitor().post(RELAY, json!({ "method": "GET", "url": garbage.url })).await;
    assert!(refused.expect(502).detail().starts_with("the API did not answer in HTTP"));

    let headers =
        Upstream::speaking("HTTP/1.1 200 OK\r\n", "x-more: 0123456789abcdef0123456789abcdef\r\n").await;
    let portal = public(&headers, PRIVATE).await;
    portal.visitor().post(RELAY, json!({ "method": "GET", "url": headers.url })).await.expect(502).problem();

    let closed = Upstream::start().await.url;
    let portal = super::portal(&[&closed], PRIVATE, Fixed::to(&[])).await;
    let request = json!({ "method": "GET", "url": closed });
    let refused = portal.developer("ada").await.post(RELAY, request).await.expect(502);
    assert!(refused.detail().starts_with("no connection to 127.0.0.1: "), "{}", refused.detail());
}
