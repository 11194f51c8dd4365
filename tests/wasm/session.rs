//! Where to go after signing in.

use leptos::prelude::Owner;
use portico::state::session::{Session, take_return_path};
use wasm_bindgen_test::wasm_bindgen_test;

/// What is asked for after a visit to each of these places without a session.
fn returns_after(paths: &[&str]) -> Option<String> {
    Owner::new().with(|| {
        let session = Session::new(None);
        for path in paths {
            session.remember_return_path(path);
        }
        take_return_path()
    })
}

#[wasm_bindgen_test]
fn the_place_that_was_wanted_is_asked_for_once() {
    assert_eq!(returns_after(&["/my-apps?q=kiosk#top"]).as_deref(), Some("/my-apps?q=kiosk#top"));
    assert_eq!(take_return_path(), None);
}

#[wasm_bindgen_test]
fn the_last_place_counts_and_a_bad_one_does_not() {
    let paths = ["/my-apps", "/docs/p", "/login", "/register", "/404", "//evil.example", "/.//evil.example"];
    assert_eq!(returns_after(&paths).as_deref(), Some("/docs/p"));
}

#[wasm_bindgen_test]
fn what_others_wrote_into_the_store_is_not_believed() {
    let storage = web_sys::window().unwrap().session_storage().unwrap().unwrap();
    for bad in ["https://evil.example", "//evil.example", "/\\evil.example", "/login", ""] {
        storage.set_item("portico-return", bad).unwrap();
        assert_eq!(take_return_path(), None, "{bad}");
    }
}

#[wasm_bindgen_test]
fn signing_out_on_purpose_comes_back_nowhere() {
    let place = Owner::new().with(|| {
        let session = Session::new(None);
        session.remember_return_path("/my-apps");
        session.leave();
        session.remember_return_path("/application/a");
        take_return_path()
    });
    assert_eq!(place, None);
}

#[wasm_bindgen_test]
fn a_session_that_ends_by_itself_comes_back() {
    let place = Owner::new().with(|| {
        let session = Session::new(None);
        session.leave();
        session.remember_return_path("/");
        session.end();
        session.remember_return_path("/application/a");
        take_return_path()
    });
    assert_eq!(place.as_deref(), Some("/application/a"));
}
