//! Search over products, operations, documents and headings, one by one.

use portico_api_types::extension::search::SearchEntry;
use sqlx::types::Json;
use sqlx::{FromRow, SqlitePool};

use super::expression::{beginnings, whole};
use crate::search::excerpt;
use crate::store::StoreError;

/// How many of equally good hits are compared. Ranking all of them would take as long as the catalogue is large; those
/// left out come late in it.
const COMPARED: i64 = 200;

#[derive(FromRow)]
struct Row {
    hit: Json<SearchEntry>,
    /// What it says, where nothing but that has all the words.
    text: Option<String>,
}

/// Whole words in the title, then beginnings in title and names, then anywhere; but what only its product has in common
/// with the words is no hit.
pub(super) async fn find(pool: &SqlitePool, words: &str, limit: u8) -> Result<Vec<SearchEntry>, StoreError> {
    let Some((whole, begun)) = whole(words).zip(beginnings(words)) else { return Ok(Vec::new()) };
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT e.hit, IIF(hits.tier = 2, e.text, NULL) AS text FROM (
             SELECT id, MIN(tier) AS tier FROM (
                 SELECT * FROM (SELECT 0 AS tier, rowid AS id FROM entry_search
                     WHERE entry_search MATCH $1 ORDER BY rowid LIMIT $4)
                 UNION ALL SELECT * FROM (SELECT 1 AS tier, rowid AS id FROM entry_search
                     WHERE entry_search MATCH $2 ORDER BY rowid LIMIT $4)
                 UNION ALL SELECT * FROM (SELECT 2 AS tier, rowid AS id FROM entry_search
                     WHERE entry_search MATCH $3 ORDER BY rowid LIMIT $4)
             ) GROUP BY id
         ) AS hits JOIN search_entries AS e ON e.id = hits.id
         ORDER BY hits.tier, e.rank, e.id LIMIT $5",
    )
    .bind(format!("title : ({whole})"))
    .bind(format!("{{title names}} : ({begun})"))
    .bind(format!("({begun}) NOT (product : ({begun}))"))
    .bind(COMPARED)
    .bind(limit)
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| row.entry(words)).collect())
}

impl Row {
    fn entry(self, words: &str) -> SearchEntry {
        let Json(mut hit) = self.hit;
        if let Some((document, text)) = hit.document_mut().zip(self.text) {
            document.excerpt = excerpt(&text, words);
        }
        hit
    }
}
