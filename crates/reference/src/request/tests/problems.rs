use super::*;
use crate::model::{Content, Example};

fn missing(location: Location, name: &str) -> RequestProblem {
    RequestProblem::MissingParameter { location, name: name.to_owned() }
}

#[test]
fn what_is_missing_is_a_placeholder_in_samples_and_nothing_when_sent() {
    let places = [Location::Path, Location::Query, Location::Header, Location::Cookie];
    let required = |location| Parameter { required: true, ..parameter(location, "a b", &["string"]) };
    let operation = operation(places.map(required).to_vec());
    let call =
        Call { operation: &operation, method: "GET", path: "/{a b}/{other}", schemes: &[], page: PAGE };
    let empty = Chosen { parameters: vec![typed(Location::Path, "a b", "")], ..Chosen::default() };
    let shown = call.request(&empty, Purpose::Show);
    assert_eq!(shown.request.url, "https://api.example/v1/{a%20b}/{other}?a%20b={a%20b}");
    assert_eq!(header(&shown, "ab"), Some("{a%20b}"));
    let sent = call.request(&empty, Purpose::Send);
    assert_eq!(sent.request.url, "https://api.example/v1/{a%20b}/{other}");
    assert_eq!(sent.request.headers, []);
    let problems = [
        missing(Location::Query, "a b"),
        missing(Location::Header, "a b"),
        missing(Location::Cookie, "a b"),
        missing(Location::Path, "a b"),
        RequestProblem::UnknownPathParameter("other".to_owned()),
    ];
    assert_eq!(sent.problems, problems);
    assert_eq!(shown.problems[..5], problems);
}

#[test]
fn values_have_types() {
    for (types, right, wrong) in [
        (
            vec!["integer"],
            vec!["0", "-12", "1.0", "1e3"],
            vec!["", "a", "1.5", "1_000", " 1", "NaN", "+1", "01"],
        ),
        (vec!["number"], vec!["0", "1.5", "-2e-3"], vec!["", "inf", ".5", "1,5", "0x1"]),
        (vec!["boolean"], vec!["true", "false"], vec!["", "True", "1"]),
        (vec!["integer", "null"], vec!["1", "null", ""], vec!["x"]),
        (vec!["object"], vec!["{}", " {\"a\":1}\n"], vec!["", "a", "[]", "{", "{\"a\":1} x"]),
        (vec!["integer", "boolean"], vec!["1", "true"], vec!["x"]),
        (vec!["string"], vec!["", "1", "{"], vec![]),
        (vec![], vec!["", "x", "[1]"], vec![]),
    ] {
        let operation = operation(vec![parameter(Location::Query, "q", &types)]);
        let all =
            right.into_iter().map(|text| (text, true)).chain(wrong.into_iter().map(|text| (text, false)));
        for (text, fits) in all {
            let chosen = Chosen { parameters: vec![typed(Location::Query, "q", text)], ..Chosen::default() };
            let prepared = request(&operation, "GET", "/", &chosen);
            assert_eq!(prepared.problems.is_empty(), fits, "{types:?} {text:?}");
        }
    }
}

#[test]
fn items_have_types_too() {
    let items = Schema { types: vec!["integer".to_owned()], ..Schema::default() };
    let mut list = parameter(Location::Query, "ids", &["array"]);
    list.schema.items = Some(Box::new(items));
    let operation = operation(vec![list]);
    for (text, fits) in [("1,2", true), ("[1,2]", true), ("1\nx", false), ("[\"x\"]", false), ("", true)] {
        let chosen = Chosen { parameters: vec![typed(Location::Query, "ids", text)], ..Chosen::default() };
        assert_eq!(request(&operation, "GET", "/", &chosen).problems.is_empty(), fits, "{text:?}");
    }
}

#[test]
fn what_browsers_do_not_send_is_told() {
    let names = ["Host", "cookie", "Sec-Fetch-Mode", "x-fine", "x odd", "X-Text"];
    let operation = operation(names.map(|name| parameter(Location::Header, name, &["string"])).to_vec());
    let mut parameters = names.map(|name| typed(Location::Header, name, "é")).to_vec();
    parameters[5].text = "漢\r\nevil: 1".to_owned();
    let sent = request(&operation, "trace", "/a/../%2E", &Chosen { parameters, ..Chosen::default() });
    let about = |problem: fn(String) -> RequestProblem, name: &str| problem(name.to_owned());
    assert_eq!(
        sent.problems,
        [
            about(RequestProblem::ForbiddenMethod, "TRACE"),
            RequestProblem::DotSegment,
            about(RequestProblem::ForbiddenHeader, "Host"),
            about(RequestProblem::ForbiddenHeader, "cookie"),
            about(RequestProblem::ForbiddenHeader, "Sec-Fetch-Mode"),
            about(RequestProblem::UnsendableHeader, "x odd"),
            about(RequestProblem::UnsendableHeader, "X-Text"),
        ]
    );
    assert_eq!(header(&sent, "X-Text"), Some("漢evil: 1"));
    assert!(is_forbidden_header("PROXY-authorization") && !is_forbidden_header("Authorization"));
}

