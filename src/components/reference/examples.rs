//! Samples of what the API answers.

use leptos::prelude::*;
use portico_reference::model::{Example, Response};
use portico_reference::reply::Excerpt;
use portico_reference::visible;

use crate::components::code::{Code, language_of};
use crate::components::copy_text::CopyText;
use crate::state::text::tr;

/// Lines that are shown of an example; the whole of it can be copied.
const LINES: usize = 400;

/// One sample, and what it is called.
#[derive(Clone)]
struct Sample {
    label: String,
    media_type: String,
    example: Example,
}

/// The responses' examples, one shown at a time.
#[component]
pub(super) fn ResponseSamples(
    /// The operation's responses.
    responses: Vec<Response>,
) -> impl IntoView {
    let samples = samples(responses);
    (!samples.is_empty()).then(|| {
        let chosen = RwSignal::new(0);
        let options = samples.iter().enumerate().map(|(at, sample)| {
            view! { <option value=at.to_string()>{visible(&sample.label).into_owned()}</option> }
        });
        let options = options.collect_view();
        let samples = StoredValue::new(samples);
        let sample = move || samples.with_value(|all| all.get(chosen.get()).cloned());
        let code = move || sample().map(|sample| view! { <SampleText sample/> });
        let copy = move || {
            sample().map(|sample| view! { <CopyText text=sample.example.text label=tr("document.copy_code")/> })
        };
        view! {
            <section class="code" aria-label=tr("reference.sample_response")>
                <div class="code-head">
                    <strong>{tr("reference.sample_response")}</strong>
                    <select
                        class="input select--code"
                        aria-label=tr("reference.which_response")
                        on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or_default())
                    >
                        {options}
                    </select>
                    <span class="tools">{copy}</span>
                </div>
                {code}
            </section>
        }
    })
}

fn samples(responses: Vec<Response>) -> Vec<Sample> {
    let mut samples = Vec::new();
    for response in responses {
        let several_types = response.contents.len() > 1;
        for content in response.contents {
            for example in content.examples {
                let mut label = response.status.clone();
                for more in
                    several_types.then(|| content.media_type.clone()).into_iter().chain(example.name.clone())
                {
                    label.push_str(" · ");
                    label.push_str(&more);
                }
                let media_type = content.media_type.clone();
                samples.push(Sample { label, media_type, example });
            }
        }
    }
    samples
}

#[component]
fn SampleText(sample: Sample) -> impl IntoView {
    let Sample { media_type, example, .. } = sample;
    if let Some(address) = example.external {
        return view! { <pre tabindex="0"><code>{address}</code></pre> }.into_any();
    }
    let lines: usize = example.text.split_inclusive('\n').take(LINES).map(str::len).sum();
    let Excerpt { text, is_cut } = Excerpt::of(&example.text[..lines]);
    let cut = (is_cut || lines < example.text.len())
        .then(|| view! { <p class="code-foot">{tr("reference.sample_is_cut")}</p> });
    view! {
        <pre tabindex="0" role="group" aria-label=tr("reference.sample_response")><code><Code language=language_of(&media_type) text/></code></pre>
        {cut}
    }
    .into_any()
}
