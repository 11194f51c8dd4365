//! A browser's share of a request.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, Method, Request};
use serde_json::Value;
use tower::ServiceExt;

use super::Answer;

/// Sends requests and keeps cookies.
#[derive(Clone, Debug)]
pub struct Client {
    router: Router,
    cookies: Vec<Cookie>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

#[derive(Clone, Debug)]
struct Cookie {
    name: String,
    value: String,
    path: String,
}

impl Client {
    /// A client without cookies.
    pub(super) fn new(router: Router) -> Self {
        Self { router, cookies: Vec::new(), headers: Vec::new() }
    }

    /// The same client with a header on every request.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).unwrap_or_else(|error| panic!("{error}"));
        self.headers.push((HeaderName::from_static(name), value));
        self
    }

    /// `GET` of a path with its query.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(request(Method::GET, path, None)).await
    }

    /// `POST` of a JSON body.
    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(request(Method::POST, path, Some(body))).await
    }

    /// `POST` without a body.
    pub async fn post_empty(&mut self, path: &str) -> Answer {
        self.send(request(Method::POST, path, None)).await
    }

    /// `PUT` of a JSON body.
    pub async fn put(&mut self, path: &str, body: Value) -> Answer {
        self.send(request(Method::PUT, path, Some(body))).await
    }

    /// `PATCH` of a JSON body.
    pub async fn patch(&mut self, path: &str, body: Value) -> Answer {
        self.send(request(Method::PATCH, path, Some(body))).await
    }

    /// `DELETE` of a path.
    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send(request(Method::DELETE, path, None)).await
    }

    /// Any request; the client's cookies and headers go along.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let path = request.uri().path().to_owned();
        let sent: Vec<String> = self
            .cookies
            .iter()
            .filter(|cookie| path.starts_with(&cookie.path))
            .map(|cookie| format!("{}={}", cookie.name, cookie.value))
            .collect();
        if !sent.is_empty() {
            let value = HeaderValue::from_str(&sent.join("; ")).unwrap_or_else(|error| panic!("{error}"));
            request.headers_mut().insert(COOKIE, value);
        }
        request.headers_mut().extend(self.headers.iter().cloned());
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap_or_else(|error| panic!("broken answer: {error}"));
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        for cookie in answer.headers.get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_else(|error| panic!("{error}")));
        }
        answer
    }

    /// Puts a cookie where a browser keeps it.
    pub fn set_cookie(&mut self, name: &str, value: &str, path: &str) {
        self.cookies.retain(|cookie| (cookie.name.as_str(), cookie.path.as_str()) != (name, path));
        self.cookies.push(Cookie { name: name.to_owned(), value: value.to_owned(), path: path.to_owned() });
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|cookie| cookie.name == name).map(|cookie| cookie.value.as_str())
    }

    fn keep(&mut self, header: &str) {
        let mut parts = header.split("; ");
        let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).unwrap_or_default();
        let attribute = |wanted| header.split("; ").find_map(|part| part.strip_prefix(wanted));
        self.set_cookie(name, value, attribute("Path=").unwrap_or("/"));
        if attribute("Max-Age=") == Some("0") {
            self.cookies.retain(|cookie| cookie.name != name);
        }
    }
}

fn request(method: Method, path: &str, body: Option<Value>) -> Request<Body> {
    let request = Request::builder().method(method).uri(path);
    match body {
        Some(body) => request.header(CONTENT_TYPE, "application/json").body(Body::from(body.to_string())),
        None => request.body(Body::empty()),
    }
    .unwrap_or_else(|error| panic!("{path}: {error}"))
}
