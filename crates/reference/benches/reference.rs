//! How long the engine takes, on the specifications in `../shared/specs` and on lists of 10,000 operations.
//!
//! `cargo bench -p portico-reference`, with a part of a name behind it to run some only.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by a panic")]

#[expect(dead_code, reason = "benchmarks need the files only")]
#[path = "../tests/real/corpus.rs"]
mod corpus;

use std::hint::black_box;
use std::io::Read;

use corpus::shared;
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use flate2::read::GzDecoder;
use portico_api_types::spec::SpecOperation;
use portico_reference::search::{Entry, SearchIndex};
use portico_reference::{Document, diff, markdown, outline};

/// Largest first.
const SPECS: [&str; 13] = [
    "aws-ec2-3.0.json.gz",
    "digitalocean-3.0.json",
    "docker-engine-2.0.yaml",
    "google-calendar-3.0.json",
    "airflow-3.0.json",
    "polymorphism-3.0.json",
    "petstore-2.0.json",
    "petstore-3.0.yaml",
    "museum-3.1.yaml",
    "canada-holidays-3.0.json",
    "petstore-3.0.json",
    "schema-circular-3.0.json",
    "callbacks-3.0.yaml",
];

/// How compressed files begin.
const GZIP: &[u8] = &[0x1f, 0x8b];

const OPERATIONS: u32 = 10_000;

/// `None`, and a message, where the folder is not laid out.
fn spec(file: &str) -> Option<String> {
    let bytes = shared("specs", file)?;
    if !bytes.starts_with(GZIP) {
        return Some(String::from_utf8(bytes).unwrap());
    }
    let mut text = String::new();
    GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    Some(text)
}

fn open(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open");
    group.sample_size(10);
    for file in SPECS {
        let Some(text) = spec(file) else { return };
        group.throughput(Throughput::Bytes(text.len().try_into().unwrap()));
        group.bench_function(BenchmarkId::new("document", file), |bencher| {
            bencher.iter_batched(
                || text.clone(),
                |text| Document::open(text).unwrap(),
                BatchSize::LargeInput,
            );
        });
        group.bench_function(BenchmarkId::new("outline", file), |bencher| {
            bencher.iter(|| outline(black_box(&text)).unwrap());
        });
    }
}

fn differences(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("diff");
    group.sample_size(10);
    for file in &SPECS[..2] {
        let Some(text) = spec(file) else { return };
        let document = Document::open(text).unwrap();
        group.bench_function(*file, |bencher| bencher.iter(|| diff(black_box(&document), &document)));
    }
}

/// Operations with the words of the largest real specification, as many times as it takes.
fn operations() -> Option<Vec<SpecOperation>> {
    let real = outline(&spec(SPECS[0])?).unwrap().operations;
    let numbered = |(number, operation): (u32, &SpecOperation)| SpecOperation {
        path: format!("/part{}{}", number / 1_000, operation.path),
        ..operation.clone()
    };
    Some((0..OPERATIONS).zip(real.iter().cycle()).map(numbered).collect())
}

fn index_of(operations: &[SpecOperation]) -> SearchIndex {
    let mut index = SearchIndex::new();
    let parameters = ["Action".to_owned(), "Version".to_owned(), "DryRun".to_owned()];
    for (number, operation) in (0..).zip(operations) {
        index.add(Entry::Operation { number, operation, parameters: &parameters });
    }
    index
}

fn search(criterion: &mut Criterion) {
    let Some(operations) = operations() else { return };
    let mut group = criterion.benchmark_group("search");
    group.bench_function("index 10,000 operations", |bencher| {
        bencher.iter(|| index_of(black_box(&operations)));
    });
    let index = index_of(&operations);
    for query in
        ["d", "desc", "describe inst", "descrbie instnaces", "/part3 post vpc id", "post action zzzz"]
    {
        group.bench_function(query, |bencher| bencher.iter(|| index.search(black_box(query), 20)));
    }
}

fn documents(criterion: &mut Criterion) {
    let Some(bytes) = shared("docs", "fastify/Reference/Hooks.md") else { return };
    let once = String::from_utf8(bytes).unwrap();
    let text = once.repeat(1_000_000 / once.len());
    let mut group = criterion.benchmark_group("markdown");
    group.sample_size(10).throughput(Throughput::Bytes(text.len().try_into().unwrap()));
    group.bench_function("1 MB", |bencher| bencher.iter(|| markdown::nodes(black_box(&text))));
}

criterion_group!(benches, open, search, documents, differences);
criterion_main!(benches);
