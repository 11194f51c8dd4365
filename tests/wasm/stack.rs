//! The long column of which only what is near the screen is in the page.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{Sender, channel};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico::ui::stack::{Stack, StackHandle};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::{Stage, settle, wait};

const HEIGHT: f64 = 400.0;

/// What the parts wait for.
type Answers = Rc<RefCell<Vec<Sender<()>>>>;

/// A stack of 40 parts, each of which waits for an answer that `answers` has.
async fn waiting(answers: &Answers) -> Stage {
    let answers = StoredValue::new_local(Rc::clone(answers));
    let stage = Stage::show(move || {
        let handle = StackHandle::new(40, HEIGHT);
        let part = move |_| {
            let (answer, arrival) = channel();
            answers.with_value(|answers| answers.borrow_mut().push(answer));
            spawn_scoped(async move {
                let _answer = arrival.await;
            });
            view! { <div class="content" style=format!("block-size: {HEIGHT}px")></div> }
        };
        // As the style sheet has it.
        let rules = ".stack { position: relative; } .stack-part { position: absolute; inset-inline: 0; }";
        view! { <style>{rules}</style><Stack handle part/> }
    })
    .await;
    wait(200).await;
    stage
}

fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

fn edges(part: &HtmlElement) -> (f64, f64) {
    let rect = part.get_bounding_client_rect();
    (rect.top(), rect.bottom())
}

#[wasm_bindgen_test]
async fn a_part_that_goes_and_comes_back_before_its_answer_keeps_its_place() {
    let answers = Answers::default();
    let stage = waiting(&answers).await;
    scroll_to(10_000.0);
    wait(300).await;
    assert!(!stage.has("[data-part='0']"), "only what is near is in the page");
    let away = answers.borrow_mut().drain(..).collect::<Vec<_>>();
    scroll_to(0.0);
    wait(300).await;
    // Answers to the parts that have gone come late.
    for answer in away {
        let _gone = answer.send(());
    }
    settle().await;
    stage.all(".content")[0].style().set_property("block-size", "500px").unwrap();
    wait(200).await;
    let parts = stage.all(".stack-part");
    assert!(parts.len() > 1, "the next one is near");
    for pair in parts.windows(2) {
        let ((_, bottom), (top, _)) = (edges(&pair[0]), edges(&pair[1]));
        assert!((top - bottom).abs() < 1.0, "one ends at {bottom}, the next begins at {top}");
    }
}
