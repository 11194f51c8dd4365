//! Security schemes, and which of them an operation wants.

use serde_json::Value;

use super::{Part, Reading};
use crate::model::{
    Expected, Flow, FlowKind, KeyLocation, RequiredScheme, Requirement, Scheme, SchemeKind, Scope,
};
use crate::scalar::{text_of, texts_of};

/// All schemes of the document.
pub(super) fn schemes(reading: &Reading<'_>) -> Vec<Scheme> {
    let place = if reading.is_swagger { "/securityDefinitions" } else { "/components/securitySchemes" };
    let Some(schemes) = reading.at(place) else { return Vec::new() };
    schemes
        .objects()
        .filter_map(|(name, scheme)| {
            let scheme = scheme?;
            Some(Scheme {
                name: name.to_owned(),
                kind: kind(&scheme),
                description: scheme.description(),
                deprecated: scheme.flag("deprecated"),
            })
        })
        .collect()
}

fn kind(scheme: &Part<'_>) -> SchemeKind {
    let kind = scheme.text("type").unwrap_or_default();
    match kind.as_str() {
        "apiKey" => key(scheme).unwrap_or(SchemeKind::Other(kind)),
        "basic" => SchemeKind::Http { scheme: kind, bearer_format: None },
        "http" => SchemeKind::Http {
            scheme: scheme.text("scheme").unwrap_or_default().to_ascii_lowercase(),
            bearer_format: scheme.text("bearerFormat"),
        },
        "oauth2" => SchemeKind::OAuth2 { flows: flows(scheme) },
        "openIdConnect" => {
            SchemeKind::OpenIdConnect { url: scheme.text("openIdConnectUrl").unwrap_or_default() }
        }
        "mutualTLS" => SchemeKind::MutualTls,
        _ => {
            scheme.unexpected("type", Expected::SchemeType);
            SchemeKind::Other(kind)
        }
    }
}

fn key(scheme: &Part<'_>) -> Option<SchemeKind> {
    let location = match scheme.text("in").as_deref() {
        Some("header") => KeyLocation::Header,
        Some("query") => KeyLocation::Query,
        Some("cookie") => KeyLocation::Cookie,
        _ => {
            scheme.unexpected("in", Expected::KeyLocation);
            return None;
        }
    };
    Some(SchemeKind::ApiKey { name: scheme.text("name").unwrap_or_default(), location })
}

fn flows(scheme: &Part<'_>) -> Vec<Flow> {
    if scheme.reading.is_swagger {
        let kind = scheme.text("flow").and_then(|name| flow_kind(&name));
        if kind.is_none() {
            scheme.unexpected("flow", Expected::Flow);
        }
        return kind.map(|kind| flow(kind, scheme)).into_iter().collect();
    }
    let Some(flows) = scheme.object("flows") else { return Vec::new() };
    let named = flows.objects().filter(|(name, _)| !name.starts_with("x-"));
    named
        .filter_map(|(name, part)| {
            let kind = flow_kind(name);
            if kind.is_none() {
                flows.unexpected(name, Expected::Flow);
            }
            Some(flow(kind?, &part?))
        })
        .collect()
}

fn flow_kind(name: &str) -> Option<FlowKind> {
    Some(match name {
        "authorizationCode" | "accessCode" => FlowKind::AuthorizationCode,
        "clientCredentials" | "application" => FlowKind::ClientCredentials,
        "implicit" => FlowKind::Implicit,
        "password" => FlowKind::Password,
        "deviceAuthorization" => FlowKind::DeviceAuthorization,
        _ => return None,
    })
}

fn flow(kind: FlowKind, flow: &Part<'_>) -> Flow {
    let scopes = flow.get("scopes").and_then(Value::as_object);
    let scope = |(name, description): (&String, &Value)| Scope {
        name: name.clone(),
        description: text_of(description).unwrap_or_default(),
    };
    Flow {
        kind,
        authorization_url: flow.text("authorizationUrl").or_else(|| flow.text("deviceAuthorizationUrl")),
        token_url: flow.text("tokenUrl"),
        refresh_url: flow.text("refreshUrl"),
        scopes: scopes.into_iter().flatten().filter(|(name, _)| !name.starts_with("x-")).map(scope).collect(),
    }
}

/// `security` of an operation or of the document; `None` when it says nothing.
pub(super) fn requirements(part: &Part<'_>) -> Option<Vec<Requirement>> {
    let Value::Array(ways) = part.get("security")? else {
        part.unexpected("security", Expected::List);
        return None;
    };
    let objects = ways.iter().filter_map(Value::as_object);
    let ways_in: Vec<Requirement> = objects
        .map(|schemes| Requirement {
            schemes: schemes
                .iter()
                .map(|(name, scopes)| RequiredScheme { name: name.clone(), scopes: texts_of(scopes) })
                .collect(),
        })
        .collect();
    if ways_in.len() < ways.len() {
        part.unexpected("security", Expected::Objects);
    }
    // Ways of which none can be read are not the same as none.
    (ways.is_empty() || !ways_in.is_empty()).then_some(ways_in)
}
