use super::draws;
use crate::markdown::tests::sketch::sketch;
use crate::markdown::{nodes, title};

/// A reference and the way back, as the drawing shows them.
fn links(note: usize, times: usize) -> (String, String) {
    let back = (1..=times).map(|time| format!(" link(#doc-footnote-{note}-from-{time}){{↩}}"));
    (format!("link(#doc-footnote-{note}){{{note}}}"), back.collect())
}

#[test]
fn notes_stand_at_the_end() {
    let (one, back) = links(1, 1);
    draws("a[^1]\n\n[^1]: b\n\nc", &format!("p{{a{one}}} p{{c}} -- ol{{li{{p{{b{back}}}}}}}"));
    draws(
        "a[^n]\n\n[^n]:\n    - b\n",
        &format!("p{{a{one}}} -- ol{{li{{ul{{li{{tb{{b}}}}}} p{{{back}}}}}}}"),
    );
}

#[test]
fn numbers_follow_the_first_reference() {
    let ((one, back_one), (two, back_two)) = (links(1, 2), links(2, 1));
    draws(
        "a[^y] b[^X] c[^Y]\n\n[^x]: X\n[^y]: Y",
        &format!("p{{a{one} b{two} c{one}}} -- ol{{li{{p{{Y{back_one}}}}} li{{p{{X{back_two}}}}}}}"),
    );
}

#[test]
fn a_note_without_reference_comes_last_and_one_without_text_is_none() {
    let (one, back) = links(1, 1);
    draws("[^a]: A\n[^b]: B\n\nc[^b]", &format!("p{{c{one}}} -- ol{{li{{p{{B{back}}}}} li{{p{{A}}}}}}"));
    draws("a[^none]", "p{a[^none]}");
    draws("[^a]: A\n\n[^a]: more\n", "-- ol{li{p{A} p{more}}}");
}

#[test]
fn notes_refer_to_notes_and_to_themselves() {
    let ((one, back_one), (two, back_two)) = (links(1, 2), links(2, 1));
    draws(
        "a[^a]\n\n[^a]: A[^b]\n[^b]: B[^a]",
        &format!("p{{a{one}}} -- ol{{li{{p{{A{two}{back_one}}}}} li{{p{{B{one}{back_two}}}}}}}"),
    );
}

#[test]
fn a_reference_in_a_link_is_only_its_number() {
    draws("<a href=x>a[^1]</a>\n\n[^1]: b", "p{link(x){a[1]}} -- ol{li{p{b}}}");
}

#[test]
fn numbers_of_notes_are_no_part_of_titles() {
    assert_eq!(title("# A[^1]\n\n[^1]: b"), Some("A".to_owned()));
}

#[test]
fn notes_in_notes_do_not_go_deeper() {
    let root = nodes(&format!("a[^a]\n\n{}b", "[^a]: > ".repeat(200)));
    let drawing = sketch(&root.children);
    assert!(drawing.matches("quote{").count() <= 200 && drawing.contains("{b"), "{drawing}");
    assert!(serde_json::from_str::<serde_json::Value>(&serde_json::to_string(&root).unwrap()).is_ok());
}
