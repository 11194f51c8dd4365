//! The relay by itself: secure connections.

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use async_trait::async_trait;
use axum::body::{Body, to_bytes};
use portico_api_types::extension::relay::RelayRequest;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use super::{Limits, Outgoing, Relay, RelayError, Resolve};

struct Here;

#[async_trait]
impl Resolve for Here {
    async fn resolve(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        Ok(vec![Ipv4Addr::LOCALHOST.into()])
    }
}

/// A server with a certificate for `api.test`; its port, and who trusts it.
async fn start(work: &mut JoinSet<()>) -> (u16, RootCertStore) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["api.test".to_owned()]).unwrap();
    let mut trust = RootCertStore::empty();
    trust.add(cert.der().clone()).unwrap();
    let key = PrivateKeyDer::try_from(signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    work.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nsafe").await;
            let _ = stream.shutdown().await;
        }
    });
    (port, trust)
}

async fn call(url: &str, trust: RootCertStore) -> Result<String, RelayError> {
    let limits = Limits { allow_private: true, ..Limits::default() };
    let relay = Relay::trusting(limits, Arc::new(Here), trust).unwrap();
    let (method, url) = ("GET".to_owned(), url.to_owned());
    let outgoing = Outgoing::read(RelayRequest { method, url, headers: Vec::new(), body: None }).unwrap();
    let body = relay.send("ada", outgoing).await?.into_body();
    Ok(String::from_utf8(to_bytes(Body::new(body), 100).await.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn a_secure_connection_needs_the_right_certificate() {
    let mut work = JoinSet::new();
    let (port, trust) = start(&mut work).await;
    let [right, other] = ["api.test", "other.test"].map(|host| format!("https://{host}:{port}/"));
    assert_eq!(call(&right, trust.clone()).await.unwrap(), "safe");
    for (url, trust) in [(&other, trust.clone()), (&right, RootCertStore::empty())] {
        let refused = call(url, trust).await.unwrap_err();
        assert!(matches!(refused, RelayError::Insecure { .. }), "{refused}");
    }
    let plain = call(&format!("http://api.test:{port}/"), trust).await.unwrap_err();
    assert!(matches!(plain, RelayError::Broken(_)), "{plain}");
}
