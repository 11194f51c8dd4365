//! How quick the search really is, in time of the processor, which does not count what else the machine does:
//! `cargo test --release -p portico-server --lib -- --ignored --nocapture ten_thousand_whole_products`.

use std::fs;
use std::time::{Duration, Instant};

use portico_api_types::spec::SpecOperation;

use super::large;
use crate::content::{Content, Document, Spec, Version};
use crate::testing::TestPortal;

const SYLLABLES: [&str; 16] =
    ["ra", "ti", "mo", "sel", "ka", "por", "ne", "lu", "vi", "dor", "ha", "ste", "gi", "ban", "fo", "que"];
const RUNS: usize = 200;

/// Words of a language that has some thousand; small numbers make frequent ones.
struct Words(usize);

impl Words {
    fn next(&mut self) -> String {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (random, often) = (self.0 >> 33, self.0 >> 60);
        let rank = random % (1 << (often + 1).min(12));
        [rank >> 8, rank >> 4, rank].map(|part| SYLLABLES[part % 16]).concat()
    }

    fn some(&mut self, count: usize) -> String {
        (0..count).map(|_| self.next()).collect::<Vec<_>>().join(" ")
    }
}

/// Six operations and a document of 200 words for each product.
fn whole() -> Content {
    let (mut content, fixture, mut words) = (large(), TestPortal::fixture_named("catalog"), Words(7));
    let version = &fixture.products[0].versions[0];
    for product in &mut content.products {
        let operations = ["get", "get", "post", "put", "patch", "delete"].map(|method| SpecOperation {
            path: format!("/{}/{{id}}/{}", words.next(), words.next()),
            method: method.to_owned(),
            operation_id: Some(format!("{method}{}", words.next())),
            tags: vec![words.next()],
            summary: Some(words.some(5)),
            deprecated: false,
        });
        product.versions = vec![Version {
            id: product.id.as_str().replace("4000-8", "4001-8").as_str().into(),
            spec: Some(Spec { text: "openapi: 3.0.0".to_owned(), operations: operations.to_vec() }),
            registration: Vec::new(),
            ..version.clone()
        }];
        let text = [(); 4].map(|()| format!("## {}\n\n{}\n\n", words.some(3), words.some(47))).concat();
        product.documents = vec![Document {
            id: product.id.as_str().replace("4000-8", "4002-8").as_str().into(),
            parent: None,
            slug: "start".to_owned(),
            title: words.some(2),
            content: text,
        }];
    }
    content
}

/// What all threads of this process have worked so far. Linux tells it in nanoseconds, the first number of each file.
fn worked() -> Duration {
    let tasks = fs::read_dir("/proc/self/task").unwrap();
    let times = tasks.filter_map(|task| fs::read_to_string(task.ok()?.path().join("schedstat")).ok());
    let nanoseconds = times.map(|text| text.split(' ').next().unwrap().parse::<u64>().unwrap()).sum();
    Duration::from_nanos(nanoseconds)
}

#[tokio::test]
#[ignore = "a measurement, of use only when optimised"]
async fn ten_thousand_whole_products() {
    let begin = Instant::now();
    let portal = TestPortal::start_with(whole()).await;
    println!("published in {:?}, worked {:?}", begin.elapsed(), worked());
    let mut ada = portal.developer("ada").await;
    for q in [
        "",
        "museum",
        "museum%20tram",
        "weather%204711",
        "9999",
        "getti",
        "tickets",
        "ratimo",
        "quefo",
        "dorha%20ste",
        "mus",
        "m",
        "ra",
        "t",
        "get",
    ] {
        for path in [
            format!("/api/v2/search/product-catalog?q={q}&page[size]=12"),
            format!("/portico/v1/search?q={q}"),
        ] {
            let mut times: Vec<Duration> = Vec::new();
            let mut total = String::new();
            for _ in 0..RUNS {
                let begin = worked();
                let answer: serde_json::Value = ada.get(&path).await.expect(200).json();
                times.push(worked().saturating_sub(begin));
                total = answer["meta"]["page"]["total"].to_string();
            }
            times.sort_unstable();
            let [middle, late] = [RUNS / 2, RUNS * 99 / 100].map(|place| times[place]);
            println!("{path}: median {middle:?}, p99 {late:?}, of {total}");
        }
    }
}
