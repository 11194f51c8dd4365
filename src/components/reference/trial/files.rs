//! Files of a request's body.

use leptos::prelude::*;
use portico_reference::model::{FileField, Uploads};

use super::Trial;
use super::answer::size_words;
use crate::api::engine::Upload;
use crate::components::literal::{Literal, tr_with_literals};
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// A field for each file that the body takes.
#[component]
pub(super) fn FileFields(
    /// What is tried.
    trial: Trial,
    /// What of the body is files.
    uploads: Uploads,
) -> impl IntoView {
    let fields = match uploads {
        Uploads::None => Vec::new(),
        // Nothing else stands beside it, so that it needs no name.
        Uploads::Whole => vec![FileField::default()],
        Uploads::Fields(fields) => fields,
    };
    fields.into_iter().enumerate().map(|(at, field)| view! { <Files trial at field/> }).collect_view()
}

/// One or several files. What was chosen stays when the field leaves the screen, so it is told beside it.
#[component]
fn Files(trial: Trial, at: usize, field: FileField) -> impl IntoView {
    let id = format!("trial-{}-file-{at}", trial.number);
    let label = match (field.name.as_str(), field.is_list) {
        ("", _) => tr("trial.file"),
        (name, true) => tr_with_literals("trial.files_of", &[("name", name)]),
        (name, false) => tr_with_literals("trial.file_of", &[("name", name)]),
    };
    let FileField { name, required, is_list } = field;
    let name = StoredValue::new(name);
    let is_here = move |upload: &Upload| name.with_value(|name| *name == upload.field);
    let choose = move |event: web_sys::Event| {
        let input = event_target::<web_sys::HtmlInputElement>(&event);
        let chosen = input.files();
        let chosen = (0..chosen.as_ref().map_or(0, web_sys::FileList::length))
            .filter_map(|at| chosen.as_ref()?.get(at));
        trial.files.update(|files| {
            files.retain(|upload| !is_here(upload));
            files.extend(chosen.map(|file| Upload { field: name.get_value(), file }));
        });
        // Otherwise the same file could not be chosen again after it was removed.
        input.set_value("");
    };
    let remove = move |removed: Upload| trial.files.update(|files| files.retain(|upload| *upload != removed));
    let shown = move || {
        let files = trial.files.get().into_iter().filter(is_here);
        files.map(|upload| view! { <Chosen upload on_remove=Callback::new(remove)/> }).collect_view()
    };
    view! {
        <div class="trial-field trial-field--wide">
            <label for=id.clone()>{label}{required.then(|| view! { " "<span class="req">{tr("reference.required")}</span> })}</label>
            <input class="input" type="file" id=id multiple=is_list on:change=choose/>
            <ul class="trial-files">{shown}</ul>
        </div>
    }
}

/// A file that will be sent.
#[component]
fn Chosen(upload: Upload, on_remove: Callback<Upload>) -> impl IntoView {
    let name = upload.file.name();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of files are whole numbers"
    )]
    let size = size_words(upload.file.size() as usize);
    let remove = tr_with_literals("trial.remove_file", &[("name", &name)]);
    let upload = StoredValue::new_local(upload);
    view! {
        <li>
            <code><Literal text=name/></code>" "<span class="opt tnum">{size}</span>
            <button type="button" class="icon-btn icon-btn--sm" aria-label=remove on:click=move |_| on_remove.run(upload.get_value())>
                <IconView icon=Icon::X size="icon--14"/>
            </button>
        </li>
    }
}
