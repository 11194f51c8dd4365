//! Why the relay has no answer to hand on.

use std::io;
use std::time::Duration;

use axum::http::StatusCode;

use crate::error::ApiError;

/// Why the relay has no answer to hand on. Messages name the host that the caller named and never its addresses.
#[derive(Debug, thiserror::Error)]
pub enum RelayError {
    /// The caller has requests enough under way.
    #[error("too many requests are under way; wait for one of them to end")]
    Busy,
    /// Everybody together has.
    #[error("the relay has too many requests under way; try again in a moment")]
    Crowded,
    /// The name leads into a network that is not public.
    #[error("{0} is not at a public address; the operator may allow that with --relay-allow-private")]
    NotPublic(String),
    /// The name leads nowhere.
    #[error("the name {0} cannot be resolved")]
    Unresolved(String),
    /// Nothing takes the connection.
    #[error("no connection to {host}: {cause}")]
    Unreachable {
        /// The host.
        host: String,
        /// What the system says.
        cause: io::Error,
    },
    /// The connection is not safe.
    #[error("no secure connection to {host}: {cause}")]
    Insecure {
        /// The host.
        host: String,
        /// What TLS says.
        cause: io::Error,
    },
    /// What comes back is no HTTP answer.
    #[error("the API did not answer in HTTP: {0}")]
    Broken(#[from] hyper::Error),
    /// It takes too long.
    #[error("the API took longer than {} seconds", .0.as_secs())]
    TooSlow(Duration),
    /// The body is too large.
    #[error("the answer has more than {0} bytes")]
    TooLarge(u64),
    /// The headers are too large.
    #[error("the headers of the answer have more than {0} bytes")]
    TooManyHeaders(usize),
}

impl From<RelayError> for ApiError {
    fn from(error: RelayError) -> Self {
        let status = match error {
            RelayError::Busy => StatusCode::TOO_MANY_REQUESTS,
            RelayError::Crowded => StatusCode::SERVICE_UNAVAILABLE,
            RelayError::NotPublic(_) => StatusCode::FORBIDDEN,
            RelayError::TooSlow(_) => StatusCode::GATEWAY_TIMEOUT,
            RelayError::Unresolved(_)
            | RelayError::Unreachable { .. }
            | RelayError::Insecure { .. }
            | RelayError::Broken(_)
            | RelayError::TooLarge(_)
            | RelayError::TooManyHeaders(_) => StatusCode::BAD_GATEWAY,
        };
        Self::Other(status, error.to_string())
    }
}
