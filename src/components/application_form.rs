//! The form of an application, shared by its page and by the registration dialog (behaviour.md 2.10).

pub mod draft;
pub mod fields;
pub mod problem;
mod reference_id;
pub mod summary;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::submit::Submit;
use draft::{Draft, Needs};
use problem::{Field, Problem, refused};

/// The state of one form: what was typed, what is wrong with it, and whether it is being sent.
#[derive(Clone, Copy)]
pub struct ApplicationForm {
    /// Name.
    pub name: RwSignal<String>,
    /// Id of the chosen strategy; empty for none yet.
    pub strategy: RwSignal<String>,
    /// Redirect URI.
    pub redirect_uri: RwSignal<String>,
    /// Reference id.
    pub reference_id: RwSignal<String>,
    /// Description.
    pub description: RwSignal<String>,
    /// Sending.
    pub submit: Submit,
    problems: RwSignal<Vec<Problem>>,
    start: StoredValue<Draft>,
}

impl ApplicationForm {
    /// A form that starts with these texts. When the server refuses fields, they say so and the first takes the focus.
    pub fn new(start: Draft) -> Self {
        let form = Self {
            name: RwSignal::new(start.name.clone()),
            strategy: RwSignal::new(start.strategy.clone()),
            redirect_uri: RwSignal::new(start.redirect_uri.clone()),
            reference_id: RwSignal::new(start.reference_id.clone()),
            description: RwSignal::new(start.description.clone()),
            submit: Submit::new(),
            problems: RwSignal::new(Vec::new()),
            start: StoredValue::new(start),
        };
        Effect::new(move |_| {
            if let Some(error) = form.submit.error() {
                form.point_out(refused(&error));
            }
        });
        form
    }

    /// The texts as they stand, tracked.
    pub fn draft(&self) -> Draft {
        Draft {
            name: self.name.get(),
            strategy: self.strategy.get(),
            redirect_uri: self.redirect_uri.get(),
            reference_id: self.reference_id.get(),
            description: self.description.get(),
        }
    }

    /// The texts that the form started with.
    pub fn start(&self) -> Draft {
        self.start.get_value()
    }

    /// Whether anything was typed that would be lost, tracked.
    pub fn is_changed(&self) -> bool {
        self.draft() != self.start()
    }

    /// Takes the texts as they stand for the ones to start with: nothing would be lost by leaving.
    pub fn settle(&self) {
        self.start.set_value(untrack(|| self.draft()));
    }

    /// The texts, when every required field is filled in; otherwise the fields say so and the first takes the focus.
    pub fn checked(&self, needs: Needs, needs_strategy: bool) -> Option<Draft> {
        let draft = untrack(|| self.draft());
        let missing = draft.missing(needs, needs_strategy);
        let complete = missing.is_empty();
        self.submit.clear();
        self.point_out(missing);
        complete.then_some(draft)
    }

    /// The refused fields in order, tracked.
    pub fn problems(&self) -> Vec<Problem> {
        self.problems.get()
    }

    /// What is wrong with a field.
    pub fn error(&self, field: Field) -> Signal<Option<String>> {
        let problems = self.problems;
        Signal::derive(move || {
            problems.with(|list| list.iter().find(|problem| problem.field == field).map(Problem::sentence))
        })
    }

    fn point_out(&self, problems: Vec<Problem>) {
        let first = problems.first().map(|problem| problem.field);
        self.problems.set(problems);
        if let Some(field) = first {
            focus(field);
        }
    }
}

/// Puts the focus on a field.
fn focus(field: Field) {
    let input =
        document().get_element_by_id(field.id()).and_then(|input| input.dyn_into::<HtmlElement>().ok());
    if let Some(input) = input {
        // A disabled input does not take it; its error still stands beside it.
        let _result = input.focus();
    }
}
