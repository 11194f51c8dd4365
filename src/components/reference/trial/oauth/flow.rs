//! The steps to a token, in the browser.

use std::time::Duration;

use futures_channel::mpsc::UnboundedReceiver;
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use gloo_timers::future::sleep;
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::window;
use portico_api_types::Secret;
use portico_reference::model::{Flow, FlowKind};
use portico_reference::oauth::{
    Authorization, Client, Grant, RedirectError, Refusal, TokenError, authorization_url, challenge,
    redirected, token as read, token_request, verifier,
};
use portico_reference::reply::Shown;
use portico_reference::samples::Request;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::windows::{Listening, Popup, ProviderWindow};
use crate::api::engine::{NotSent, exchange};
use crate::state::text::{tr, tr_with};

/// How often is looked whether the window is still open.
const LOOK: Duration = Duration::from_millis(500);

/// What is asked for, and by whom.
pub(in crate::components::reference::trial) struct Asked {
    /// The flow.
    pub flow: Flow,
    /// The client.
    pub client: Client,
    /// The scopes.
    pub scopes: Vec<String>,
    /// Absolute address that the flow's addresses are relative to.
    pub page: String,
}

impl Asked {
    /// Whether a person has to sign in.
    pub fn needs_window(&self) -> bool {
        self.flow.kind == FlowKind::AuthorizationCode
    }
}

/// Why there is no token.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::components::reference::trial) enum NoToken {
    /// The browser opened no window.
    NoWindow,
    /// The window was closed before there was an answer, or seems to be.
    Closed,
    /// An address is missing, or none of the web.
    NoAddress,
    /// The provider's answer is to another question.
    WrongState,
    /// The provider said no.
    Refused(Refusal),
    /// The provider answered something else.
    Unreadable,
    /// The provider could not be asked for the token.
    NotSent(NotSent),
    /// The browser has no random numbers or no digests, as on a page without TLS.
    NoCrypto,
    /// The browser has no channel between the windows of the portal.
    NoChannel,
}

impl NoToken {
    /// For the person.
    pub fn words(&self) -> String {
        match self {
            Self::NoWindow => tr("oauth.no_window"),
            Self::Closed => tr("oauth.closed"),
            Self::NoAddress => tr("oauth.no_address"),
            Self::WrongState => tr("oauth.wrong_state"),
            Self::Refused(refusal) => {
                let said = refusal.description.as_ref().unwrap_or(&refusal.error);
                tr_with("oauth.refused", &[("reason", said)])
            }
            Self::Unreadable => tr("oauth.unreadable"),
            Self::NotSent(NotSent::NotAllowed) => tr("oauth.not_allowed"),
            Self::NotSent(_) => tr("oauth.not_sent"),
            Self::NoCrypto => tr("oauth.no_crypto"),
            Self::NoChannel => tr("oauth.no_channel"),
        }
    }
}

/// The address that providers send their answers to.
pub(super) fn redirect_uri() -> String {
    format!("{}/oauth2-redirect.html", window().location().origin().unwrap_or_default())
}

/// Goes all the way to a token. `on_silence` is told, once, why there may never be an answer; it may still come.
pub(super) async fn token(
    asked: Asked,
    popup: Option<Popup>,
    on_silence: impl Fn(NoToken),
) -> Result<Secret, NoToken> {
    let request = if asked.needs_window() {
        by_code(&asked, popup.ok_or(NoToken::NoWindow)?, on_silence).await?
    } else {
        let grant = Grant::ClientCredentials { scopes: &asked.scopes };
        token_request(&asked.flow, &asked.client, &grant, &asked.page).ok_or(NoToken::NoAddress)?
    };
    let received = exchange(request).await.map_err(NoToken::NotSent)?;
    let Shown::Text { raw, .. } = &received.reply().body else { return Err(NoToken::Unreadable) };
    read(&raw.text).map_err(|error| match error {
        TokenError::Refused(refusal) => NoToken::Refused(refusal),
        TokenError::Unreadable => NoToken::Unreadable,
    })
}

