use std::fs;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::headers::POLICY;
use crate::content::Registration;
use crate::state::Config;
use crate::testing::{Answer, Client, TestPortal};

const PAGE: &str = "text/html,application/xhtml+xml,*/*;q=0.8";
const HASHED: &str = "/assets/app-b1cff56ad1bf6b85.css";

/// A portal that serves a small build of an SPA, with something beside it that it must not serve.
async fn start() -> (TestPortal, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let web = folder.path().join("web");
    let write = |name: &str, text: &str| fs::write(web.join(name), text).unwrap();
    fs::create_dir_all(web.join("assets")).unwrap();
    write("../secret.txt", "secret");
    write("index.html", "<!doctype html><title>shell</title>");
    write("index.html.br", "shell in brotli");
    write("boot.js", "boot");
    write("_headers", "for another host");
    write("config.json", "the file of other hosts");
    write("assets/app-b1cff56ad1bf6b85.css", "plain css");
    write("assets/app-b1cff56ad1bf6b85.css.br", "brotli css");
    write("assets/app-b1cff56ad1bf6b85.css.gz", "gzip css");
    write("assets/worker-loader-0123456789abcdef.js", "worker");
    write("assets/portico-86ac24038e60ae6d_bg.wasm", "\0asm");
    let mut portal = TestPortal::start().await;
    portal.state.config = Arc::new(Config { web: Some(web), ..Config::clone(&portal.state.config) });
    (portal, folder)
}

