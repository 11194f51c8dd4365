//! High and low water on the same coast: one moon, a delay and a range for each station. Not for navigation.

use std::f64::consts::TAU;

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use jiff::Timestamp;
use serde::Serialize;

use super::{All, usage};
use crate::error::ApiError;
use crate::path::ApiPath;
use crate::state::AppState;

/// From one high water to the next: half a lunar day, 12 h 25 min 12 s.
const PERIOD: i64 = 44_712;
/// From spring tide to spring tide, in seconds: 14.77 days.
const FORTNIGHT: i64 = 1_275_721;
/// By how much the range of a spring tide exceeds the mean one.
const SPRING: f64 = 0.2;
/// Mean water above the lowest astronomical tide, in mean ranges.
const MEAN_LEVEL: f64 = 0.65;

/// A tide gauge.
#[derive(Debug, Serialize)]
struct Station {
    id: &'static str,
    name: &'static str,
    /// Usual difference between high and low water.
    mean_range_m: f64,
    /// Seconds by which its high water is later than the moon.
    #[serde(skip)]
    delay: i64,
}

#[rustfmt::skip]
const STATIONS: [Station; 5] = [
    Station { id: "kestrel-rock", name: "Kestrel Rock", mean_range_m: 4.1, delay: 0 },
    Station { id: "old-harbour", name: "Old Harbour", mean_range_m: 3.4, delay: 2_880 },
    Station { id: "salt-creek", name: "Salt Creek", mean_range_m: 2.1, delay: 6_540 },
    Station { id: "gannet-head", name: "Gannet Head", mean_range_m: 3.8, delay: 9_060 },
    Station { id: "last-bell", name: "Last Bell", mean_range_m: 4.6, delay: 11_220 },
];

/// Answer of `GET /stations/{id}/next`.
#[derive(Debug, Serialize)]
struct NextTides {
    station: &'static str,
    high: Turn,
    low: Turn,
}

/// A moment at which the tide turns.
#[derive(Debug, Serialize)]
struct Turn {
    /// UTC, whole minutes.
    at: Timestamp,
    /// Above the lowest astronomical tide.
    height_m: f64,
}

/// The API without its gate.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/stations", get(list))
        .route("/stations/{id}/next", get(next))
        .route("/usage", get(usage))
}

async fn list() -> Json<All<Station>> {
    Json(All { data: &STATIONS })
}

async fn next(
    State(state): State<AppState>,
    ApiPath(id): ApiPath<String>,
) -> Result<Json<NextTides>, ApiError> {
    let station = STATIONS.iter().find(|station| station.id == id);
    let station = station.ok_or_else(|| ApiError::NotFound(format!("There is no station called {id:?}.")))?;
    let now = state.clock.now();
    Ok(Json(NextTides {
        station: station.id,
        high: turn(station, now, station.delay, 0.5),
        low: turn(station, now, station.delay + PERIOD / 2, -0.5),
    }))
}

/// The next moment after `now` that is `delay` seconds late, and the water then; `side` is its height above mean water in
/// ranges.
fn turn(station: &Station, now: Timestamp, delay: i64, side: f64) -> Turn {
    let second = now.as_second();
    let wait = PERIOD - (second - delay).rem_euclid(PERIOD);
    let whole_minute = (second + wait + 59).div_euclid(60) * 60;
    #[expect(clippy::cast_precision_loss, reason = "both are below 2^53")]
    let phase = (second.rem_euclid(FORTNIGHT) as f64) / (FORTNIGHT as f64);
    let range = station.mean_range_m * (1.0 + SPRING * (TAU * phase).cos());
    let height = station.mean_range_m * MEAN_LEVEL + side * range;
    Turn {
        at: Timestamp::from_second(whole_minute).unwrap_or(Timestamp::MAX),
        height_m: (height * 10.0).round() / 10.0,
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    const HOURS: i64 = 3600;

    fn next_high(station: &Station, now: Timestamp) -> Timestamp {
        turn(station, now, station.delay, 0.5).at
    }

    #[test]
    fn tides_turn_every_six_hours_and_stay_above_the_lowest() {
        let start: Timestamp = "2026-05-12T08:00:00Z".parse().unwrap();
        for station in &STATIONS {
            for hour in 0..(40 * 24) {
                let now = start + SignedDuration::from_hours(hour);
                let high = turn(station, now, station.delay, 0.5);
                let low = turn(station, now, station.delay + PERIOD / 2, -0.5);
                for turn in [&high, &low] {
                    let wait = turn.at.as_second() - now.as_second();
                    assert!((1..=PERIOD + 60).contains(&wait), "{station:?} {turn:?}");
                    assert!(turn.at.as_second() % 60 == 0 && turn.at.subsec_nanosecond() == 0, "{turn:?}");
                }
                assert!(high.height_m > low.height_m && low.height_m >= 0.0, "{high:?} {low:?}");
                let between = (high.at.as_second() - low.at.as_second()).abs();
                assert!((6 * HOURS..=7 * HOURS).contains(&between), "{between}");
            }
        }
    }

    #[test]
    fn the_wave_comes_from_the_north() {
        let now: Timestamp = "2026-05-12T08:00:00Z".parse().unwrap();
        let first = next_high(&STATIONS[0], now);
        let moments: Vec<_> = STATIONS
            .iter()
            .map(|station| next_high(station, first - SignedDuration::from_secs(60)))
            .collect();
        assert!(moments.is_sorted(), "{moments:?}");
    }
}
