//! What is wrong with the form as a whole, on top of it.

use leptos::prelude::*;

use super::problem::Problem;
use super::{ApplicationForm, focus};
use crate::components::failure::FormFailed;
use crate::state::text::tr_count;
use crate::ui::note::{Note, NoteTone};

/// The refused fields as links to them, or why the whole form was refused. Nothing while all is well.
#[component]
pub fn FormSummary(
    /// The form.
    form: ApplicationForm,
) -> impl IntoView {
    let refused = Memo::new(move |_| form.problems());
    move || {
        let problems = refused.get();
        if problems.is_empty() {
            return view! { <FormFailed submit=form.submit/> }.into_any();
        }
        let count = u64::try_from(problems.len()).unwrap_or_default();
        view! {
            <Note tone=NoteTone::Bad>
                <b>{tr_count("application_form.to_mend", count)}</b>
                <ul class="problems">{problems.into_iter().map(|problem| view! { <ProblemLink problem/> }).collect_view()}</ul>
            </Note>
        }
        .into_any()
    }
}

#[component]
fn ProblemLink(problem: Problem) -> impl IntoView {
    let field = problem.field;
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus(field);
    };
    view! {
        <li>
            <a href=format!("#{}", field.id()) on:click=go>{field.label()}</a>": "{problem.sentence()}
        </li>
    }
}
