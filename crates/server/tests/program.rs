//! The program itself: its arguments, its messages, its beginning and its end.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portico-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PORTICO_")) {
        command.env_remove(name);
    }
    command
}

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/catalog")
}

/// A running program; killed when a test fails.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(database: &Path) -> Self {
        let mut child = program()
            .arg("--portal")
            .arg(fixture())
            .arg("--database")
            .arg(database)
            .args(["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Self { child, address }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: portal\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails when the program has ended, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn output(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn serves_where_it_says_and_stops_when_told() {
    for signal in ["TERM", "INT"] {
        let folder = folder();
        let mut server = Server::start(&folder.path().join("portal.db"));
        assert!(!server.address.ends_with(":0"), "{}", server.address);
        for path in ["/healthz", "/readyz", "/api/v2/portal"] {
            let answer = server.get(path);
            assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        }
        server.signal(signal);
        assert_eq!(server.child.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn checking_tells_what_there_is() {
    let output = output(&["--check", "--portal", fixture().to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.ends_with("fixtures/catalog: 3 products, 3 versions, 3 documents, no mistakes\n"), "{said}");
}

#[test]
fn mistakes_are_told_and_nothing_is_changed() {
    let folder = folder();
    fs::write(folder.path().join("portal.yaml"), "portal: {name: A}\nproducts: [{key: A, name: ''}]\n")
        .unwrap();
    let database = folder.path().join("portal.db");
    let portal = folder.path().to_str().unwrap();
    for arguments in [
        &["--check", "--portal", portal][..],
        &["--portal", portal, "--database", database.to_str().unwrap(), "--listen", "127.0.0.1:0"],
    ] {
        let output = output(arguments);
        assert_eq!(
            complaint(&output),
            format!(
                "{portal}/portal.yaml:2:18: the key \"A\" must consist of a-z, 0-9 and inner dashes\n\
                 {portal}/portal.yaml:2:27: must not be empty\n"
            )
        );
        assert!(output.stdout.is_empty());
    }
    assert!(!database.exists());
}

#[test]
fn a_taken_port_is_one_sentence_and_no_change() {
    let folder = folder();
    let database = folder.path().join("portal.db");
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    let portal = fixture();
    let output = output(&[
        "--portal",
        portal.to_str().unwrap(),
        "--database",
        database.to_str().unwrap(),
        "--listen",
        &address,
    ]);
    assert_eq!(
        complaint(&output),
        format!("{address} is already in use by another program; choose another port with --listen\n")
    );
    assert!(!database.exists());
}

#[test]
fn other_obstacles_are_one_sentence_each() {
    let folder = folder();
    let inside = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(inside("text.db"), "this is no database, though it is longer than a header of one").unwrap();
    let (empty, text, nowhere) = (inside("empty.db"), inside("text.db"), inside("nowhere"));
    for (arguments, message) in [
        (
            &["--database", &empty][..],
            format!("{empty} holds no portal yet; name the folder of one with --portal\n"),
        ),
        (
            &["--database", &empty, "--web", &nowhere],
            format!("{nowhere} is not a folder; --web wants the one with the built app\n"),
        ),
        (&["--portal", &nowhere], format!("{nowhere}/portal.yaml: does not exist\n")),
    ] {
        let arguments = [arguments, &["--listen", "127.0.0.1:0"]].concat();
        assert_eq!(complaint(&output(&arguments)), message);
    }
    for (arguments, beginning) in [
        (
            &["--database", &text, "--listen", "127.0.0.1:0"][..],
            format!("{text} cannot be used as the database: "),
        ),
        (&["--database", &empty, "--listen", "nonsense"], "cannot listen on nonsense: ".to_owned()),
        (&["--database", &empty, "--log", "a=b=c"], "--log: ".to_owned()),
    ] {
        let message = complaint(&output(arguments));
        assert!(message.starts_with(&beginning) && message.lines().count() == 1, "{message}");
    }
}

#[test]
fn private_addresses_are_allowed_to_a_relay_only() {
    let output = output(&["--relay-allow-private"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8(output.stderr).unwrap().contains("--relay"));
}

#[test]
fn arguments_may_come_from_the_environment() {
    let output = program().arg("--check").env("PORTICO_PORTAL", fixture()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn files_are_looked_through_before_they_are_published() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "ships.yaml",
        "openapi: 3.0.4\ninfo: {title: Ships, version: 1.10}\npaths: {/a: {get: {}, fetch: {}}}\n",
    );
    write("guide.md", "# First steps\n\nGo.\n");
    write("page.json", "<!doctype html>");
    let inspect = |arguments: &[&str]| {
        let output = program().current_dir(folder.path()).arg("inspect").args(arguments).output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };

    let (status, told, complaint) = inspect(&["ships.yaml", "guide.md"]);
    assert_eq!((status, complaint.as_str()), (Some(0), ""));
    assert_eq!(
        told,
        "ships.yaml: Ships 1.10, OpenAPI 3.0.4 in YAML; operations 1, webhooks 0, schemas 0\n  \
         /paths/~1a/fetch: is no method and no other field of a path\n\
         guide.md: First steps, a document in Markdown\n"
    );

    let (status, told, complaint) = inspect(&["--json", "ships.yaml", "page.json", "missing.yaml"]);
    assert_eq!((status, complaint.as_str()), (Some(1), "2 of 3 files cannot be used\n"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (&told[0]["operations"], &told[0]["notes"][0]["place"]),
        (&1.into(), &"/paths/~1a/fetch".into())
    );
    assert!(told[1]["error"].is_string() && told[2]["error"].is_string(), "{told}");

    assert_eq!(inspect(&[]).0, Some(2), "clap's own way to say that something is missing");
}
