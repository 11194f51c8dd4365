//! A server process, and just enough of a browser to talk to it.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Error, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

/// A running `portico-server`. Nothing of it is left when the test ends, however it ends.
pub struct Server {
    process: Mutex<Child>,
    address: String,
}

impl Server {
    /// Starts on the database in this folder, with the portal of `fixtures/portal`, and waits until it listens.
    pub fn start(folder: &Path) -> io::Result<Self> {
        let mut process = Command::new(env!("CARGO_BIN_EXE_portico-server"))
            .args(["--portal", concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/portal")])
            .arg("--database")
            .arg(folder.join("portal.db"))
            .args(["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let address = line.trim().strip_prefix("listening on http://").map(str::to_owned);
        let server = Self { process: Mutex::new(process), address: address.clone().unwrap_or_default() };
        address.map(|_| server).ok_or_else(|| Error::other(format!("it did not start: {line}")))
    }

    /// `kill -9`, also while somebody talks to it; waits until the process is gone.
    pub fn kill(&self) -> io::Result<()> {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        process.kill()?;
        process.wait().map(drop)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone, unless the test failed on the way; then there is nobody to tell.
        let _ = self.kill();
    }
}

/// Keeps cookies; every request has a connection of its own.
#[derive(Clone, Default)]
pub struct Browser(BTreeMap<String, String>);

impl Browser {
    /// The status and the body of an answer; an empty body is null.
    pub fn send(
        &mut self,
        server: &Server,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> io::Result<(u16, Value)> {
        let mut stream = TcpStream::connect(&server.address)?;
        stream.write_all(self.request(&server.address, method, path, body).as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(|| Error::other("cut off"))?;
        for cookie in head.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
            let (name, value) = pair.ok_or_else(|| Error::other("no cookie"))?;
            self.0.insert(name.to_owned(), value.to_owned());
        }
        let status = head.get(9..12).and_then(|status| status.parse().ok());
        let body = if body.is_empty() { Value::Null } else { serde_json::from_str(body)? };
        Ok((status.ok_or_else(|| Error::other("no status"))?, body))
    }

    fn request(&self, host: &str, method: &str, path: &str, body: Option<&Value>) -> String {
        let cookies: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let body = body.map(Value::to_string).unwrap_or_default();
        format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncookie: {}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            cookies.join("; "),
            body.len()
        )
    }
}
