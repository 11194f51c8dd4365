//! Credentials in their places.

use super::Call;
use super::draft::Draft;
use super::problem::{Purpose, RequestProblem};
use crate::base64::{Alphabet, base64};
use crate::model::{Chosen, Credential, KeyLocation, Location, SchemeKind};
use crate::percent::{Keep, encoded};

/// Puts the credentials of the chosen requirement where they belong: all of them together.
pub(super) fn credentials(call: &Call<'_>, chosen: &Chosen, draft: &mut Draft) {
    let requirements = &call.operation.security;
    let Some(requirement) = requirements.get(chosen.requirement).or(requirements.first()) else { return };
    for required in &requirement.schemes {
        let name = &required.name;
        let Some(scheme) = call.schemes.iter().find(|scheme| scheme.name == *name) else {
            draft.problem(RequestProblem::UnknownScheme(name.clone()));
            continue;
        };
        let credential = chosen.credentials.iter().find(|(known, _)| known == name);
        let credential =
            credential.map(|(_, credential)| credential).filter(|credential| !is_empty(credential));
        let Some((location, key, prefix)) = place(&scheme.kind) else {
            // The browser itself shows a certificate; there is nothing to put anywhere.
            if scheme.kind != SchemeKind::MutualTls {
                draft.problem(RequestProblem::UnsupportedScheme(name.clone()));
            }
            continue;
        };
        if credential.is_none() && draft.written(location, key).is_none() {
            draft.problem(RequestProblem::MissingCredential(name.clone()));
            if draft.purpose == Purpose::Send {
                continue;
            }
        }
        let value = credential.map_or_else(|| stand_in(&scheme.kind).to_owned(), text);
        draft.put(location, key, written(location, key, &prefix, &value));
    }
}

fn is_empty(credential: &Credential) -> bool {
    match credential {
        Credential::Token(token) => token.expose().is_empty(),
        Credential::Basic { user, password } => user.is_empty() && password.expose().is_empty(),
    }
}

/// Where the credential of a scheme goes, under which name, and behind which word.
fn place(kind: &SchemeKind) -> Option<(Location, &str, String)> {
    const AUTHORIZATION: &str = "Authorization";
    match kind {
        SchemeKind::ApiKey { name, location } => {
            let location = match location {
                KeyLocation::Header => Location::Header,
                KeyLocation::Query => Location::Query,
                KeyLocation::Cookie => Location::Cookie,
            };
            Some((location, name, String::new()))
        }
        SchemeKind::Http { scheme, .. } => {
            // Schemes are the same in any case of letters, but some servers want the capital.
            let (first, rest) = scheme.split_at_checked(1)?;
            Some((Location::Header, AUTHORIZATION, [&first.to_ascii_uppercase(), rest, " "].concat()))
        }
        SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => {
            Some((Location::Header, AUTHORIZATION, "Bearer ".to_owned()))
        }
        SchemeKind::MutualTls | SchemeKind::Other(_) => None,
    }
}

/// What is shown where a credential is missing.
fn stand_in(kind: &SchemeKind) -> &'static str {
    match kind {
        SchemeKind::ApiKey { .. } => "YOUR_API_KEY",
        SchemeKind::Http { scheme, .. } if scheme != "bearer" => "YOUR_CREDENTIALS",
        _ => "YOUR_ACCESS_TOKEN",
    }
}

/// A credential as it is sent; name and password as RFC 7617 has them.
fn text(credential: &Credential) -> String {
    match credential {
        Credential::Token(token) => token.expose().to_owned(),
        Credential::Basic { user, password } => basic(user, password.expose()),
    }
}

/// User and password in one (RFC 7617).
pub(crate) fn basic(user: &str, password: &str) -> String {
    base64([user, ":", password].concat().as_bytes(), Alphabet::Standard)
}

fn written(location: Location, name: &str, prefix: &str, value: &str) -> String {
    match location {
        Location::Header => [prefix, value].concat(),
        _ => [&encoded(name, Keep::Unreserved), "=", &encoded(value, Keep::Unreserved)].concat(),
    }
}
