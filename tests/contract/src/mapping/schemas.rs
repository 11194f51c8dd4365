//! The types of `components.schemas`.

use portico_api_types::application::{
    Application, ClientCredentials, CreateApplicationPayload, CreatedApplication, GrantedScopes,
    UpdateApplicationPayload,
};
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};
use portico_api_types::credential::{
    CreateCredentialPayload, CreatedCredential, Credential, UpdateCredentialPayload,
};
use portico_api_types::developer::{
    AuthenticateRequest, Developer, ForgotPasswordPayload, RegisterPayload, ResetPasswordRequest,
    VerifyEmailRequest, VerifyEmailResponse,
};
use portico_api_types::document::node::Alignment;
use portico_api_types::document::{Document, DocumentItem, DocumentRoot, DocumentTree, Node};
use portico_api_types::error::{InvalidParameter, Problem};
use portico_api_types::page::{PageMeta, PaginatedMeta};
use portico_api_types::portal::{PortalAppearance, PortalContext};
use portico_api_types::product::{LatestVersion, Product, ProductActionsResponse, PublicLabels};
use portico_api_types::registration::{CreateRegistrationPayload, Registration};
use portico_api_types::search::{CatalogEntry, SearchHit};
use portico_api_types::spec::{ApiType, SpecDocument, SpecOperations};
use portico_api_types::stats::{FilterType, StatsConfig, StatsFilter, StatsMeta, StatsQuery, StatsRecord};
use portico_api_types::version::{ProductVersion, ProductVersionApplication, RegistrationConfiguration};
use portico_api_types::{ApplicationId, AuthStrategyId, Page, RegistrationId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::Codec;

/// What stands for a schema.
#[derive(Clone, Copy, Debug)]
pub enum SchemaType {
    /// This type.
    Type(Codec),
    /// Nothing, for this reason.
    None(&'static str),
}

const fn typed<T: Serialize + DeserializeOwned>() -> SchemaType {
    SchemaType::Type(Codec::of::<T>())
}

const ACCEPT: &str = "a value of the Accept header; the constants of `document` spell what is asked for";
const QUERY: &str = "a query parameter; it never stands in a body";

/// Every schema of the contract, by name.
pub const SCHEMAS: &[(&str, SchemaType)] = &[
    ("AlignmentKind", typed::<Alignment>()),
    ("ApiProductVersionFilter", typed::<StatsFilter>()),
    ("ApiTypeEnum", typed::<ApiType>()),
    ("ApplicationCreationResponse", typed::<CreatedApplication>()),
    ("ApplicationFilter", typed::<StatsFilter>()),
    ("ApplicationReferenceId", typed::<String>()),
    ("ApplicationUpdateResponse", typed::<Application>()),
    ("AuthMethods", typed::<Vec<String>>()),
    ("AuthStrategy", typed::<AuthStrategy>()),
    ("AuthStrategyClientCredentials", typed::<AuthStrategy>()),
    ("AuthStrategyId", typed::<Option<AuthStrategyId>>()),
    ("AuthStrategyKeyAuth", typed::<AuthStrategy>()),
    ("AuthenticateRequest", typed::<AuthenticateRequest>()),
    ("AvailableScopes", typed::<Vec<String>>()),
    ("BadRequestError", typed::<Problem>()),
    ("BaseError", typed::<Problem>()),
    ("BlockQuoteBlock", typed::<Node>()),
    ("BreakBlock", typed::<Node>()),
    ("ChildNode", typed::<Node>()),
    ("Code", typed::<Node>()),
    ("CodeBlock", typed::<Node>()),
    ("ConflictError", typed::<Problem>()),
    ("CreateApplicationPayload", typed::<CreateApplicationPayload>()),
    ("CreateCredentialPayload", typed::<CreateCredentialPayload>()),
    ("CreateRegistrationPayload", typed::<CreateRegistrationPayload>()),
    ("CreatedAt", typed::<Timestamp>()),
    ("CredentialCreationResponse", typed::<CreatedCredential>()),
    ("CredentialType", typed::<CredentialType>()),
    ("Developer", typed::<Developer>()),
    ("DocumentBlock", typed::<DocumentRoot>()),
    ("DocumentContentTypeEnum", SchemaType::None(ACCEPT)),
    ("DocumentFormatContentTypeEnum", SchemaType::None(ACCEPT)),
    ("DocumentItem", typed::<DocumentItem>()),
    ("DocumentTree", typed::<DocumentTree>()),
    ("Emphasis", typed::<Node>()),
    ("FilterType", typed::<FilterType>()),
    ("ForbiddenError", typed::<Problem>()),
    ("GetApplicationResponse", typed::<Application>()),
    ("GetConfigResponse", typed::<StatsConfig>()),
    ("GetGrantedScopesProductVersionResponse", typed::<GrantedScopes>()),
    ("GetGrantedScopesResponse", typed::<GrantedScopes>()),
    ("GetRegistrationResponse", typed::<Registration>()),
    ("GoneError", typed::<Problem>()),
    ("HeadingBlock", typed::<Node>()),
    ("Image", typed::<Node>()),
    ("InvalidParameterChoiceItem", typed::<InvalidParameter>()),
    ("InvalidParameterDependentItem", typed::<InvalidParameter>()),
    ("InvalidParameterMaximumLength", typed::<InvalidParameter>()),
    ("InvalidParameterMinimumLength", typed::<InvalidParameter>()),
    ("InvalidParameterStandard", typed::<InvalidParameter>()),
    ("InvalidParameters", typed::<Vec<InvalidParameter>>()),
    ("InvalidRules", typed::<Option<String>>()),
    ("LatestVersion", typed::<Option<LatestVersion>>()),
    ("Link", typed::<Node>()),
    ("ListApplicationsResponse", typed::<Page<Application>>()),
    ("ListAuthStrategiesResponse", typed::<Page<AuthStrategy>>()),
    ("ListBlock", typed::<Node>()),
    ("ListCredentialsResponse", typed::<Page<Credential>>()),
    ("ListDocuments", typed::<Page<DocumentItem>>()),
    ("ListDocumentsTree", typed::<Page<DocumentTree>>()),
    ("ListItemBlock", typed::<Node>()),
    ("ListRegistrationsResponse", typed::<Page<Registration>>()),
    ("Metadata", typed::<Map<String, Value>>()),
    ("NodeChildren", typed::<Vec<Node>>()),
    ("NotFoundError", typed::<Problem>()),
    ("NullableUUID", typed::<Option<RegistrationId>>()),
    ("PageMeta", typed::<PageMeta>()),
    ("PaginatedMeta", typed::<PaginatedMeta>()),
    ("ParagraphBlock", typed::<Node>()),
    ("PortalAppearance", typed::<PortalAppearance>()),
    ("PortalAuthStrategy", typed::<Option<AuthStrategy>>()),
    ("PortalAuthStrategyClientCredentials", typed::<AuthStrategy>()),
    ("PortalAuthStrategyKeyAuth", typed::<AuthStrategy>()),
    ("PortalContext", typed::<PortalContext>()),
    ("Product", typed::<Product>()),
    ("ProductActionsResponse", typed::<ProductActionsResponse>()),
    ("ProductCatalogIndexSource", typed::<CatalogEntry>()),
    ("ProductDocument", typed::<Document>()),
    ("ProductDocumentRaw", typed::<Document>()),
    ("ProductListPage", typed::<Page<Product>>()),
    ("ProductVersion", typed::<ProductVersion>()),
    ("ProductVersionApplication", typed::<ProductVersionApplication>()),
    ("ProductVersionListApplicationsPage", typed::<Page<ProductVersionApplication>>()),
    ("ProductVersionListPage", typed::<Page<ProductVersion>>()),
    ("ProductVersionSpecDocument", typed::<SpecDocument>()),
    ("ProductVersionSpecOperations", typed::<SpecOperations>()),
    ("PublicLabels", typed::<PublicLabels>()),
    ("QueryApplicationAnalytics", typed::<StatsQuery>()),
    ("QueryResponseMeta", typed::<StatsMeta>()),
    ("QueryResponseRecord", typed::<StatsRecord>()),
    ("QueryResponseRecords", typed::<Vec<StatsRecord>>()),
    ("RefreshTokenResponse", typed::<ClientCredentials>()),
    ("RefreshedGrantedScopes", typed::<Vec<String>>()),
    ("RegisterPayload", typed::<RegisterPayload>()),
    ("RegistrationConfiguration", typed::<RegistrationConfiguration>()),
    ("ResetPasswordPayload", typed::<ForgotPasswordPayload>()),
    ("ResetPasswordRequest", typed::<ResetPasswordRequest>()),
    ("Scopes", typed::<Vec<String>>()),
    ("SearchIndicesParameters", typed::<String>()),
    ("SearchJoinParameters", SchemaType::None(QUERY)),
    ("SearchQueryParameters", SchemaType::None(QUERY)),
    ("SearchResults", typed::<Page<SearchHit>>()),
    ("StatusCodeFilter", typed::<StatsFilter>()),
    ("StatusCodeGroupedFilter", typed::<StatsFilter>()),
    ("StrikeThrough", typed::<Node>()),
    ("TableAlignments", typed::<Option<Vec<Alignment>>>()),
    ("TableBlock", typed::<Node>()),
    ("TableCellBlock", typed::<Node>()),
    ("TableHeaderBlock", typed::<Node>()),
    ("TableRowBlock", typed::<Node>()),
    ("TaskCheckbox", typed::<Node>()),
    ("Text", typed::<Node>()),
    ("TextBlock", typed::<Node>()),
    ("TooManyRequestsError", typed::<Problem>()),
    ("UUID", typed::<ApplicationId>()),
    ("UnauthorizedError", typed::<Problem>()),
    ("UnprocessableContentError", typed::<Problem>()),
    ("UpdateApplicationPayload", typed::<UpdateApplicationPayload>()),
    ("UpdateCredentialPayload", typed::<UpdateCredentialPayload>()),
    ("UpdatedAt", typed::<Timestamp>()),
    ("VerifyEmailRequest", typed::<VerifyEmailRequest>()),
    ("VerifyEmailResponse", typed::<VerifyEmailResponse>()),
];
