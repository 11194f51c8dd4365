//! The types of request and response bodies. Every error of every operation is a [`Problem`].

use portico_api_types::Page;
use portico_api_types::application::{
    Application, ClientCredentials, CreateApplicationPayload, CreatedApplication, GrantedScopes,
    UpdateApplicationPayload,
};
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::credential::{
    CreateCredentialPayload, CreatedCredential, Credential, UpdateCredentialPayload,
};
use portico_api_types::developer::{
    AuthenticateRequest, Developer, ForgotPasswordPayload, RegisterPayload, ResetPasswordRequest,
    VerifyEmailRequest, VerifyEmailResponse,
};
use portico_api_types::document::{Document, DocumentItem, DocumentTree, NODES_MEDIA_TYPE, TREE_MEDIA_TYPE};
use portico_api_types::error::Problem;
use portico_api_types::portal::{PortalAppearance, PortalContext};
use portico_api_types::product::{Product, ProductActionsResponse};
use portico_api_types::registration::{CreateRegistrationPayload, Registration};
use portico_api_types::search::SearchHit;
use portico_api_types::spec::{SpecDocument, SpecOperations};
use portico_api_types::stats::{StatsConfig, StatsQuery, StatsResponse};
use portico_api_types::version::{ProductVersion, ProductVersionApplication};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Codec;

const JSON: &str = "application/json";

/// The types of one operation.
#[derive(Clone, Debug)]
pub struct OperationTypes {
    /// Its `operationId`.
    pub id: &'static str,
    /// The type of its request, where it takes a body.
    pub request: Option<Codec>,
    /// What it answers with below 400, by status and media type.
    pub answers: Vec<(u16, Payload)>,
}

/// The body of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Payload {
    /// JSON of this media type, in this Rust type.
    Json(&'static str, Codec),
    /// A file of this media type.
    File(&'static str),
    /// No body.
    Nothing,
}

impl Payload {
    /// The media type, where there is a body.
    pub fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Json(media_type, _) | Self::File(media_type) => Some(media_type),
            Self::Nothing => None,
        }
    }
}

impl OperationTypes {
    /// The codec of an answer in a media type; errors are problems whatever the operation.
    pub fn response(&self, status: u16, media_type: &str) -> Option<Codec> {
        if status >= 400 {
            return Some(Codec::of::<Problem>());
        }
        self.answers.iter().find_map(|(answered, payload)| match payload {
            Payload::Json(declared, codec) if (*answered, *declared) == (status, media_type) => Some(*codec),
            _ => None,
        })
    }

    fn takes<T: Serialize + DeserializeOwned>(mut self) -> Self {
        self.request = Some(Codec::of::<T>());
        self
    }

    fn gives<T: Serialize + DeserializeOwned>(self, status: u16) -> Self {
        self.gives_as::<T>(status, JSON)
    }

    fn gives_as<T: Serialize + DeserializeOwned>(mut self, status: u16, media_type: &'static str) -> Self {
        self.answers.push((status, Payload::Json(media_type, Codec::of::<T>())));
        self
    }

    fn gives_picture(mut self) -> Self {
        self.answers.extend([(200, Payload::File("image/jpg")), (200, Payload::File("image/png"))]);
        self
    }

    fn ends(mut self, status: u16) -> Self {
        self.answers.push((status, Payload::Nothing));
        self
    }
}

fn op(id: &'static str) -> OperationTypes {
    OperationTypes { id, request: None, answers: Vec::new() }
}

/// Every operation of the contract.
pub fn operations() -> Vec<OperationTypes> {
    let groups = [
        applications(),
        credentials(),
        registrations(),
        developer(),
        portal(),
        products(),
        versions(),
        stats(),
    ];
    groups.into_iter().flatten().collect()
}

fn applications() -> Vec<OperationTypes> {
    vec![
        op("list-applications").gives::<Page<Application>>(200),
        op("create-application").takes::<CreateApplicationPayload>().gives::<CreatedApplication>(201),
        op("get-application").gives::<Application>(200),
        op("update-application").takes::<UpdateApplicationPayload>().gives::<Application>(200),
        op("delete-application").ends(204),
        op("list-application-auth-strategies").gives::<Page<AuthStrategy>>(200),
        op("get-application-product-version-granted-scopes").gives::<GrantedScopes>(200),
    ]
}

fn credentials() -> Vec<OperationTypes> {
    vec![
        op("list-credentials").gives::<Page<Credential>>(200),
        op("create-credential").takes::<CreateCredentialPayload>().gives::<CreatedCredential>(201),
        op("update-credential").takes::<UpdateCredentialPayload>().ends(200),
        op("delete-credential").ends(204),
        op("refresh-application-token").gives::<ClientCredentials>(201),
    ]
}

fn registrations() -> Vec<OperationTypes> {
    vec![
        op("list-application-registrations").gives::<Page<Registration>>(200),
        op("create-application-registration").takes::<CreateRegistrationPayload>().gives::<Registration>(201),
        op("get-application-registration").gives::<Registration>(200),
        op("delete-application-registration").ends(204),
        op("get-application-registration-granted-scopes").gives::<GrantedScopes>(200),
    ]
}

fn developer() -> Vec<OperationTypes> {
    vec![
        op("register").takes::<RegisterPayload>().ends(201),
        op("authenticate").takes::<AuthenticateRequest>().ends(204),
        op("authenticate-sso").ends(302),
        op("forgot-password").takes::<ForgotPasswordPayload>().ends(200),
        op("logout").ends(204),
        op("get-developer-me").gives::<Developer>(200),
        op("refresh").ends(204),
        op("reset-password").takes::<ResetPasswordRequest>().ends(204),
        op("verify-email").takes::<VerifyEmailRequest>().gives::<VerifyEmailResponse>(202),
    ]
}

fn portal() -> Vec<OperationTypes> {
    vec![
        op("get-portal-context").gives::<PortalContext>(200),
        op("get-portal-appearance").gives::<PortalAppearance>(200),
        op("get-portal-catalog-cover").gives_picture(),
        op("get-portal-logo").gives_picture(),
    ]
}

fn products() -> Vec<OperationTypes> {
    vec![
        op("list-products").gives::<Page<Product>>(200),
        op("get-product").gives::<Product>(200),
        op("get-product-actions").gives::<ProductActionsResponse>(200),
        op("list-product-documents")
            .gives::<Page<DocumentItem>>(200)
            .gives_as::<Page<DocumentTree>>(200, TREE_MEDIA_TYPE),
        op("get-product-document").gives::<Document>(200).gives_as::<Document>(200, NODES_MEDIA_TYPE),
        op("search-portal-entities").gives::<Page<SearchHit>>(200),
    ]
}

fn versions() -> Vec<OperationTypes> {
    vec![
        op("list-product-versions").gives::<Page<ProductVersion>>(200),
        op("get-product-version").gives::<ProductVersion>(200),
        op("get-applications-by-product-version").gives::<Page<ProductVersionApplication>>(200),
        op("get-product-version-spec").gives::<SpecDocument>(200).ends(204),
        op("get-product-version-spec-operations").gives::<SpecOperations>(200).ends(204),
    ]
}

fn stats() -> Vec<OperationTypes> {
    vec![
        op("query-application-analytics").takes::<StatsQuery>().gives::<StatsResponse>(200),
        op("get-application-analytics-config").gives::<StatsConfig>(200),
    ]
}
