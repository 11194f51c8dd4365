//! The form of a request: where it goes, who sends it, what it says.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::request::RequestProblem;

use super::Trial;
use super::body::BodyFields;
use super::credentials::Credentials;
use super::parameter::ParameterField;
use super::server::ServerFields;
use crate::components::reference::context::expect_reference;
use crate::state::text::tr;

/// The fields; sending with Enter is sending with the button.
#[component]
pub(super) fn Form(
    /// What is tried.
    trial: Trial,
    /// What is wrong with the request.
    problems: Signal<Arc<[RequestProblem]>>,
) -> impl IntoView {
    let context = expect_reference();
    let operation = trial.operation.get_value();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        trial.send(context);
    };
    let parameters = operation.parameters.iter().map(|parameter| {
        view! { <ParameterField trial parameter=parameter.clone() problems/> }
    });
    let has_parameters = !operation.parameters.is_empty();
    let parameters = parameters.collect_view();
    view! {
        <form class="trial-form" on:submit=send novalidate>
            <fieldset>
                <legend>{tr("trial.target")}</legend>
                <ServerFields trial/>
            </fieldset>
            {(!operation.security.is_empty()).then(|| view! {
                <fieldset><legend>{tr("reference.authorization")}</legend><Credentials trial/></fieldset>
            })}
            {has_parameters.then(|| view! {
                <fieldset><legend>{tr("trial.parameters")}</legend>{parameters}</fieldset>
            })}
            {operation.body.clone().map(|body| view! {
                <fieldset><legend>{tr("reference.request_body")}</legend><BodyFields trial body/></fieldset>
            })}
            // For Enter alone: the button that people see stands under the form.
            <button type="submit" class="sr-only" tabindex="-1" aria-hidden="true"></button>
        </form>
    }
}
