use super::*;
use crate::components::palette::item::{Group, Picture, Target};
use crate::ui::icon::Icon;

fn candidate(title: &str, more: &str) -> Candidate {
    let item = Item {
        group: Group::Operations,
        picture: Picture::Icon(Icon::Braces),
        title: title.to_owned(),
        place: String::new(),
        excerpt: None,
        deprecated: false,
        target: Target::Link(title.to_owned()),
    };
    Candidate::new(item, more)
}

fn found(query: &str, candidates: &[Candidate]) -> Vec<String> {
    Words::of(query).best(candidates, 3).into_iter().map(|item| item.title).collect()
}

fn marked(query: &str, text: &str) -> String {
    let parts = Words::of(query).parts(text);
    assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text, "nothing is lost");
    parts
        .into_iter()
        .map(|(part, marked)| if marked { format!("[{part}]") } else { part.to_owned() })
        .collect()
}

#[test]
fn titles_come_before_the_rest_and_beginnings_before_insides() {
    let all = [
        candidate("List museum hours", "get /museum-hours tickets"),
        candidate("Buy museum tickets", "post /tickets"),
        candidate("Ticket", "get /t"),
        candidate("Eticketing", "post /e"),
        candidate("Untick", "post /untick"),
    ];
    assert_eq!(found("ticket", &all), ["Ticket", "Buy museum tickets", "Eticketing"]);
    assert_eq!(found("post ticket", &all), ["Buy museum tickets", "Eticketing"]);
    assert_eq!(found("TICKETS museum", &all), ["Buy museum tickets", "List museum hours"]);
    assert_eq!(found("ticket nothing", &all), [""; 0]);
}

#[test]
fn without_words_the_order_stays() {
    let all = [candidate("Long title", ""), candidate("B", ""), candidate("A", "")];
    assert_eq!(found("  ", &all), ["Long title", "B", "A"]);
}

#[test]
fn short_words_are_found_at_the_beginning_of_words_only() {
    let all = [candidate("Get a berth", "get /berths"), candidate("Delete", "delete /x")];
    assert_eq!(found("et", &all), [""; 0]);
    assert_eq!(found("b", &all), ["Get a berth"]);
    assert_eq!(marked("e t", "Get the berth"), "Get [t]he berth");
}

#[test]
fn a_name_is_meant_by_its_beginning() {
    let all = [candidate("New application", ""), candidate("A new application", "")];
    let named = |query| Words::of(query).named(&all).into_iter().map(|item| item.title).collect::<Vec<_>>();
    assert_eq!(named("NEW  app"), ["New application"]);
    assert_eq!(
        [named("ne"), named("application"), named("")],
        [Vec::<String>::new(), Vec::new(), Vec::new()]
    );
}

#[test]
fn marks_every_occurrence_in_its_own_case() {
    assert_eq!(marked("ticket", "Tickets, e-TICKETS"), "[Ticket]s, e-[TICKET]S");
    assert_eq!(marked("mus museum", "Museum muse"), "[Museum] [mus]e");
    assert_eq!(marked("", "Museum"), "Museum");
    assert_eq!(marked("x", ""), "");
}

#[test]
fn letters_that_change_their_length_are_marked_whole() {
    assert_eq!(marked("i", "İstanbul"), "[İ]stanbul");
    assert_eq!(marked("stanbul", "İstanbul"), "İ[stanbul]");
    assert_eq!(marked("ünï", "an Ünïcode ＵＮＩ"), "an [Ünï]code ＵＮＩ");
    assert_eq!(marked("\u{1F980}crab", "a \u{1F980}crab"), "a [\u{1F980}crab]");
}

#[test]
fn hostile_queries_are_words_like_others() {
    assert_eq!(marked("<script>", "a <script> b"), "a [<script>] b");
    assert_eq!(found("NEAR( \" ' * OR", &[candidate("Get", "")]), [""; 0]);
    let long = "a ".repeat(5_000) + &"b".repeat(10_000);
    assert_eq!(Words::of(&long).0.len(), MAX_WORDS);
}
