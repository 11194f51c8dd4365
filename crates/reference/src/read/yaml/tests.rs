use serde_json::{Value, json};

use super::json as read;
use crate::read::Failure;

#[track_caller]
fn value(yaml: &str) -> Value {
    let Ok(json) = read(yaml) else { panic!("{yaml} is refused") };
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[track_caller]
fn problem(yaml: &str) -> String {
    match read(yaml) {
        Err(Failure::Syntax(problem)) => problem.to_string(),
        Err(Failure::Refused(error)) => panic!("{error}"),
        Ok(json) => panic!("{json}"),
    }
}

#[test]
fn plain_scalars_are_what_they_look_like() {
    for (yaml, json) in [
        ("", "null"),
        ("~", "null"),
        ("Null", "null"),
        ("TRUE", "true"),
        ("false", "false"),
        ("1.10", "1.10"),
        ("-0", "-0"),
        ("1e3", "1e3"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("+1", "1"),
        ("-.5", "-0.5"),
        ("\"1\"", "\"1\""),
        ("'true'", "\"true\""),
        ("!!str 1", "\"1\""),
        ("! 1", "\"1\""),
        ("!!int '1'", "1"),
        ("!x 1", "1"),
        ("!!binary aGk=", "\"aGk=\""),
    ] {
        assert_eq!(read(&format!("a: {yaml}")).ok(), Some(format!("{{\"a\":{json}}}")), "{yaml}");
    }
    for text in [
        "yes",
        "on",
        "0x10",
        "0o7",
        "007",
        "1_000",
        ".inf",
        "-.inf",
        ".nan",
        "1e999",
        "+-1",
        "-x",
        ".",
        "1.",
        "1.2.3",
        "2024-01-02",
        "12:30",
        "inf",
        "nan",
    ] {
        assert_eq!(value(&format!("a: {text}")), json!({ "a": text }));
    }
}

#[test]
fn keys_are_text_as_it_is_written() {
    let yaml = "200: a\n1.10: b\n+1: c\ntrue: d\n? e\n: f\n'<<': g\n";
    let json = json!({ "200": "a", "1.10": "b", "+1": "c", "true": "d", "e": "f", "<<": "g" });
    assert_eq!(value(yaml), json);
    assert_eq!(
        value("x: &a k\ny: &b 7\nz: {*a : 1, *b : 2}"),
        json!({ "x": "k", "y": 7, "z": { "k": 1, "7": 2 } })
    );
    for odd in ["? [a]\n: b", "{{a}: b}", "? {a: b}\n: c", "x: &a [1]\n*a : b"] {
        assert!(problem(odd).starts_with("a list or an object stands in place of a key at line"), "{odd}");
    }
}

#[test]
fn aliases_repeat_values() {
    let yaml = "a: &a {b: &b [1, *c], c: 2}";
    assert!(problem(yaml).contains("anchor"), "of nothing");
    assert_eq!(value("a: &a {b: &b [1], c: &c x}\nd: [*a, *b, *c]"), {
        json!({ "a": { "b": [1], "c": "x" }, "d": [{ "b": [1], "c": "x" }, [1], "x"] })
    });
    assert_eq!(value("[&a 1, *a, &a 2, *a]"), json!([1, 1, 2, 2]));
    assert_eq!(problem("x: &a [*a]"), "an alias stands inside of what it repeats at line 1, column 8");
}

#[test]
fn merge_keys_add_what_is_missing() {
    let yaml = "a: &a {x: 1, y: 2}\nb: &b {<<: *a, y: 3, z: 4}\nc: {<<: [*a, *b, {w: 5}], v: 6}\nd: {x: 7, <<: *b}\n";
    assert_eq!(value(yaml)["b"], json!({ "y": 3, "z": 4, "x": 1 }));
    assert_eq!(value(yaml)["c"], json!({ "v": 6, "x": 1, "y": 2, "z": 4, "w": 5 }));
    assert_eq!(value(yaml)["d"], json!({ "x": 7, "y": 3, "z": 4 }));
    assert_eq!(value("a: {<<: {b: &b [1]}, c: *b}"), json!({ "a": { "c": [1], "b": [1] } }));
    assert_eq!(value("{<<: {a: 1}, <<: {a: 2, b: 3}}"), json!({ "a": 1, "b": 3 }));
    assert_eq!(value("<<: [text, 7, ~, [{a: 1}]]\nb: 2"), json!({ "b": 2 }));
    assert_eq!(value("- <<: {\"\\x22\": \"\\\\\"}"), json!([{ "\"": "\\" }]));
}

#[test]
fn there_is_one_document() {
    assert_eq!(read("").ok(), Some(String::new()));
    assert_eq!(read("# nothing\n").ok(), Some(String::new()));
    assert_eq!(value("%YAML 1.2\n---\na: 1\n...\n"), json!({ "a": 1 }));
    assert_eq!(problem("a: 1\n---\nb: 2\n"), "there is a second document at line 2, column 1");
}

#[test]
fn a_problem_has_its_place() {
    assert!(problem("a: 1\nb: [\n").contains("at line"));
    assert_eq!(
        problem("a:\n\tb: 1\n"),
        "tabs disallowed within this context (block indentation) at line 2, column 2"
    );
}
