//! The command line: reads the arguments, publishes the declared portal, serves until told to stop.

mod failure;
mod inspect;
mod serve;

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use tokio::net::TcpListener;

pub use self::failure::Failure;
use crate::clock::SystemClock;
use crate::content::{self, Content};
use crate::entropy::SystemEntropy;
use crate::relay::{Limits, Relay, SystemResolver};
use crate::router;
use crate::state::{AppState, Config};
use crate::store::sqlite::SqliteStore;

/// Serves a developer portal: its API, its pages and, for a demo, a sample API to call.
#[derive(Clone, Debug, Parser)]
#[command(name = "portico-server", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Folder with portal.yaml and the files it names; published at the start. Without it the database stays as it is.
    #[arg(long, env = "PORTICO_PORTAL", value_name = "DIR")]
    pub portal: Option<PathBuf>,
    /// SQLite file with everything that the portal knows; made when absent.
    #[arg(long, env = "PORTICO_DATABASE", value_name = "FILE", default_value = "portal.db")]
    pub database: PathBuf,
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "PORTICO_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// Folder with the built single-page app. Without it only the API is served.
    #[arg(long, env = "PORTICO_WEB", value_name = "DIR")]
    pub web: Option<PathBuf>,
    /// Mark cookies as Secure: for a portal that browsers reach by https.
    #[arg(long, env = "PORTICO_SECURE_COOKIES")]
    pub secure_cookies: bool,
    /// Whether, and where, the portal's pages may call APIs through this server.
    #[command(flatten)]
    pub relay: RelayArguments,
    /// What is logged on the standard error: error, warn, info, debug, trace, or such a level by module.
    #[arg(long, env = "PORTICO_LOG", value_name = "FILTER", default_value = "info")]
    pub log: String,
    /// Check the portal's folder, tell every mistake and end.
    #[arg(long, requires = "portal")]
    pub check: bool,
}

/// The relay for trying out APIs.
#[derive(Clone, Copy, Debug, Args)]
pub struct RelayArguments {
    /// Let pages of the portal call APIs through this server: for APIs that allow no requests from other origins. Only hosts
    /// that published specifications name as servers are called.
    #[arg(long = "relay", env = "PORTICO_RELAY")]
    pub on: bool,
    /// Let the relay call hosts at addresses that are not public, too: this machine, private and link-local networks.
    #[arg(long = "relay-allow-private", env = "PORTICO_RELAY_ALLOW_PRIVATE", requires = "on")]
    pub allow_private: bool,
}

/// What the program does besides serving.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Look through specifications and documents before they are published.
    ///
    /// Tells what each holds and every part of it that cannot be read. Ends with 1 when a file cannot be used at all.
    Inspect(inspect::Inspect),
}

/// Does what the arguments say; returns when the server has stopped.
///
/// # Errors
/// Whatever keeps the server from serving, each as one message for the operator.
pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    if let Some(Command::Inspect(inspect)) = &arguments.command {
        return inspect::run(inspect);
    }
    let declared = arguments.portal.as_deref().map(content::load).transpose()?;
    if let (true, Some(folder), Some(content)) = (arguments.check, &arguments.portal, &declared) {
        say(&summary(folder, content));
        return Ok(());
    }
    if let Some(folder) = arguments.web.as_deref().filter(|folder| !folder.is_dir()) {
        return Err(Failure::Web(folder.to_owned()));
    }
    // The port first: who finds it taken must find the portal unchanged.
    let listener = TcpListener::bind(&arguments.listen)
        .await
        .map_err(|error| Failure::Listen { address: arguments.listen.clone(), error })?;
    let state = open(&arguments, declared.as_ref()).await?;
    let address = listener.local_addr().map_err(Failure::Serve)?;
    say(&format!("listening on http://{address}"));
    serve::until_told_to_stop(listener, router(state)).await.map_err(Failure::Serve)
}

/// The state of a server whose database holds a portal.
async fn open(arguments: &Arguments, declared: Option<&Content>) -> Result<AppState, Failure> {
    let failed = |error| Failure::Database { file: arguments.database.clone(), error };
    let store = SqliteStore::open(&arguments.database).await.map_err(failed)?;
    let config = Config { secure_cookies: arguments.secure_cookies, web: arguments.web.clone() };
    let state = AppState::new(Arc::new(store), Arc::new(SystemClock), Arc::new(SystemEntropy), config);
    let state = AppState { relay: relay(arguments.relay)?, ..state };
    if let Some(declared) = declared {
        let applied = content::apply(&state, declared).await?;
        tracing::info!(?applied, "the portal is published as declared");
    } else if state.store.portal().await.map_err(failed)?.is_none() {
        return Err(Failure::NoPortal(arguments.database.clone()));
    }
    Ok(state)
}

/// The relay, if it is wanted.
fn relay(RelayArguments { on, allow_private }: RelayArguments) -> Result<Option<Arc<Relay>>, Failure> {
    if !on {
        return Ok(None);
    }
    let limits = Limits { allow_private, ..Limits::default() };
    Ok(Some(Arc::new(Relay::new(limits, Arc::new(SystemResolver))?)))
}

fn summary(folder: &Path, content: &Content) -> String {
    let versions: usize = content.products.iter().map(|product| product.versions.len()).sum();
    let documents: usize = content.products.iter().map(|product| product.documents.len()).sum();
    let products = content.products.len();
    format!(
        "{}: {products} products, {versions} versions, {documents} documents, no mistakes",
        folder.display()
    )
}

/// A line for whoever started the server. That nobody reads it is no reason to stop.
fn say(line: &str) {
    if let Err(error) = writeln!(stdout(), "{line}") {
        tracing::warn!(%error, line, "nobody listens to the standard output");
    }
}