fn client(portal: &TestPortal, headers: &[(&'static str, &str)]) -> Client {
    headers.iter().fold(portal.visitor(), |client, (name, value)| client.with_header(name, value))
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(&answer.body).unwrap()
}

#[tokio::test]
async fn the_shell_comes_with_its_policy() {
    let (portal, _folder) = start().await;
    for path in ["/", "/index.html"] {
        let shell = client(&portal, &[("accept", PAGE)]).get(path).await.expect(200);
        assert!(text(&shell).contains("shell"));
        assert_eq!(shell.header("content-type"), Some("text/html"));
        assert_eq!(shell.header("content-security-policy"), Some(POLICY));
        assert_eq!(shell.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(shell.header("referrer-policy"), Some("strict-origin-when-cross-origin"));
        assert_eq!(shell.header("permissions-policy"), Some("camera=(), geolocation=(), microphone=()"));
        assert_eq!(shell.header("cross-origin-opener-policy"), Some("same-origin-allow-popups"));
        assert_eq!(shell.header("cache-control"), Some("no-cache"));
        assert!(shell.header("etag").is_some() && shell.header("last-modified").is_some());
    }
}

#[test]
fn the_policy_is_that_of_other_hosts() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/_headers");
    let file = fs::read_to_string(public).unwrap();
    let policy = file.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).unwrap();
    assert_eq!(
        policy.replace(" {{api}}", "").replace("connect-src 'self' https:;", "connect-src 'self';"),
        POLICY
    );
}

#[tokio::test]
async fn only_the_worker_may_call_any_api() {
    let (portal, _folder) = start().await;
    let worker = portal.visitor().get("/assets/worker-loader-0123456789abcdef.js").await.expect(200);
    assert_eq!(
        worker.header("content-security-policy"),
        Some("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https: http:")
    );
    let page = client(&portal, &[("accept", PAGE)]).get("/").await;
    assert_eq!(page.header("content-security-policy"), Some(POLICY));
}

#[tokio::test]
async fn what_a_browser_holds_is_not_sent_again() {
    let (portal, _folder) = start().await;
    let shell = client(&portal, &[("accept", PAGE)]).get("/").await;
    let etag = shell.header("etag").unwrap();
    let again = client(&portal, &[("accept", PAGE), ("if-none-match", etag)]).get("/").await.expect(304);
    assert_eq!(again.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn files_named_by_their_content_keep_for_ever() {
    let (portal, _folder) = start().await;
    let mut visitor = portal.visitor();
    let css = visitor.get(HASHED).await.expect(200);
    assert_eq!(css.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(css.header("content-type"), Some("text/css"));
    assert_eq!(css.header("content-security-policy"), None);
    let wasm = visitor.get("/assets/portico-86ac24038e60ae6d_bg.wasm").await.expect(200);
    assert_eq!(wasm.header("content-type"), Some("application/wasm"));
    let boot = visitor.get("/boot.js").await.expect(200);
    assert_eq!(boot.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn the_smallest_form_that_a_client_takes_is_sent() {
    let (portal, _folder) = start().await;
    for (accepted, coding, body) in [
        ("br, gzip", Some("br"), "brotli css"),
        ("gzip, deflate, br, zstd", Some("br"), "brotli css"),
        ("gzip", Some("gzip"), "gzip css"),
        ("br;q=0, gzip", Some("gzip"), "gzip css"),
        ("br;q=0.1, gzip;q=0.9", Some("gzip"), "gzip css"),
        ("identity", None, "plain css"),
        ("deflate", None, "plain css"),
        ("", None, "plain css"),
    ] {
        let answer = client(&portal, &[("accept-encoding", accepted)]).get(HASHED).await.expect(200);
        assert_eq!((answer.header("content-encoding"), text(&answer)), (coding, body), "{accepted}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{accepted}");
        assert_eq!(answer.header("content-type"), Some("text/css"), "{accepted}");
    }
    let shell =
        client(&portal, &[("accept", PAGE), ("accept-encoding", "br")]).get("/spec/a").await.expect(200);
    assert_eq!((shell.header("content-encoding"), text(&shell)), (Some("br"), "shell in brotli"));
    let part = client(&portal, &[("range", "bytes=0-4")]).get(HASHED).await.expect(206);
    assert_eq!(text(&part), "plain");
}

#[tokio::test]
async fn screens_are_the_shell() {
    let (portal, _folder) = start().await;
    let mut browser = client(&portal, &[("accept", PAGE)]);
    for path in [
        "/login?email=a",
        "/spec/0b7c/1.2.1",
        "/spec/museum/oauth2-redirect.html",
        "/docs/museum/getting-started",
        "/404",
        "/apiary",
        "/%F0%9F%94%91",
    ] {
        let shell = browser.get(path).await.expect(200);
        assert!(text(&shell).contains("shell"), "{path}");
        assert_eq!(shell.header("content-security-policy"), Some(POLICY), "{path}");
        assert_eq!(shell.header("cache-control"), Some("no-cache"), "{path}");
    }
    let head = Request::builder().method(Method::HEAD).uri("/login").body(Body::empty()).unwrap();
    assert!(browser.send(head).await.expect(200).body.is_empty());
}

#[tokio::test]
async fn what_is_no_screen_is_missing() {
    let (portal, _folder) = start().await;
    let mut browser = client(&portal, &[("accept", PAGE)]);
    for path in [
        "/assets/old-0123456789abcdef.js",
        "/assets/old-0123456789abcdef_bg.wasm",
        "/missing.css",
        "/favicon.ico",
        "/api/v2/nothing",
        "/api/v3/portal",
        "/api/",
        "/sample/harbour",
        "/portico/v1/nothing",
        "/portico/v2/search",
        "/portico/",
        "/_headers",
        "/%5Fheaders",
        "//_headers",
        "/%61pi/v2/nothing",
    ] {
        browser.get(path).await.expect(404).problem();
    }
    portal.visitor().get("/login").await.expect(404).problem();
    client(&portal, &[("accept", "application/json")]).get("/login").await.expect(404).problem();
    browser.post("/login", json!({})).await.expect(404).problem();
}

#[tokio::test]
async fn nothing_outside_of_the_folder_is_ever_sent() {
    let (portal, _folder) = start().await;
    let mut visitor = portal.visitor();
    for path in [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "//etc/hostname",
        "/%2fetc/hostname",
        "/etc/hostname%00.css",
        "/index.html%00",
        "/assets",
        "/assets/",
        "/%ff",
    ] {
        visitor.get(path).await.expect(404).problem();
    }
}

#[tokio::test]
async fn the_server_answers_the_configuration_itself() {
    let (portal, _folder) = start().await;
    let config = portal.visitor().get("/config.json").await.expect(200);
    assert_eq!(
        config.json::<Value>(),
        json!({ "apiUrl": "", "isPublic": false, "registration": "password", "extensions": ["search"] })
    );
    assert_eq!(config.header("cache-control"), Some("no-cache"));

    let mut content = TestPortal::fixture();
    content.portal.registration = Registration::Off;
    portal.publish(&content).await;
    assert_eq!(portal.visitor().get("/config.json").await.json::<Value>()["registration"], "off");
    content.portal.registration = Registration::Password;
    content.portal.is_public = true;
    portal.publish(&content).await;
    let config = portal.visitor().get("/config.json").await.json::<Value>();
    assert_eq!((&config["registration"], &config["isPublic"]), (&json!("off"), &json!(true)));
}

#[tokio::test]
async fn without_a_folder_only_the_api_is_there() {
    let portal = TestPortal::start().await;
    client(&portal, &[("accept", PAGE)]).get("/").await.expect(404).problem();
    portal.visitor().get("/api/v2/portal").await.expect(200);
}
