//! Application analytics.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Timestamp;
use crate::macros::open_enum;

open_enum! {
    /// `QueryApplicationAnalytics.metrics`.
    Metric {
        /// Requests.
        RequestCount = "REQUEST_COUNT",
        /// Requests a minute.
        RequestPerMinute = "REQUEST_PER_MINUTE",
        /// 99th percentile of the latency, milliseconds.
        ResponseLatencyP99 = "RESPONSE_LATENCY_P99",
        /// 95th percentile of the latency, milliseconds.
        ResponseLatencyP95 = "RESPONSE_LATENCY_P95",
        /// Median latency, milliseconds.
        ResponseLatencyP50 = "RESPONSE_LATENCY_P50",
        /// 99th percentile of the response's size, bytes.
        ResponseSizeP99 = "RESPONSE_SIZE_P99",
        /// 95th percentile of the response's size, bytes.
        ResponseSizeP95 = "RESPONSE_SIZE_P95",
        /// Median size of the response, bytes.
        ResponseSizeP50 = "RESPONSE_SIZE_P50",
        /// 99th percentile of the request's size, bytes.
        RequestSizeP99 = "REQUEST_SIZE_P99",
        /// 95th percentile of the request's size, bytes.
        RequestSizeP95 = "REQUEST_SIZE_P95",
        /// Median size of the request, bytes.
        RequestSizeP50 = "REQUEST_SIZE_P50",
    }
}

open_enum! {
    /// `QueryApplicationAnalytics.dimensions`.
    Dimension {
        /// By version.
        ApiProductVersion = "API_PRODUCT_VERSION",
        /// By application.
        Application = "APPLICATION",
        /// By status code.
        StatusCode = "STATUS_CODE",
        /// By class of status code: `2XX`.
        StatusCodeGrouped = "STATUS_CODE_GROUPED",
        /// By time bucket.
        Time = "TIME",
    }
}

open_enum! {
    /// Schema `FilterType`.
    FilterType {
        /// Only these values.
        In = "IN",
        /// All but these values.
        NotIn = "NOT_IN",
    }
}

/// Schema `QueryApplicationAnalytics`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatsQuery {
    /// Lower bound, inclusive; milliseconds since 1970 UTC.
    pub start_ms: i64,
    /// Upper bound, inclusive; milliseconds since 1970 UTC.
    pub end_ms: i64,
    /// Exactly one.
    pub metrics: Vec<Metric>,
    /// At most two.
    #[serde(default)]
    pub dimensions: Vec<Dimension>,
    /// Length of a time bucket, milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granularity_ms: Option<i64>,
    /// All must hold.
    #[serde(default)]
    pub filter: Vec<StatsFilter>,
}

/// The four filter schemas in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatsFilter {
    /// What is filtered.
    pub dimension: Dimension,
    /// Keep or drop.
    #[serde(rename = "type")]
    pub kind: FilterType,
    /// Ids, status codes (numbers), or classes (`4XX`).
    pub values: Vec<Value>,
}

/// Response `QueryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StatsResponse {
    /// About the query; some portals leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<StatsMeta>,
    /// One row for each combination of dimension values.
    #[serde(default)]
    pub records: Vec<StatsRecord>,
}

/// Schema `QueryResponseMeta`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatsMeta {
    /// Values met, by dimension.
    pub dimensions: BTreeMap<String, Vec<String>>,
    /// The one metric.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub metric_names: Vec<Metric>,
    /// Unit by metric: `count`, `ms`, `bytes`.
    pub metric_units: BTreeMap<String, String>,
    /// As asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_ms: Option<i64>,
    /// As asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_ms: Option<i64>,
    /// More than 50 values of a dimension were met; the rest is left out.
    pub truncated: bool,
    /// Length of a bucket, milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granularity: Option<i64>,
    /// Finds the query in the server's log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
}

/// Schema `QueryResponseRecord`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StatsRecord {
    /// Metric and dimension names to values.
    #[serde(default)]
    pub event: Map<String, Value>,
    /// Start of the bucket, or of the query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
}

/// Schema `GetConfigResponse`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatsConfig {
    /// `None`: analytics are off.
    pub analytics: Option<AnalyticsConfig>,
}

/// `GetConfigResponse.analytics`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyticsConfig {
    /// Percentile metrics can be asked for.
    pub percentiles: bool,
    /// How long figures are kept, milliseconds.
    pub retention_ms: i64,
}
