//! A new application.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::{ApplicationId, ProductId, ProductVersionId};

use super::form::FormFrame;
use crate::api::applications;
use crate::components::access_errors::use_subject;
use crate::components::application_form::ApplicationForm;
use crate::components::application_form::draft::{Draft, Needs};
use crate::components::application_form::problem::Field;
use crate::components::failure::LoadFailed;
use crate::components::heading::{PageHeading, use_title};
use crate::components::skeleton_rows::SkeletonRows;
use crate::components::strategy::label;
use crate::components::strategy::use_strategies;
use crate::paths;
use crate::state::boot::expect_client;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::field::SelectField;
use crate::ui::note::{Note, NoteTone};
use crate::url::query_value;

/// The page. The address may name a strategy, and a version to come back to.
#[component]
pub fn CreateApplicationPage() -> impl IntoView {
    use_title(|| tr("application_form.create_title"));
    let search = use_location().search.get_untracked();
    let strategies = use_strategies();
    use_subject(strategies, || ());
    let wanted = Wanted::read(&search);
    let comes_back = wanted.version.is_some();
    view! {
        <main class="page page--form" id="main">
            <header class="page-head">
                <div>
                    <PageHeading text=tr("application_form.create_title")/>
                    {comes_back.then(|| view! { <p class="lede">{tr("application_form.for_version")}</p> })}
                </div>
            </header>
            {move || match strategies.get() {
                Remote::Loading => ().into_any(),
                Remote::Slow => view! { <SkeletonRows rows=4/> }.into_any(),
                Remote::Failed(error) => view! {
                    <LoadFailed title=tr("application_form.not_loaded") error on_retry=Callback::new(move |()| strategies.reload())/>
                }
                .into_any(),
                Remote::Ready(list) => view! { <CreateForm list wanted=wanted.clone()/> }.into_any(),
            }}
        </main>
    }
}

/// What the visit asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    strategy: Option<String>,
    version: Option<(ProductId, ProductVersionId)>,
}

impl Wanted {
    fn read(search: &str) -> Self {
        let value = |name| query_value(search, name).filter(|value| !value.is_empty());
        let version = value("product").zip(value("product_version"));
        Self {
            strategy: value("auth_strategy_id"),
            version: version.map(|(product, version)| (product.into(), version.into())),
        }
    }

    /// The strategy to start with: the wanted one, or the only one there is.
    fn strategy_of(&self, list: &[AuthStrategy]) -> String {
        let wanted = list.iter().find(|strategy| Some(strategy.id.as_str()) == self.strategy.as_deref());
        let only = (list.len() == 1).then(|| list.first()).flatten();
        wanted.or(only).map(|strategy| strategy.id.to_string()).unwrap_or_default()
    }

    /// Where to go when the application is there.
    fn next(&self, created: &ApplicationId) -> String {
        match &self.version {
            Some((product, version)) => paths::version_with_application(product, version, created),
            None => paths::application(created),
        }
    }
}

#[component]
fn CreateForm(list: Arc<[AuthStrategy]>, wanted: Wanted) -> impl IntoView {
    let (client, navigate, toasts) = (expect_client(), use_navigate(), expect_toasts());
    let form = ApplicationForm::new(Draft { strategy: wanted.strategy_of(&list), ..Draft::default() });
    let none = list.is_empty();
    let strategies = StoredValue::new(list);
    let kind = Memo::new(move |_| {
        let chosen = form.strategy.get();
        strategies.with_value(|list| {
            let strategy = list.iter().find(|strategy| strategy.id.as_str() == chosen);
            strategy.map(|strategy| strategy.credential_type.clone())
        })
    });
    let done = move |created: Application| {
        form.settle();
        toasts.done(tr("application_form.created"));
        navigate(&wanted.next(&created.id), NavigateOptions { replace: true, ..NavigateOptions::default() });
    };
    let done = StoredValue::new_local(done);
    let send = Callback::new(move |()| {
        let needs = kind.with_untracked(|kind| Needs::of(kind.as_ref()));
        let Some(draft) = form.checked(needs, true) else { return };
        let (client, payload) = (client.clone(), draft.payload(needs));
        form.submit.run(async move { applications::create(&client, &payload).await }, move |created| {
            done.with_value(|done| done(created.application));
        });
    });
    view! {
        {none.then(|| view! {
            <Note tone=NoteTone::Wait testid="no-auth-strategies-warning" class="page-note">{tr("application_form.no_strategies")}</Note>
        })}
        <FormFrame
            form
            kind
            submit_label=tr("action.create")
            on_send=send
            strategy=move || view! { <StrategySelect form strategies/> }
        />
    }
}

#[component]
fn StrategySelect(form: ApplicationForm, strategies: StoredValue<Arc<[AuthStrategy]>>) -> impl IntoView {
    let options = strategies.with_value(|list| {
        let placeholder =
            (list.len() != 1).then(|| (String::new(), tr("application_form.strategy_placeholder")));
        let each = list.iter().map(|strategy| (strategy.id.to_string(), label(strategy)));
        placeholder.into_iter().chain(each).collect::<Vec<_>>()
    });
    view! {
        <SelectField
            id=Field::Strategy.id()
            label=Field::Strategy.label()
            hint=tr("application_form.strategy_hint")
            value=form.strategy
            options
            error=form.error(Field::Strategy)
            testid="application-auth-strategy-select"
        />
    }
}

#[cfg(test)]
mod tests {
    use portico_api_types::auth_strategy::CredentialType;

    use super::*;

    fn strategies(ids: &[&str]) -> Vec<AuthStrategy> {
        let strategy = |id: &&str| AuthStrategy {
            id: (*id).into(),
            name: String::new(),
            credential_type: CredentialType::KeyAuth,
            key_names: None,
            auth_methods: None,
            available_scopes: None,
        };
        ids.iter().map(strategy).collect()
    }

    #[test]
    fn starts_with_the_wanted_strategy_or_the_only_one() {
        let start = |search: &str, ids: &[&str]| Wanted::read(search).strategy_of(&strategies(ids));
        assert_eq!(start("?auth_strategy_id=b", &["a", "b"]), "b");
        assert_eq!(start("?auth_strategy_id=gone", &["a", "b"]), "");
        assert_eq!(start("?auth_strategy_id=gone", &["a"]), "a");
        assert_eq!(start("", &[]), "");
    }

    #[test]
    fn leads_back_to_the_version_only_when_it_is_whole() {
        let next = |search: &str| Wanted::read(search).next(&"a1".into());
        assert_eq!(next("?product=p&product_version=v"), "/spec/p/v?application=a1");
        assert_eq!(next("?product=p"), "/application/a1");
        assert_eq!(next("?product=&product_version=v"), "/application/a1");
    }
}
