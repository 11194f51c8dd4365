//! Why the server does not serve, each in words for the operator.

use std::io;
use std::path::PathBuf;

use tracing_subscriber::filter::ParseError;

use crate::content::{ApplyError, Problems};
use crate::relay::NoTls;
use crate::store::StoreError;

/// Why the server does not serve.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The declaration has mistakes; one a line. Nothing was changed.
    #[error(transparent)]
    Content(#[from] Problems),
    /// The declaration is in order and could not be written.
    #[error("the portal was not changed: {0}")]
    Apply(#[from] ApplyError),
    /// The database cannot be opened or read.
    #[error("{} cannot be used as the database: {error}", .file.display())]
    Database {
        /// Its file.
        file: PathBuf,
        /// The cause.
        error: StoreError,
    },
    /// There is nothing to serve yet.
    #[error("{} holds no portal yet; name the folder of one with --portal", .0.display())]
    NoPortal(PathBuf),
    /// The folder of the SPA is not there.
    #[error("{} is not a folder; --web wants the one with the built app", .0.display())]
    Web(PathBuf),
    /// The address cannot be had.
    #[error("{}", listen(.address, .error))]
    Listen {
        /// As the operator wrote it.
        address: String,
        /// The cause.
        error: io::Error,
    },
    /// Files that were to be inspected cannot be used; which and why was told before.
    #[error("{unusable} of {files} files cannot be used")]
    Unusable {
        /// How many of them.
        unusable: usize,
        /// How many there were.
        files: usize,
    },
    /// The relay cannot be set up.
    #[error("--relay: {0}")]
    Relay(#[from] NoTls),
    /// The filter of the log cannot be read.
    #[error("--log: {0}")]
    Log(ParseError),
    /// The network failed.
    #[error("the network failed: {0}")]
    Serve(io::Error),
}

fn listen(address: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("{address} is already in use by another program; choose another port with --listen")
        }
        io::ErrorKind::PermissionDenied => format!("this user may not listen on {address}"),
        _ => format!("cannot listen on {address}: {error}"),
    }
}
