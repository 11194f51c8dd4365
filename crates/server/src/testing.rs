//! A whole portal for tests: a database in a temporary folder, a clock that stands still, and clients that keep cookies
//! as browsers do. Requests take the way of real ones, without a socket.

#![expect(clippy::missing_panics_doc, reason = "a helper that panics fails its test, and that is its job")]

mod answer;
mod client;
mod steps;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use portico_api_types::{DeveloperId, ProductId, ProductVersionId};
use tempfile::TempDir;

pub use self::answer::Answer;
pub use self::client::Client;
use crate::auth::email::Email;
use crate::auth::session::Tokens;
use crate::clock::{Clock, ManualClock};
use crate::content::{self, Content};
use crate::entropy::{self, SystemEntropy};
use crate::state::{AppState, Config};
use crate::store::accounts::NewAccount;
use crate::store::sessions::NewSession;
use crate::store::sqlite::SqliteStore;

/// No password opens the accounts that [`TestPortal::developer`] makes.
const NO_PASSWORD: &str = "$argon2id$v=19$m=8,t=1,p=1$cG9ydGljby50ZXN0cy4xMg$AAAAAAAAAAAAAAAAAAAAAA";

/// A running portal. Its database goes away with it.
pub struct TestPortal {
    /// What handlers see.
    pub state: AppState,
    /// Starts on 2026-05-12 at 08:00 UTC and moves only when told to.
    pub clock: ManualClock,
    /// What the portal publishes.
    pub content: Content,
    folder: TempDir,
}

impl TestPortal {
    /// The portal of `fixtures/portal`: private, newcomers may register.
    pub async fn start() -> Self {
        Self::start_with(Self::fixture()).await
    }

    /// The same, open to everybody.
    pub async fn start_public() -> Self {
        let mut content = Self::fixture();
        content.portal.is_public = true;
        Self::start_with(content).await
    }

    /// A portal with this content.
    pub async fn start_with(content: Content) -> Self {
        let folder = TempDir::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let store = SqliteStore::open(&folder.path().join("portal.db"))
            .await
            .unwrap_or_else(|error| panic!("no database: {error}"));
        let start = "2026-05-12T08:00:00Z".parse().unwrap_or_else(|error| panic!("{error}"));
        let clock = ManualClock::at(start);
        let state = AppState::new(
            Arc::new(store),
            Arc::new(clock.clone()),
            Arc::new(SystemEntropy),
            Config { secure_cookies: true, web: None },
        );
        let portal = Self { state, clock, content, folder };
        portal.publish(&portal.content).await;
        portal
    }

    /// The portal of `fixtures/catalog`: private, with pictures, documents and specifications.
    pub async fn start_catalog() -> Self {
        Self::start_with(Self::fixture_named("catalog")).await
    }

    /// The content of `fixtures/portal`, to be changed at will.
    pub fn fixture() -> Content {
        Self::fixture_named("portal")
    }

    /// The content of a folder in `fixtures`, to be changed at will.
    pub fn fixture_named(name: &str) -> Content {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
        content::load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
    }

    /// Makes the portal publish other content than it started with.
    pub async fn publish(&self, content: &Content) {
        content::apply(&self.state, content).await.unwrap_or_else(|error| panic!("not applied: {error}"));
    }

    /// The file of the database.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("portal.db")
    }

    /// All that is on disk: the database and its write-ahead log.
    pub fn stored_bytes(&self) -> Vec<u8> {
        let files = ["portal.db", "portal.db-wal"].map(|name| self.folder.path().join(name));
        files.iter().flat_map(|file| fs::read(file).unwrap_or_default()).collect()
    }

    /// Everything the server answers.
    pub fn router(&self) -> Router {
        crate::router(self.state.clone())
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router())
    }

    /// Somebody who is signed in to a new account, `<name>@portico.example`. Account and session are made without
    /// requests and without hashing; to sign in with a password, register first.
    pub async fn developer(&self, name: &str) -> Client {
        let id = DeveloperId::new(entropy::uuid(&SystemEntropy).to_string());
        let email = format!("{name}@portico.example");
        let account = NewAccount {
            id: id.clone(),
            email: Email::parse(&email).unwrap_or_else(|| panic!("{email} is no address")),
            full_name: name.to_owned(),
            password_hash: NO_PASSWORD.to_owned(),
            now: self.clock.timestamp(),
        };
        let made = self.state.store.create_account(&account).await;
        made.unwrap_or_else(|error| panic!("no account: {error}"));
        let tokens = Tokens::draw(&SystemEntropy);
        let session = NewSession {
            id: entropy::uuid(&SystemEntropy).to_string(),
            developer: id,
            tokens: tokens.starting_now(&self.clock),
            now: self.clock.timestamp(),
        };
        let started = self.state.store.start_session(&session).await;
        started.unwrap_or_else(|error| panic!("no session: {error}"));
        let mut client = self.visitor();
        client.set_cookie("portalaccesstoken", tokens.access.expose(), "/");
        client.set_cookie("portalrefreshtoken", tokens.refresh.expose(), "/api/v2/developer");
        client
    }

    /// The ids of a published version, by the names of product and version.
    pub fn version(&self, product: &str, version: &str) -> (ProductId, ProductVersionId) {
        let product = self.content.products.iter().find(|one| one.name == product);
        let product = product.unwrap_or_else(|| panic!("no such product"));
        let version = product.versions.iter().find(|one| one.name == version);
        (product.id.clone(), version.unwrap_or_else(|| panic!("no such version")).id.clone())
    }

    /// The id of a strategy, by its name.
    pub fn strategy(&self, name: &str) -> String {
        let strategy = self.content.strategies.iter().find(|one| one.name == name);
        strategy.unwrap_or_else(|| panic!("no such strategy")).id.to_string()
    }
}
