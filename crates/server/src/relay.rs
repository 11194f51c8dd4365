//! The same-origin relay: lets pages of the portal call the APIs that it publishes, where those do not allow it
//! themselves. It is off unless the operator switches it on.
//!
//! It must not become a way into the operator's network, nor a way for an API onto the portal's origin:
//! - It goes only where a published specification has a server ([`origins`]).
//! - A name is resolved once, every address of it is checked ([`address`]), and the connection goes to such an address:
//!   a second, different answer of the name server changes nothing. Redirects are handed back, never followed.
//! - Only the headers that the caller lists are sent ([`outgoing`]): cookies of the portal are not among them.
//! - Status and headers of the answer are data in an envelope ([`envelope`]), its body is opaque.
//! - Time, size and number of requests are bounded ([`Limits`]).

mod address;
mod connect;
mod envelope;
mod error;
mod origins;
mod outgoing;
mod resolve;
mod slots;
mod streamed;

use std::sync::Arc;
use std::time::Duration;

use axum::http::Response;
use portico_api_types::extension::relay::{MAX_ANSWER, MAX_SECONDS};
use tokio::time::{Instant, timeout_at};
use tokio_rustls::{TlsConnector, rustls};

pub use self::connect::NoTls;
pub use self::envelope::{answer, refuse_loops};
pub use self::error::RelayError;
pub use self::origins::origins;
pub use self::outgoing::Outgoing;
pub use self::resolve::{Resolve, SystemResolver};
use self::slots::Slots;
pub use self::streamed::Streamed;

/// What the operator allows, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Addresses that are not public may be called: loopback, private networks.
    pub allow_private: bool,
    /// From the request to the end of the answer.
    pub time: Duration,
    /// Bytes of an answer's body.
    pub answer: u64,
    /// Requests of one account at a time; on a public portal of one network address.
    pub each: usize,
    /// Requests at a time.
    pub all: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            allow_private: false,
            time: Duration::from_secs(MAX_SECONDS),
            answer: MAX_ANSWER,
            each: 6,
            all: 64,
        }
    }
}

/// Sends requests on behalf of the portal's pages.
pub struct Relay {
    limits: Limits,
    resolver: Arc<dyn Resolve>,
    tls: TlsConnector,
    slots: Slots,
}

impl Relay {
    /// A relay that trusts the authorities that this machine trusts.
    ///
    /// # Errors
    /// When the TLS library cannot be set up.
    pub fn new(limits: Limits, resolver: Arc<dyn Resolve>) -> Result<Self, NoTls> {
        Self::trusting(limits, resolver, connect::authorities())
    }

    fn trusting(
        limits: Limits,
        resolver: Arc<dyn Resolve>,
        authorities: rustls::RootCertStore,
    ) -> Result<Self, NoTls> {
        let tls = connect::tls(authorities)?;
        Ok(Self { limits, resolver, tls, slots: Slots::new(limits.each, limits.all) })
    }

    /// Sends the request to one of its host's addresses and returns with the head of the answer. The caller has made sure
    /// that its origin is one that somebody published.
    ///
    /// # Errors
    /// Whatever keeps the answer from coming.
    pub async fn send(&self, who: &str, outgoing: Outgoing) -> Result<Response<Streamed>, RelayError> {
        let slot = self.slots.take(who)?;
        let deadline = Instant::now() + self.limits.time;
        let Outgoing { target, request } = outgoing;
        let exchange = async {
            let addresses = resolve::checked(&*self.resolver, &target, self.limits.allow_private).await?;
            connect::connect(&self.tls, &target, &addresses).await?.send(request).await
        };
        let (response, connection) =
            timeout_at(deadline, exchange).await.map_err(|_| RelayError::TooSlow(self.limits.time))??;
        let (head, body) = response.into_parts();
        Ok(Response::from_parts(head, Streamed::new(body, self.limits, deadline, (slot, connection))?))
    }
}

#[cfg(test)]
mod tests;
