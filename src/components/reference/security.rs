//! What a caller has to show.

use leptos::prelude::*;
use portico_reference::model::{KeyLocation, Requirement, Scheme, SchemeKind};

use super::context::expect_reference;
use crate::components::literal::{Literal, tr_with_literals};
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The ways in: one of them is enough.
#[component]
pub(super) fn Security(
    /// The alternatives; none: the operation is open.
    security: Vec<Requirement>,
) -> impl IntoView {
    let schemes = expect_reference().outline.with_value(|outline| outline.schemes.clone());
    let ways = security.iter().map(|requirement| way(requirement, &schemes)).collect::<Vec<_>>();
    (!ways.is_empty()).then(|| {
        let ways = ways.into_iter().enumerate().map(|(at, way)| {
            view! { <li>{(at > 0).then(|| view! { <span class="opt">{tr("reference.or")}" "</span> })}{way}</li> }
        });
        view! {
            <div class="sec-head"><h3>{tr("reference.authorization")}</h3></div>
            <ul class="ways-in">
                {ways.collect_view()}
            </ul>
        }
    })
}

/// One way: all of its schemes together.
fn way(requirement: &Requirement, schemes: &[Scheme]) -> AnyView {
    if requirement.schemes.is_empty() {
        return view! { <span>{tr("reference.nothing_needed")}</span> }.into_any();
    }
    let parts = requirement.schemes.iter().enumerate().map(|(at, required)| {
        let words = match schemes.iter().find(|scheme| scheme.name == required.name) {
            Some(scheme) => scheme_words(&scheme.kind),
            None => tr_with_literals("reference.unknown_scheme", &[("name", &required.name)]),
        };
        let scopes = required
            .scopes
            .iter()
            .map(|scope| view! { <code class="badge mono"><Literal text=scope.clone()/></code>" " });
        let scopes = (!required.scopes.is_empty()).then(
            || view! { " "<span class="opt">{tr("reference.scopes")}" "</span>{scopes.collect_view()} },
        );
        view! { {(at > 0).then_some(" + ")}<b>{words}</b>{scopes} }
    });
    view! { <IconView icon=Icon::Key size="icon--14"/>{parts.collect_view()} }.into_any()
}

/// A scheme in words: "API key in header apikey".
pub(super) fn scheme_words(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { name, location } => {
            let key = match location {
                KeyLocation::Header => "reference.key_in_header",
                KeyLocation::Query => "reference.key_in_query",
                KeyLocation::Cookie => "reference.key_in_cookie",
            };
            tr_with_literals(key, &[("name", name)])
        }
        SchemeKind::Http { scheme, .. } if scheme == "basic" => tr("reference.basic"),
        SchemeKind::Http { scheme, .. } if scheme == "bearer" => tr("reference.bearer"),
        SchemeKind::Http { scheme, .. } => tr_with_literals("reference.http", &[("scheme", scheme)]),
        SchemeKind::OAuth2 { .. } => tr("reference.oauth"),
        SchemeKind::OpenIdConnect { .. } => tr("reference.openid"),
        SchemeKind::MutualTls => tr("reference.mutual_tls"),
        SchemeKind::Other(kind) => tr_with_literals("reference.other_scheme", &[("kind", kind)]),
    }
}
