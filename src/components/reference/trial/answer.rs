//! What the API answered, or why it did not.

mod received;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use received::Answered;

use super::{Sending, Trial};
use crate::api::engine::NotSent;
use crate::components::reference::context::expect_reference;
use crate::state::sentence::sentence;
use crate::state::text::{tr, tr_count, tr_with};
use crate::ui::note::{Note, NoteTone};

/// The card of the answer.
#[component]
pub(super) fn AnswerCard(
    /// What is tried.
    trial: Trial,
    /// The card, which takes the focus of what goes with the end of a request.
    node: NodeRef<html::Section>,
) -> impl IntoView {
    let received = Memo::new(move |_| {
        trial.sending.with(|sending| match sending {
            Some(Sending::Answered(received)) => Some(Arc::clone(received)),
            _ => None,
        })
    });
    // What is on the screen of an answer stays while more of it arrives.
    let is_answered = Memo::new(move |_| received.with(Option::is_some));
    let body = move || match (!is_answered.get()).then(|| trial.sending.get()) {
        None => view! { <Answered received/> }.into_any(),
        Some(None | Some(Sending::Answered(_))) => ().into_any(),
        Some(Some(Sending::Waiting)) => view! {
            <div class="code-head"><strong>{tr("trial.response")}</strong></div>
            <p class="trial-note" role="status">{tr("trial.waiting")}</p>
        }
        .into_any(),
        Some(Some(Sending::Failed(why))) => view! {
            <div class="code-head"><strong>{tr("trial.response")}</strong></div>
            <div class="trial-note"><Failed why trial/></div>
        }
        .into_any(),
    };
    view! {
        <section class="code" node_ref=node tabindex="-1" aria-label=tr("trial.response") aria-live="polite">{body}</section>
    }
}

#[component]
fn Failed(why: NotSent, trial: Trial) -> impl IntoView {
    let context = expect_reference();
    let has_relay = context.relay.with_value(Option::is_some);
    let relayed = context.shared.relayed;
    let use_relay = move |_| {
        relayed.set(true);
        trial.send(context);
    };
    match why {
        NotSent::Wrong(_) => view! { <Note tone=NoteTone::Bad>{tr("trial.not_sendable")}</Note> }.into_any(),
        NotSent::NotAllowed => view! {
            <Note tone=NoteTone::Bad>
                <p><b>{tr("trial.not_allowed")}</b></p>
                <p>{tr("trial.not_allowed_text")}</p>
                {(has_relay && !relayed.get_untracked()).then(|| view! {
                    <p><button type="button" class="btn btn--sm" on:click=use_relay>{tr("trial.send_by_relay")}</button></p>
                })}
            </Note>
        }
        .into_any(),
        NotSent::TooLate => view! { <Note tone=NoteTone::Bad>{tr("trial.too_late")}</Note> }.into_any(),
        NotSent::TooLargeForRelay => {
            view! { <Note tone=NoteTone::Bad>{tr("trial.too_large_for_relay")}</Note> }.into_any()
        }
        NotSent::NotRelayed(reason) => {
            let words = tr_with("trial.not_relayed", &[("reason", &reason)]);
            view! { <Note tone=NoteTone::Bad>{words}</Note> }.into_any()
        }
        NotSent::NoReply => view! { <Note tone=NoteTone::Bad>{tr("trial.no_reply")}</Note> }.into_any(),
        NotSent::Failed(error) => view! { <Note tone=NoteTone::Bad>{sentence(&error)}</Note> }.into_any(),
    }
}

/// "268 B", "1.2 MB".
pub(super) fn size_words(bytes: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a number for people")]
    let size = bytes as f64;
    match bytes {
        0..1_000 => tr_count("trial.bytes", bytes as u64),
        // From here on tenths of a kilobyte would come to 1000.0.
        1_000..999_950 => tr_with("trial.kilobytes", &[("n", &format!("{:.1}", size / 1_000.0))]),
        _ => tr_with("trial.megabytes", &[("n", &format!("{:.1}", size / 1_000_000.0))]),
    }
}

#[cfg(test)]
mod tests {
    use super::size_words;

    #[test]
    fn sizes_in_words() {
        assert_eq!([1, 268, 1_500, 5_260_000].map(size_words), ["1 B", "268 B", "1.5 kB", "5.3 MB"]);
        assert_eq!(
            [999, 1_000, 999_949, 999_950, 1_000_000].map(size_words),
            ["999 B", "1.0 kB", "999.9 kB", "1.0 MB", "1.0 MB"]
        );
    }
}
