//! What keeps a request from being right.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::request::RequestProblem;

use super::{Sending, Trial};
use crate::api::engine::NotSent;
use crate::components::literal::tr_with_literals;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The problems: all of them while the form is open, or when the request was refused because of them.
#[component]
pub(super) fn Problems(
    /// What is wrong with the request.
    problems: Signal<Arc<[RequestProblem]>>,
    /// What is tried.
    trial: Trial,
) -> impl IntoView {
    let refused = Memo::new(move |_| {
        trial.sending.with(|sending| matches!(sending, Some(Sending::Failed(NotSent::Wrong(_)))))
    });
    let shown = move || {
        if !(trial.editing.get() || refused.get()) {
            return Vec::new();
        }
        problems.with(|problems| {
            problems.iter().filter(|problem| !stands_elsewhere(problem)).map(words).collect()
        })
    };
    view! {
        <div role="status" class="trial-problems">
            {move || shown().into_iter().map(|words| view! {
                <p class="spec-note"><IconView icon=Icon::Alert size="icon--14"/><span>{words}</span></p>
            }).collect_view()}
        </div>
    }
}

/// What a field says already.
fn stands_elsewhere(problem: &RequestProblem) -> bool {
    matches!(problem, RequestProblem::WrongType { .. })
}

fn words(problem: &RequestProblem) -> String {
    let named = |key: &str, name: &str| tr_with_literals(key, &[("name", name)]);
    match problem {
        RequestProblem::MissingParameter { name, .. } => named("trial.missing_parameter", name),
        RequestProblem::WrongType { name, .. } => named("trial.wrong_type_of", name),
        RequestProblem::UnknownPathParameter(name) => named("trial.unknown_path_parameter", name),
        RequestProblem::DotSegment => tr("trial.dot_segment"),
        RequestProblem::UnknownVariable(name) => named("trial.unknown_variable", name),
        RequestProblem::WrongVariable(name) => named("trial.wrong_variable", name),
        RequestProblem::NoWebAddress => tr("trial.no_web_address"),
        RequestProblem::ForbiddenHeader(name) => named("trial.forbidden_header", name),
        RequestProblem::UnsendableHeader(name) => named("trial.unsendable_header", name),
        RequestProblem::ForbiddenMethod(name) => named("trial.forbidden_method", name),
        RequestProblem::MissingBody => tr("trial.missing_body"),
        RequestProblem::MissingFile(name) => named("trial.missing_file", name),
        RequestProblem::NoForm => tr("trial.no_form"),
        RequestProblem::NeedlessBody => tr("trial.needless_body"),
        RequestProblem::InvalidJson { .. } => tr("trial.not_json"),
        RequestProblem::MissingCredential(name) => named("trial.missing_credential", name),
        RequestProblem::UnknownScheme(name) => named("reference.unknown_scheme", name),
        RequestProblem::UnsupportedScheme(name) => named("trial.unsupported_scheme", name),
    }
}
