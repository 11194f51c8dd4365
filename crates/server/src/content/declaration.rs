//! `portal.yaml` as it is written. Nothing is checked here but its shape; values keep their places for later messages.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_saphyr::Spanned;

/// A value and where it stands.
pub(super) type Text = Spanned<String>;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Declaration {
    pub(super) portal: PortalSection,
    pub(super) registration: Option<Text>,
    #[serde(default)]
    pub(super) accounts: Vec<AccountSection>,
    #[serde(default)]
    pub(super) appearance: AppearanceSection,
    #[serde(default)]
    pub(super) auth_strategies: Vec<StrategySection>,
    #[serde(default)]
    pub(super) products: Vec<ProductSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PortalSection {
    pub(super) name: Text,
    #[serde(default)]
    pub(super) public: bool,
    pub(super) domain: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountSection {
    pub(super) name: Text,
    pub(super) email: Text,
    pub(super) password: Text,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AppearanceSection {
    pub(super) theme: Option<Text>,
    pub(super) welcome: Option<Text>,
    pub(super) header: Option<Text>,
    pub(super) logo: Option<Text>,
    pub(super) cover: Option<Text>,
    pub(super) favicon: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StrategySection {
    pub(super) key: Text,
    pub(super) name: Text,
    #[serde(rename = "type")]
    pub(super) kind: Text,
    pub(super) key_names: Option<Spanned<Vec<Text>>>,
    pub(super) auth_methods: Option<Spanned<Vec<Text>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProductSection {
    pub(super) key: Text,
    pub(super) name: Text,
    pub(super) description: Option<Text>,
    #[serde(default)]
    pub(super) labels: BTreeMap<String, Text>,
    #[serde(default)]
    pub(super) documents: Vec<DocumentSection>,
    #[serde(default)]
    pub(super) versions: Vec<VersionSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentSection {
    pub(super) file: Text,
    pub(super) title: Option<Text>,
    pub(super) slug: Option<Text>,
    #[serde(default)]
    pub(super) children: Vec<DocumentSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VersionSection {
    pub(super) name: Text,
    pub(super) created: Text,
    #[serde(default)]
    pub(super) deprecated: bool,
    pub(super) spec: Option<Text>,
    #[serde(default)]
    pub(super) registration: Vec<RuleSection>,
    pub(super) sample: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleSection {
    pub(super) strategy: Text,
    pub(super) enabled: bool,
    pub(super) auto_approve: bool,
}