#[test]
fn only_addresses_of_the_web_are_sent_to() {
    for (base, fine) in [
        ("https://a.example", true),
        ("HTTP://a.example", true),
        ("/v1", false),
        ("javascript:alert(1)", false),
        ("file:///etc/passwd", false),
        ("https://", false),
        ("https:///x", false),
        ("{scheme}://a.example", false),
        ("ws://a.example", false),
    ] {
        let chosen = Chosen { base: Some(base.to_owned()), ..Chosen::default() };
        let problems = request(&operation(Vec::new()), "GET", "/", &chosen).problems;
        assert_eq!(problems, if fine { vec![] } else { vec![RequestProblem::NoWebAddress] }, "{base}");
    }
}

#[test]
fn three_headers_are_no_parameters() {
    let names = ["Accept", "Content-Type", "authorization"];
    let required = |name| Parameter { required: true, ..parameter(Location::Header, name, &["string"]) };
    let operation =
        Operation { parameters: names.map(required).to_vec(), ..with_body(&["application/json"]) };
    let body = Some("{}".to_owned());
    assert_eq!(
        request(&operation, "POST", "/", &Chosen { body: body.clone(), ..Chosen::default() }).problems,
        []
    );
    let parameters = names.map(|name| typed(Location::Header, name, "typed")).to_vec();
    let prepared = request(&operation, "POST", "/", &Chosen { parameters, body, ..Chosen::default() });
    assert_eq!(
        (header(&prepared, "Accept"), header(&prepared, "authorization")),
        (Some("typed"), Some("typed"))
    );
    assert_eq!(header(&prepared, "Content-Type"), Some("application/json"));
}

#[test]
fn a_value_with_a_media_type_is_one_text() {
    let json = |location| Parameter {
        media_type: Some("application/json".to_owned()),
        ..parameter(location, "filter", &["object"])
    };
    let operation = operation(vec![json(Location::Query), json(Location::Header)]);
    let parameters =
        vec![typed(Location::Query, "filter", "{\"a\": [1]}"), typed(Location::Header, "filter", "{\"a\":")];
    let prepared = request(&operation, "GET", "/", &Chosen { parameters, ..Chosen::default() });
    assert_eq!(prepared.request.url, "https://api.example/v1/?filter=%7B%22a%22%3A%20%5B1%5D%7D");
    assert_eq!(header(&prepared, "filter"), Some("{\"a\":"));
    let name = "filter".to_owned();
    assert_eq!(prepared.problems, [RequestProblem::WrongType { location: Location::Header, name }]);
}

#[test]
fn a_whole_query_is_a_form_or_text() {
    let whole = |media_type: &str| Parameter {
        media_type: Some(media_type.to_owned()),
        ..parameter(Location::QueryString, "q", &[])
    };
    for (media_type, text, expected) in [
        ("application/x-www-form-urlencoded", "{\"a\": [1, \"b c\"]}", "a=1&a=b%20c"),
        ("application/x-www-form-urlencoded", "?a=1&b=ä", "a=1&b=%C3%A4"),
        ("application/json", "{\"a\":1}", "%7B%22a%22%3A1%7D"),
    ] {
        let chosen =
            Chosen { parameters: vec![typed(Location::QueryString, "q", text)], ..Chosen::default() };
        let url = request(&operation(vec![whole(media_type)]), "GET", "/", &chosen).request.url;
        assert_eq!(url, format!("https://api.example/v1/?{expected}"));
    }
}

#[test]
fn suggestions_are_the_authors() {
    let example =
        |text: &str, is_generated| Example { text: text.to_owned(), is_generated, ..Example::default() };
    let required = |name: &str, examples| Parameter {
        required: true,
        examples,
        ..parameter(Location::Query, name, &["string"])
    };
    let mut only = required("only", vec![]);
    only.schema.values = vec!["List".to_owned()];
    let parameters = vec![
        only,
        required("given", vec![example("made up", true), example("given", false)]),
        required("made", vec![example("made up", true)]),
        Parameter { required: false, ..required("optional", vec![example("given", false)]) },
    ];
    let content = Content { examples: vec![example("{}", true)], ..Content::default() };
    let body = Some(Body { contents: vec![content], ..Body::default() });
    let chosen = Chosen::suggested(&Operation { body, ..operation(parameters) });
    let query = |name, text| typed(Location::Query, name, text);
    assert_eq!(chosen.parameters, [query("only", "List"), query("given", "given")]);
    assert_eq!(chosen.body, Some("{}".to_owned()));
}

#[test]
fn hostile_templates_end() {
    let path: String =
        (0..100_000).flat_map(|number| ["/{".to_owned(), number.to_string(), "}".to_owned()]).collect();
    let operation =
        operation((0..2000).map(|number| parameter(Location::Path, &format!("p{number}"), &[])).collect());
    let prepared = request(&operation, "GET", &path, &Chosen::default());
    assert_eq!(prepared.problems.len(), 100);
    assert!(prepared.request.url.ends_with("/{99999}"));
    let twice = request(&operation, "GET", "/{p1}/{p1}", &Chosen::default());
    assert_eq!(twice.problems, [missing(Location::Path, "p1")]);
}
