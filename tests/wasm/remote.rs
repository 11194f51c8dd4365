//! Data that comes late, in the wrong order, or not at all.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use portico::api::{ApiError, ErrorKind};
use portico::state::remote::{Remote, Resource, use_remote};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, owner, settle, wait};

/// Counts when a request ends early.
struct Early(Option<Rc<Cell<u32>>>);

impl Early {
    fn came_in_time(mut self) {
        self.0 = None;
    }
}

impl Drop for Early {
    fn drop(&mut self) {
        if let Some(counter) = &self.0 {
            counter.set(counter.get() + 1);
        }
    }
}

/// Shows the state of data whose request takes as many milliseconds as its key says, and brings the key back; keys below
/// 10 fail at once.
async fn shown(key: RwSignal<u64>) -> (Stage, Resource<u64>, Rc<Cell<u32>>) {
    let cancelled = Rc::new(Cell::new(0));
    let (counter, slot) = (Rc::clone(&cancelled), Rc::new(Cell::new(None)));
    let filled = Rc::clone(&slot);
    let stage = Stage::show(move || {
        let resource = use_remote(
            move || key.get(),
            move |key| {
                let early = Early(Some(Rc::clone(&counter)));
                async move {
                    if key >= 10 {
                        wait(key).await;
                    }
                    early.came_in_time();
                    if key >= 10 { Ok(key) } else { Err(ApiError::bare(ErrorKind::Unreachable)) }
                }
            },
        );
        filled.set(Some(resource));
        let state = move || match resource.get() {
            Remote::Loading => "loading".to_owned(),
            Remote::Slow => "slow".to_owned(),
            Remote::Ready(key) => key.to_string(),
            Remote::Failed(error) => format!("{:?}", error.kind),
        };
        view! { <p>{state}</p> }
    })
    .await;
    (stage, slot.take().unwrap(), cancelled)
}

fn state(stage: &Stage) -> String {
    stage.texts("p").remove(0)
}

#[wasm_bindgen_test]
async fn only_slow_data_calls_for_a_skeleton() {
    let _owner = owner();
    let (stage, ..) = shown(RwSignal::new(700)).await;
    assert_eq!(state(&stage), "loading");
    wait(300).await;
    assert_eq!(state(&stage), "loading", "not before 400 ms");
    wait(200).await;
    assert_eq!(state(&stage), "slow");
    wait(300).await;
    assert_eq!(state(&stage), "700");
}

#[wasm_bindgen_test]
async fn old_data_stays_until_the_new_is_here() {
    let _owner = owner();
    let key = RwSignal::new(10);
    let (stage, resource, _) = shown(key).await;
    assert_eq!((state(&stage), untrack(|| resource.pending())), ("10".to_owned(), false));
    key.set(500);
    wait(450).await;
    assert_eq!((state(&stage), untrack(|| resource.pending())), ("10".to_owned(), true));
    wait(150).await;
    assert_eq!((state(&stage), untrack(|| resource.pending())), ("500".to_owned(), false));
}

#[wasm_bindgen_test]
async fn a_late_answer_never_replaces_a_newer_one() {
    let _owner = owner();
    let key = RwSignal::new(300);
    let (stage, _, cancelled) = shown(key).await;
    key.set(11);
    wait(60).await;
    assert_eq!((state(&stage), cancelled.get()), ("11".to_owned(), 1));
    wait(350).await;
    assert_eq!(state(&stage), "11");
}

#[wasm_bindgen_test]
async fn leaving_the_page_ends_its_requests() {
    let _owner = owner();
    let (mut stage, _, cancelled) = shown(RwSignal::new(200)).await;
    stage.leave().await;
    assert_eq!(cancelled.get(), 1);
}

#[wasm_bindgen_test]
async fn a_failure_shows_and_trying_again_mends_it() {
    let _owner = owner();
    let key = RwSignal::new(1);
    let (stage, resource, _) = shown(key).await;
    assert_eq!(state(&stage), "Unreachable");
    resource.reload();
    settle().await;
    assert_eq!(state(&stage), "Unreachable");
    key.set(12);
    wait(60).await;
    assert_eq!(state(&stage), "12");
    key.set(2);
    settle().await;
    assert_eq!(state(&stage), "Unreachable", "data of another key is no answer to this one");
}

#[wasm_bindgen_test]
async fn a_failed_reload_keeps_the_data_and_says_so() {
    let _owner = owner();
    let fails = Rc::new(Cell::new(false));
    let (asked, slot) = (Rc::clone(&fails), Rc::new(Cell::new(None)));
    let filled = Rc::clone(&slot);
    let stage = Stage::show(move || {
        let resource = use_remote(
            || (),
            move |()| {
                let fails = asked.get();
                async move { if fails { Err(ApiError::bare(ErrorKind::Unreachable)) } else { Ok(7_u64) } }
            },
        );
        filled.set(Some(resource));
        view! { <p>{move || resource.ready()}</p> }
    })
    .await;
    let resource: Resource<u64> = slot.take().unwrap();
    fails.set(true);
    resource.reload();
    settle().await;
    assert_eq!(state(&stage), "7");
    assert_eq!(stage.messages(), ["The portal cannot be reached. Check your connection, then try again."]);
}
