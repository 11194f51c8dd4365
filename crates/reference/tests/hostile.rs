//! Specifications that were made to crash, hang or exhaust whoever reads them.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fmt::Write;
use std::thread;
use std::time::{Duration, Instant};

use portico_reference::{Document, SpecError, inspect, outline};

/// Runs on a stack of so many KiB: 2048 is what a server's thread has, 1024 a web worker.
fn on_stack<T: Send + 'static>(kib: usize, work: impl FnOnce() -> T + Send + 'static) -> T {
    thread::Builder::new().stack_size(kib * 1024).spawn(work).unwrap().join().unwrap()
}

/// Far above what any of these takes on an idle machine (below 2 s unoptimised), far below what quadratic work would take.
const LIMIT: Duration = Duration::from_secs(20);

#[track_caller]
fn soon<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    let time = start.elapsed();
    assert!(time < LIMIT, "took {time:?}");
    result
}

#[test]
fn ten_megabytes_of_garbage_end_soon() {
    const SIZE: usize = 10_000_000;
    let mut state = 1_u32;
    let noise: Vec<u8> = (0..SIZE)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect();
    let mut garbage = vec![String::from_utf8_lossy(&noise).into_owned()];
    for unit in [
        "\0", "{", "[", "a", "a b ", "- ", "? ", "\n", "\t", "%", "!", "&a ", "*", "é", "---\n", "\"",
        "# c\n",
    ] {
        garbage.push(unit.repeat(SIZE / unit.len()));
    }
    for text in garbage {
        let start: String = text.chars().take(8).collect();
        let result = soon(|| outline(&text));
        assert!(result.is_err(), "{start:?}");
    }
}

#[test]
fn too_much_text_is_not_even_tried() {
    let text = format!("{{\"openapi\":\"3.0.0\"}}{}", " ".repeat(32 * 1024 * 1024));
    assert_eq!(outline(&text), Err(SpecError::TooLarge { limit: "32 MiB of text" }));
}

#[test]
fn too_many_values_cost_only_their_part() {
    let json = format!(
        "{{\"openapi\":\"3.0.0\",\"tags\":[{}0],\"info\":{{\"title\":\"T\"}}}}",
        "0,".repeat(1_000_000)
    );
    let outline = soon(|| outline(&json).unwrap());
    assert_eq!((outline.title.as_deref(), outline.tags.len()), (Some("T"), 0));
    assert_eq!(
        outline.notes.iter().map(|note| format!("{}: {:?}", note.place, note.trouble)).collect::<Vec<_>>(),
        ["/tags: TooMuch"]
    );
    let yaml = format!("openapi: 3.0.0\nx: [{}0]", "0,".repeat(1_000_000));
    assert_eq!(soon(|| crate::outline(&yaml)), Err(SpecError::TooLarge { limit: "1,000,000 values" }));
}

#[test]
fn deep_nesting_costs_its_part_in_json_and_is_refused_in_yaml() {
    let nests = [("[", "]"), ("{\"a\":", "}")].map(|(open, close)| {
        let nest = |levels: usize| format!("{}0{}", open.repeat(levels), close.repeat(levels));
        [63, 64, 100_000].map(nest)
    });
    for [deepest, deeper, bottomless] in nests {
        for (deep, is_read) in [(deepest, true), (deeper, false), (bottomless, false)] {
            let yaml = format!("openapi: 3.0.0\nx: {deep}\n");
            let result = on_stack(2048, move || outline(&yaml));
            assert_eq!(result.is_ok(), is_read, "{result:?}");
            assert!(matches!(result, Ok(_) | Err(SpecError::TooDeep { limit: 64 })), "{result:?}");

            let json = format!(
                r#"{{"openapi":"3.0.0","info":{{"title":"T","contact":{deep}}},"servers":{deep},"tags":[{deep}],
                    "paths":{{"/a":{deep},"/b":{{"get":{deep},"parameters":{deep},"put":{{"responses":{deep},"tags":{deep}}}}}}},"webhooks":{deep},
                    "components":{{"securitySchemes":{deep},"schemas":{deep}}}}}"#
            );
            on_stack(1024, move || {
                let document = Document::open(json.clone()).unwrap();
                let outline = document.outline();
                assert!(outline.operations.iter().any(|one| one.method == "put" && one.path == "/b"));
                let all = outline.operations.len() + outline.webhooks.len();
                assert!((0..all).all(|number| document.operation(number).is_some()));
                assert_eq!(inspect(&json).unwrap().outline, outline);
            });
        }
    }
}

#[test]
fn deep_blocks_of_yaml_are_refused() {
    let lists = format!("openapi: 3.0.0\nx:\n  {}a\n", "- ".repeat(100_000));
    assert_eq!(on_stack(2048, move || outline(&lists)), Err(SpecError::TooDeep { limit: 64 }));
    let mut maps = "openapi: 3.0.0\n".to_owned();
    for depth in 0..2000 {
        writeln!(maps, "{}a:", " ".repeat(depth)).unwrap();
    }
    assert_eq!(on_stack(2048, move || outline(&maps)), Err(SpecError::TooDeep { limit: 64 }));
    let keys = format!("openapi: 3.0.0\n? {}\n: a\n", "[".repeat(100_000));
    assert!(on_stack(2048, move || outline(&keys)).is_err());
}

#[test]
fn alias_bombs_are_refused() {
    let mut lists = "openapi: 3.0.0\na0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned();
    let mut merges = "openapi: 3.0.0\na0: &a0 {x: y}\n".to_owned();
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(",");
        writeln!(lists, "a{level}: &a{level} [{aliases}]").unwrap();
        writeln!(merges, "a{level}: &a{level} {{<<: [{aliases}], k{level}: v}}").unwrap();
    }
    let text = format!("openapi: 3.0.0\nx: &a \"{}\"\ny: [{}]\n", "x".repeat(100_000), "*a,".repeat(50_000));
    let keys: String = (0..5000).fold(String::new(), |keys, key| keys + &format!("k{key}: v, "));
    let maps = (0..2000).fold(format!("openapi: 3.0.0\nx: &a {{{keys}}}\n"), |text, map| {
        text + &format!("m{map}: {{<<: *a}}\n")
    });
    let nested = format!(
        "openapi: 3.0.0\nx: {}{}{}\n",
        (0..60).fold(String::new(), |text, at| text + &format!("&b{at} [")),
        "x,".repeat(10_000),
        "]".repeat(60)
    );
    for bomb in [lists, merges, text, maps, nested] {
        let result = soon(|| outline(&bomb));
        assert!(matches!(result, Err(SpecError::TooLarge { .. })), "{result:?}");
    }
    assert!(outline("openapi: 3.0.0\nx: &a [*a]\n").is_err(), "an alias of itself");
}

#[test]
fn references_cannot_multiply_a_document() {
    let methods = (0..2000).fold(String::new(), |text, at| text + &format!("\"m{at}\":{{}},"));
    let paths = (0..2000).fold(String::new(), |text, at| text + &format!("\"/{at}\":{{\"$ref\":\"#/x\"}},"));
    let text = format!(
        "{{\"openapi\":\"3.2.0\",\"x\":{{\"additionalOperations\":{{{methods}\"z\":{{}}}}}},\"paths\":{{{paths}\"/z\":{{}}}}}}"
    );
    assert_eq!(soon(|| outline(&text)), Err(SpecError::TooLarge { limit: "64 MiB of operations" }));
}
