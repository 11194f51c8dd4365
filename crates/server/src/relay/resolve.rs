//! From a host to addresses that may be called.

use std::io;
use std::net::{IpAddr, SocketAddr};

use async_trait::async_trait;
use tokio::net::lookup_host;
use url::Host;

use super::RelayError;
use super::address::is_public;
use super::outgoing::Target;

/// Looks names up.
#[async_trait]
pub trait Resolve: Send + Sync + 'static {
    /// The addresses of a host.
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>>;
}

/// As this machine does it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemResolver;

#[async_trait]
impl Resolve for SystemResolver {
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        Ok(lookup_host((name, 0)).await?.map(|address| address.ip()).collect())
    }
}

/// The addresses of a request's host. One that is not public refuses them all: a name that leads inside and outside is
/// made by somebody who tries.
pub(super) async fn checked(
    resolver: &dyn Resolve,
    target: &Target,
    allow_private: bool,
) -> Result<Vec<SocketAddr>, RelayError> {
    let unresolved = || RelayError::Unresolved(target.host.to_string());
    let addresses = match &target.host {
        Host::Ipv4(address) => vec![(*address).into()],
        Host::Ipv6(address) => vec![(*address).into()],
        Host::Domain(name) => resolver.resolve(name).await.map_err(|error| {
            tracing::debug!(%error, name, "a name cannot be resolved");
            unresolved()
        })?,
    };
    if addresses.is_empty() {
        return Err(unresolved());
    }
    if !allow_private && !addresses.iter().copied().all(is_public) {
        return Err(RelayError::NotPublic(target.host.to_string()));
    }
    Ok(addresses.into_iter().map(|address| (address, target.port).into()).collect())
}
