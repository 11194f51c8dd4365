//! Where a request comes from.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

/// Bits of an IPv6 address that name the network; whoever has one has all of its addresses.
const IPV6_NETWORK: u128 = !0 << 64;

/// The network address of whoever is connected; `None` without a socket, as in tests. Headers such as
/// `X-Forwarded-For` do not count: anybody can write them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let socket = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(socket.map(|ConnectInfo(address)| network(address.ip().to_canonical()))))
    }
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() & IPV6_NETWORK).into(),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    #[test]
    fn all_addresses_of_an_ipv6_network_are_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }

    #[tokio::test]
    async fn an_address_of_ipv4_is_the_same_however_it_is_written() {
        for address in ["192.0.2.1:1", "[::ffff:192.0.2.1]:2"] {
            let address: SocketAddr = address.parse().unwrap();
            let (mut parts, ()) = Request::new(()).into_parts();
            parts.extensions.insert(ConnectInfo(address));
            let peer = Peer::from_request_parts(&mut parts, &()).await;
            assert_eq!(peer, Ok(Peer(Some([192, 0, 2, 1].into()))), "{address}");
        }
    }
}
