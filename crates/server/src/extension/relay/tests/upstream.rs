//! An API that runs on this machine.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// What stands for something compressed.
pub const GZIP: &[u8] = &[0x1f, 0x8b, 8, 0, 1, 2, 3];

/// Runs until dropped.
pub struct Upstream {
    /// Its origin.
    pub url: String,
    _work: JoinSet<()>,
}

impl Upstream {
    /// A whole API.
    pub async fn start() -> Self {
        let router = Router::new()
            .route("/echo", any(echo))
            .route("/echo/raw", any(async |body: Bytes| body))
            .route("/page", get(page))
            .route("/redirect", get(redirect))
            .route("/gzip", get(async || ([("content-encoding", "gzip")], GZIP)))
            .route("/coded-twice", get(async || coded(["gzip", "br"])))
            .route("/odd-coding", get(async || coded(["gzip", "odd"])))
            .route("/large", get(async || vec![b'x'; 100_001]))
            .route("/largest", get(async || vec![b'x'; 100_000]))
            .route("/slow", get(slow));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut work = JoinSet::new();
        work.spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, _work: work }
    }

    /// Sends these bytes to whoever connects, again and again the last part, and leaves the connection open.
    pub async fn speaking(begin: &'static str, again: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut work = JoinSet::new();
        work.spawn(async move {
            let mut open = Vec::new();
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(begin.as_bytes()).await;
                while !again.is_empty() && stream.write_all(again.as_bytes()).await.is_ok() {}
                open.push(stream);
            }
        });
        Self { url, _work: work }
    }
}

fn coded(codings: [&'static str; 2]) -> impl IntoResponse {
    (AppendHeaders(codings.map(|coding| ("content-encoding", coding))), GZIP)
}

async fn echo(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let latin = |value: &HeaderValue| value.as_bytes().iter().copied().map(char::from).collect::<String>();
    let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), latin(value))).collect();
    Json(json!({
        "method": method.as_str(),
        "uri": uri.to_string(),
        "headers": headers,
        "body": String::from_utf8_lossy(&body),
    }))
    .into_response()
}

async fn page() -> Response {
    let mut response = (StatusCode::IM_A_TEAPOT, "<script>alert(1)</script>").into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        ("set-cookie", "portalaccesstoken=stolen; Path=/"),
        ("set-cookie", "b=2"),
        ("content-security-policy", "default-src *"),
        ("access-control-allow-origin", "*"),
        ("keep-alive", "timeout=5"),
        ("connection", "X-Hop, keep-alive"),
        ("x-hop", "1"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    headers.insert("content-type", HeaderValue::from_static("text/html"));
    headers.insert("x-latin", HeaderValue::from_bytes(b"n\xe9").unwrap());
    response
}

async fn redirect() -> (StatusCode, [(&'static str, &'static str); 1]) {
    (StatusCode::FOUND, [("location", "http://169.254.169.254/latest/meta-data")])
}

async fn slow() -> Body {
    sleep(Duration::from_mins(1)).await;
    Body::empty()
}