/// The reader signs in (RFC 6749, section 4.1, with RFC 7636); what comes out is the request that makes a token of the code.
async fn by_code(asked: &Asked, popup: Popup, on_silence: impl Fn(NoToken)) -> Result<Request, NoToken> {
    let verifier = verifier(random()?);
    let challenge = challenge(digest(&verifier).await?);
    let (state, nonce) = (self::verifier(random()?), self::verifier(random()?));
    let redirect_uri = redirect_uri();
    // Some providers refuse one where nobody asked who the reader is (OpenID Connect Core, section 3.1.2.1).
    let nonce = asked.scopes.iter().any(|scope| scope == "openid").then_some(nonce.as_str());
    let authorization = Authorization {
        client_id: &asked.client.id,
        redirect_uri: &redirect_uri,
        scopes: &asked.scopes,
        state: &state,
        challenge: &challenge,
        nonce,
    };
    let url = authorization_url(&asked.flow, &authorization, &asked.page).ok_or(NoToken::NoAddress)?;
    // While the window is still this page's to close.
    let (_listening, answers) = Listening::begin()?;
    let provider = popup.go_to(&url)?;
    let code = returned(&provider, answers, &state, on_silence).await?;
    let grant = Grant::Code { code: &code, redirect_uri: &redirect_uri, verifier: &verifier };
    token_request(&asked.flow, &asked.client, &grant, &asked.page).ok_or(NoToken::NoAddress)
}

/// The code that comes back to the redirect page. All pages of the portal hear it, so that an answer to another question is
/// most likely for one of them; only when the window is gone without another one was it meant for this page.
///
/// A window that seems closed may be open: providers can cut the tie between it and this page (HTML Standard, section 7.1.3,
/// `Cross-Origin-Opener-Policy`). So the answer is waited for even then.
async fn returned(
    provider: &ProviderWindow,
    mut answers: UnboundedReceiver<String>,
    state: &str,
    on_silence: impl Fn(NoToken),
) -> Result<String, NoToken> {
    let (mut silence, mut is_told) = (NoToken::Closed, false);
    loop {
        match select(answers.next(), Box::pin(sleep(LOOK))).await {
            Either::Left((Some(text), _)) => match read_answer(&text, state) {
                Err(NoToken::WrongState) => silence = NoToken::WrongState,
                answer => return answer,
            },
            Either::Left((None, _)) => return Err(NoToken::Closed),
            Either::Right(_) if !is_told && provider.is_closed() => {
                is_told = true;
                on_silence(silence.clone());
            }
            Either::Right(_) => {}
        }
    }
}

fn read_answer(text: &str, state: &str) -> Result<String, NoToken> {
    let answer: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let part = |name: &str| answer.get(name).and_then(|text| text.as_str()).unwrap_or_default().to_owned();
    redirected(&part("query"), &part("fragment"), state).map_err(|error| match error {
        RedirectError::WrongState => NoToken::WrongState,
        RedirectError::Refused(refusal) => NoToken::Refused(refusal),
        RedirectError::NoCode => NoToken::Unreadable,
    })
}

fn random() -> Result<[u8; 32], NoToken> {
    let mut bytes = [0; 32];
    let crypto = window().crypto().map_err(|_| NoToken::NoCrypto)?;
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| NoToken::NoCrypto)?;
    Ok(bytes)
}

/// SHA-256. Only pages that came over TLS, or from this machine, have it.
async fn digest(text: &str) -> Result<[u8; 32], NoToken> {
    let crypto = window().crypto().map_err(|_| NoToken::NoCrypto)?;
    let there = Reflect::get(&crypto, &JsValue::from_str("subtle")).is_ok_and(|subtle| subtle.is_object());
    if !there {
        return Err(NoToken::NoCrypto);
    }
    let bytes = text.as_bytes().to_vec();
    let promise =
        crypto.subtle().digest_with_str_and_u8_array("SHA-256", &bytes).map_err(|_| NoToken::NoCrypto)?;
    let buffer = JsFuture::from(promise).await.map_err(|_| NoToken::NoCrypto)?;
    Uint8Array::new(&buffer).to_vec().try_into().map_err(|_| NoToken::NoCrypto)
}
