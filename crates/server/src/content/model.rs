//! The content of a portal after every check: what is published, with its ids.

use portico_api_types::auth_strategy::CredentialType;
use portico_api_types::product::PublicLabels;
use portico_api_types::spec::SpecOperation;
use portico_api_types::{
    AuthStrategyId, DocumentId, OrgId, PortalId, ProductId, ProductVersionId, Secret, Timestamp,
};
use serde::Serialize;

use crate::auth::email::Email;
use crate::theme::Theme;

/// Everything that a portal publishes.
#[derive(Clone, Debug)]
pub struct Content {
    /// The portal itself.
    pub portal: Portal,
    /// Its pictures.
    pub assets: Vec<Asset>,
    /// Accounts that exist from the first start on.
    pub accounts: Vec<Account>,
    /// Auth strategies in declared order.
    pub strategies: Vec<Strategy>,
    /// Products in declared order.
    pub products: Vec<Product>,
}

/// The portal's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    /// The portal's id.
    pub id: PortalId,
    /// The owner's id.
    pub org_id: OrgId,
    /// Name in titles.
    pub name: String,
    /// The catalogue is open to everybody, and there are no applications.
    pub is_public: bool,
    /// How newcomers get an account.
    pub registration: Registration,
    /// Colours and fonts.
    pub theme: Theme,
    /// Greeting on the catalogue.
    pub welcome: String,
    /// Headline of the catalogue.
    pub header: String,
    /// Host name of the canonical address; empty when none is declared.
    pub domain: String,
}

/// How newcomers get an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registration {
    /// They do not.
    Off,
    /// With name, email and password; the account is active at once.
    Password,
}

impl Registration {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Off, Self::Password];

    /// The word in declarations, in the database and in `config.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Password => "password",
        }
    }

    /// The way of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name)
    }
}

/// A picture of the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What it is for.
    pub kind: AssetKind,
    /// Media type, found by its first bytes.
    pub media_type: String,
    /// The file.
    pub body: Vec<u8>,
}

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetKind {
    /// In the header and on the sign-in card.
    Logo,
    /// Behind the catalogue's headline.
    Cover,
    /// In the browser's tab.
    Favicon,
}

impl AssetKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Logo, Self::Cover, Self::Favicon];

    /// The key in declarations and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Cover => "cover",
            Self::Favicon => "favicon",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A developer account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Name of the person.
    pub full_name: String,
    /// Email address.
    pub email: Email,
    /// Password in the clear; it is hashed before it is stored.
    pub password: Secret,
}

/// How a gateway authenticates applications.
#[derive(Clone, Debug)]
pub struct Strategy {
    /// Derived from the key.
    pub id: AuthStrategyId,
    /// Name for people.
    pub name: String,
    /// Kind of credential.
    pub credential_type: CredentialType,
    /// Header names that carry a key; empty unless `key_auth`.
    pub key_names: Vec<String>,
    /// OpenID Connect methods; empty with `key_auth`.
    pub auth_methods: Vec<String>,
}

/// A product with all that belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct Product {
    /// Derived from the key.
    pub id: ProductId,
    /// Name for people.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Labels for everybody to see.
    pub labels: PublicLabels,
    /// Documents in reading order, parents before their children.
    pub documents: Vec<Document>,
    /// Versions in declared order.
    pub versions: Vec<Version>,
}

/// A document of a product.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Derived from the product's key and the slug.
    pub id: DocumentId,
    /// The document above it.
    pub parent: Option<DocumentId>,
    /// Name in URLs, unique within the product.
    pub slug: String,
    /// Title for people.
    pub title: String,
    /// Markdown.
    pub content: String,
}

/// A version of a product.
#[derive(Clone, Debug, Serialize)]
pub struct Version {
    /// Derived from the product's key and the name.
    pub id: ProductVersionId,
    /// Name for people, unique within the product.
    pub name: String,
    /// When it was published.
    pub created: Timestamp,
    /// Callers should move to a newer version.
    pub deprecated: bool,
    /// The specification, when there is one.
    pub spec: Option<Spec>,
    /// Ways to register an application; empty when there is none.
    pub registration: Vec<Rule>,
    /// The built-in upstream that serves this version.
    pub sample: Option<Sample>,
}

/// A specification as published.
#[derive(Clone, Debug, Serialize)]
pub struct Spec {
    /// JSON or YAML.
    pub text: String,
    /// Its operations in the order of the document.
    pub operations: Vec<SpecOperation>,
}

/// One way to register an application for a version.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// The strategy that the application must use.
    pub strategy: AuthStrategyId,
    /// Applications may register now.
    pub enabled: bool,
    /// No person decides.
    pub auto_approve: bool,
}

/// A built-in upstream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Sample {
    /// Lighthouses.
    Lighthouse,
    /// High and low water.
    Tides,
}

impl Sample {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Lighthouse, Self::Tides];

    /// The name in declarations, in the database and in paths.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lighthouse => "lighthouse",
            Self::Tides => "tides",
        }
    }

    /// The upstream of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sample| sample.as_str() == name)
    }
}

/// Whether the text of a specification is JSON; YAML otherwise.
pub fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}
