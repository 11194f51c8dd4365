//! Portals whose answers are judged, and a record of what was answered.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::Request;
use portico_contract_tests::{Contract, Validator};
use portico_server::content::{self, Content};
use portico_server::testing::{Answer, Client, TestPortal};
use serde_json::Value;

/// A UUID that names nothing.
pub(crate) const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// The contract; without it the tests fail and say how to install it.
pub(crate) static CONTRACT: LazyLock<Contract> =
    LazyLock::new(|| Contract::load().unwrap_or_else(|error| panic!("{error}")));

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new(&CONTRACT).unwrap());

/// Operations and the statuses that they were seen to answer with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record(Rc<RefCell<BTreeSet<(String, u16)>>>);

impl Record {
    /// Everything that was seen.
    pub(crate) fn seen(&self) -> BTreeSet<(String, u16)> {
        self.0.borrow().clone()
    }

    /// Somebody who is not signed in.
    pub(crate) fn visitor(&self, portal: &TestPortal) -> Caller {
        Caller { client: portal.visitor(), record: self.clone() }
    }

    /// Somebody who is signed in to a new account.
    pub(crate) async fn developer(&self, portal: &TestPortal, name: &str) -> Caller {
        Caller { client: portal.developer(name).await, record: self.clone() }
    }
}

/// The portal of `demo/`: products with specs, documents and pictures.
pub(crate) fn demo() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join("demo");
    let mut content = content::load(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    // Tests make their own accounts; these would cost a slow hash each.
    content.accounts.clear();
    content
}

/// A client whose answers are judged.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    client: Client,
    record: Record,
}

impl Caller {
    /// The same caller with a header on every request.
    pub(crate) fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.client = self.client.with_header(name, value);
        self
    }

    /// `GET` of a path with its query.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let answer = self.client.get(path).await;
        self.judged("GET", path, answer)
    }

    /// The JSON of a `GET` that succeeds.
    pub(crate) async fn read(&mut self, path: &str) -> Value {
        value(&self.get(path).await.expect(200))
    }

    /// `POST` of a JSON body.
    pub(crate) async fn post(&mut self, path: &str, body: Value) -> Answer {
        let answer = self.client.post(path, body).await;
        self.judged("POST", path, answer)
    }

    /// `POST` without a body.
    pub(crate) async fn post_empty(&mut self, path: &str) -> Answer {
        let answer = self.client.post_empty(path).await;
        self.judged("POST", path, answer)
    }

    /// `PUT` of a JSON body.
    pub(crate) async fn put(&mut self, path: &str, body: Value) -> Answer {
        let answer = self.client.put(path, body).await;
        self.judged("PUT", path, answer)
    }

    /// `PATCH` of a JSON body.
    pub(crate) async fn patch(&mut self, path: &str, body: Value) -> Answer {
        let answer = self.client.patch(path, body).await;
        self.judged("PATCH", path, answer)
    }

    /// `DELETE` of a path.
    pub(crate) async fn delete(&mut self, path: &str) -> Answer {
        let answer = self.client.delete(path).await;
        self.judged("DELETE", path, answer)
    }

    /// Any request.
    pub(crate) async fn send(&mut self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
        let answer = self.client.send(request).await;
        self.judged(&method, &path, answer)
    }

    /// The answer, when the contract allows it. Where the contract has no operation it has to be a problem.
    #[track_caller]
    fn judged(&self, method: &str, path: &str, answer: Answer) -> Answer {
        let status = answer.status.as_u16();
        let content_type = answer.header("content-type");
        let address = path.split('?').next().unwrap_or_default();
        let result = match VALIDATOR.operation_of(method, address) {
            Some((id, template)) => {
                self.record.0.borrow_mut().insert((id.to_owned(), status));
                VALIDATOR.check_response(method, template, status, content_type, &answer.body)
            }
            None => VALIDATOR.check_problem(status, content_type, &answer.body),
        };
        if let Err(violations) = result {
            let violations: Vec<_> = violations.iter().map(ToString::to_string).collect();
            let body = answer.body.escape_ascii();
            panic!("{method} {path} answered {status}\n{}\n{body}", violations.join("\n"));
        }
        answer
    }
}

/// The body as JSON, whichever media type of it.
pub(crate) fn value(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

/// A text in JSON.
#[track_caller]
pub(crate) fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no text at {pointer} in {value}"))
}

/// The rows of a list.
#[track_caller]
pub(crate) fn rows(page: &Value) -> &[Value] {
    page["data"].as_array().unwrap_or_else(|| panic!("no rows in {page}"))
}
