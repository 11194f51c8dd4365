//! What a 2xx acknowledged is there after `kill -9`: a real process, a real socket, a real file.

#[path = "durable/server.rs"]
mod server;

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use self::server::{Browser, Server};

const APPLICATIONS: &str = "/api/v2/applications";

fn register_and_sign_in(server: &Server) -> io::Result<Browser> {
    let mut browser = Browser::default();
    let account = json!({ "email": "ada@portico.example", "full_name": "Ada", "password": "tide-mill-9" });
    assert_eq!(browser.send(server, "POST", "/api/v2/developer", Some(&account))?.0, 201);
    let login = json!({ "username": "ada@portico.example", "password": "tide-mill-9" });
    assert_eq!(browser.send(server, "POST", "/api/v2/developer/authenticate", Some(&login))?.0, 204);
    Ok(browser)
}

/// Sends one write to a server of its own and kills it as soon as the answer is there.
fn write_and_kill(
    folder: &TempDir,
    browser: &mut Browser,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> io::Result<Value> {
    let server = Server::start(folder.path())?;
    let (status, answer) = browser.send(&server, method, path, body)?;
    server.kill()?;
    assert!((200..300).contains(&status), "{method} {path}: {status} {answer}");
    Ok(answer)
}

fn read(server: &Server, browser: &mut Browser, path: &str) -> io::Result<Value> {
    let (status, answer) = browser.send(server, "GET", path, None)?;
    assert_eq!(status, 200, "{path}: {answer}");
    Ok(answer)
}

#[test]
fn every_kind_of_write_survives() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(folder.path()).unwrap();
    let mut ada = register_and_sign_in(&server).unwrap();
    let products = read(&server, &mut ada, "/api/v2/products?page[size]=100").unwrap();
    let product = products["data"].as_array().unwrap().iter().find(|one| one["name"] == "Ferries").unwrap();
    let versions = format!("/api/v2/products/{}/versions?filter[name]=open", product["id"].as_str().unwrap());
    let version = read(&server, &mut ada, &versions).unwrap()["data"][0]["id"].clone();
    server.kill().unwrap();

    let mut step = |method: &str, path: &str, body: Value| {
        let body = (!body.is_null()).then_some(&body);
        write_and_kill(&folder, &mut ada, method, path, body).unwrap()
    };
    step("POST", "/api/v2/developer/refresh", Value::Null);
    let ship = step("POST", APPLICATIONS, json!({ "name": "Ship", "reference_id": "ship" }))["id"].clone();
    let gone = step("POST", APPLICATIONS, json!({ "name": "Gone", "reference_id": "gone" }))["id"].clone();
    let path = format!("{APPLICATIONS}/{}", ship.as_str().unwrap());
    step("PATCH", &path, json!({ "description": "Floats" }));
    let kept =
        step("POST", &format!("{path}/credentials"), json!({ "display_name": "laptop" }))["id"].clone();
    let revoked = step("POST", &format!("{path}/credentials"), Value::Null)["id"].clone();
    step(
        "PUT",
        &format!("{path}/credentials/{}", kept.as_str().unwrap()),
        json!({ "display_name": "phone" }),
    );
    step("DELETE", &format!("{path}/credentials/{}", revoked.as_str().unwrap()), Value::Null);
    step("POST", &format!("{path}/registrations"), json!({ "product_version_id": version }));
    step("DELETE", &format!("{APPLICATIONS}/{}", gone.as_str().unwrap()), Value::Null);

    let server = Server::start(folder.path()).unwrap();
    let applications = read(&server, &mut ada, APPLICATIONS).unwrap();
    assert_eq!(applications["meta"]["page"]["total"], 1);
    assert_eq!(
        (&applications["data"][0]["id"], &applications["data"][0]["description"]),
        (&ship, &"Floats".into())
    );
    let credentials = read(&server, &mut ada, &format!("{path}/credentials")).unwrap();
    assert_eq!(credentials["data"], json!([{ "id": kept, "display_name": "phone" }]));
    let registrations = read(&server, &mut ada, &format!("{path}/registrations")).unwrap();
    assert_eq!(registrations["data"][0]["status"], "approved");
    server.kill().unwrap();
}

#[test]
fn a_sign_out_survives() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(folder.path()).unwrap();
    let mut ada = register_and_sign_in(&server).unwrap();
    read(&server, &mut ada, "/api/v2/developer/me").unwrap();
    server.kill().unwrap();
    write_and_kill(&folder, &mut ada.clone(), "POST", "/api/v2/developer/logout", None).unwrap();
    let server = Server::start(folder.path()).unwrap();
    assert_eq!(ada.send(&server, "GET", "/api/v2/developer/me", None).unwrap().0, 401);
    server.kill().unwrap();
}

#[test]
fn a_kill_in_the_middle_of_many_writes_loses_none_that_was_acknowledged() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(folder.path()).unwrap();
    let ada = register_and_sign_in(&server).unwrap();
    let stop = AtomicBool::new(false);
    let acknowledged: Vec<Value> = thread::scope(|scope| {
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let (mut ada, server, stop) = (ada.clone(), &server, &stop);
                scope.spawn(move || {
                    let mut made = Vec::new();
                    for number in 0.. {
                        let name = format!("{writer}-{number}");
                        let body = json!({ "name": name, "reference_id": name });
                        match ada.send(server, "POST", APPLICATIONS, Some(&body)) {
                            Ok((201, answer)) => made.push(answer["id"].clone()),
                            Ok((status, answer)) => panic!("{status} {answer}"),
                            Err(_) if stop.load(Ordering::SeqCst) => break,
                            Err(error) => panic!("{error}"),
                        }
                    }
                    made
                })
            })
            .collect();
        thread::sleep(Duration::from_millis(500));
        stop.store(true, Ordering::SeqCst);
        server.kill().unwrap();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    assert!(acknowledged.len() > 4, "only {} writes before the kill", acknowledged.len());

    let server = Server::start(folder.path()).unwrap();
    let mut reader = ada;
    for id in &acknowledged {
        read(&server, &mut reader, &format!("{APPLICATIONS}/{}", id.as_str().unwrap())).unwrap();
    }
    server.kill().unwrap();
}
