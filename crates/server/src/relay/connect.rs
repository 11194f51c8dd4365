//! One connection for one request, to an address that was checked. Nothing is kept open: a pool would hide where a
//! request goes, and people who try things out are few.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};

use super::RelayError;
use super::outgoing::Target;

/// Most bytes of an answer's head, and of what is read ahead of its body.
const MAX_BUFFER: usize = 64 * 1024;

/// TLS cannot be set up.
#[derive(Debug, thiserror::Error)]
#[error("TLS: {0}")]
pub struct NoTls(#[from] rustls::Error);

/// The authorities that this machine trusts, a company's own among them.
pub(super) fn authorities() -> RootCertStore {
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::warn!(%error, "certificates of authorities cannot be read");
    }
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(found.certs);
    if store.is_empty() {
        tracing::warn!("no certificates of authorities: the relay reaches nothing by https");
    }
    store
}

pub(super) fn tls(authorities: RootCertStore) -> Result<TlsConnector, NoTls> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(authorities)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// A connection, ready for its request.
pub(super) struct Connection {
    sender: SendRequest<Body>,
    work: Work,
}

/// The task that drives a connection; it ends when this is dropped.
pub(super) struct Work(#[expect(dead_code, reason = "only held")] JoinSet<()>);

/// Connects to the first address that answers.
pub(super) async fn connect(
    tls: &TlsConnector,
    target: &Target,
    addresses: &[SocketAddr],
) -> Result<Connection, RelayError> {
    let host = || target.host.to_string();
    let stream = TcpStream::connect(addresses)
        .await
        .map_err(|cause| RelayError::Unreachable { host: host(), cause })?;
    if !target.secure {
        return shake_hands(stream).await;
    }
    let insecure = |cause| RelayError::Insecure { host: host(), cause };
    // A name that a certificate cannot hold is no name that TLS can check.
    let name =
        ServerName::try_from(target.tls_name()).map_err(|error| insecure(std::io::Error::other(error)))?;
    shake_hands(tls.connect(name, stream).await.map_err(insecure)?).await
}

async fn shake_hands(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
) -> Result<Connection, RelayError> {
    let (sender, connection) =
        http1::Builder::new().max_buf_size(MAX_BUFFER).handshake(TokioIo::new(stream)).await?;
    let mut work = JoinSet::new();
    work.spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a relayed connection broke");
        }
    });
    Ok(Connection { sender, work: Work(work) })
}

impl Connection {
    /// Sends the request; the rest of the connection must be kept as long as the answer.
    pub(super) async fn send(
        mut self,
        request: Request<Body>,
    ) -> Result<(Response<Incoming>, Work), RelayError> {
        Ok((self.sender.send_request(request).await?, self.work))
    }
}
