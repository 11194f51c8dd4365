//! The lights of an invented coast, from north to south.

use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

use super::{All, usage};
use crate::error::ApiError;
use crate::path::ApiPath;
use crate::state::AppState;

/// A lighthouse.
#[derive(Debug, Serialize)]
struct Light {
    id: &'static str,
    name: &'static str,
    /// Year of the first light.
    built: u16,
    /// Height of the lamp above high water.
    height_m: u16,
    /// Reach in clear weather, in nautical miles.
    range_nm: u16,
    /// In chart notation.
    character: &'static str,
}

#[rustfmt::skip]
const LIGHTS: [Light; 6] = [
    Light { id: "kestrel-rock", name: "Kestrel Rock", built: 1871, height_m: 34, range_nm: 19, character: "Fl(2) W 10s" },
    Light { id: "north-skerry", name: "North Skerry", built: 1858, height_m: 27, range_nm: 17, character: "Fl W 6s" },
    Light { id: "old-mole", name: "Old Mole", built: 1903, height_m: 11, range_nm: 6, character: "Oc G 4s" },
    Light { id: "salt-creek", name: "Salt Creek", built: 1926, height_m: 9, range_nm: 8, character: "Iso R 4s" },
    Light { id: "gannet-head", name: "Gannet Head", built: 1844, height_m: 52, range_nm: 24, character: "Fl(3) W 20s" },
    Light { id: "last-bell", name: "Last Bell", built: 1889, height_m: 41, range_nm: 21, character: "LFl W 15s" },
];

/// The API without its gate.
pub fn routes() -> Router<AppState> {
    Router::new().route("/lights", get(list)).route("/lights/{id}", get(one)).route("/usage", get(usage))
}

async fn list() -> Json<All<Light>> {
    Json(All { data: &LIGHTS })
}

async fn one(ApiPath(id): ApiPath<String>) -> Result<Json<&'static Light>, ApiError> {
    let light = LIGHTS.iter().find(|light| light.id == id);
    light.map(Json).ok_or_else(|| ApiError::NotFound(format!("There is no light called {id:?}.")))
}
