use super::*;
use crate::model::ServerVariable;

fn url(server: &str, path: &str, parameters: &[(&str, &str)]) -> String {
    let known = parameters.iter().map(|(name, _)| parameter(Location::Query, name, &["string"])).collect();
    let server = Server { url: server.to_owned(), ..Server::default() };
    let operation = Operation { servers: vec![server], ..operation(known) };
    let parameters = parameters.iter().map(|(name, text)| typed(Location::Query, name, text)).collect();
    request(&operation, "get", path, &Chosen { parameters, ..Chosen::default() }).request.url
}

#[test]
fn server_path_and_query_are_one_address() {
    for (server, path, expected) in [
        ("https://a.example", "/ships", "https://a.example/ships?q=1"),
        ("https://a.example/", "/ships", "https://a.example/ships?q=1"),
        ("https://a.example/v1//", "/ships/", "https://a.example/v1/ships/?q=1"),
        ("https://a.example/v1", "ships", "https://a.example/v1/ships?q=1"),
        ("https://a.example/v1", "", "https://a.example/v1?q=1"),
        ("https://a.example/v1/", "", "https://a.example/v1/?q=1"),
        ("https://a.example/?key=k#top", "/ships", "https://a.example/ships?key=k&q=1"),
        ("https://a.example", "/?Action=List", "https://a.example/?Action=List&q=1"),
        ("https://a.example", "/#Action=List", "https://a.example/?q=1"),
        ("https://a.example", "/two words/ä", "https://a.example/two%20words/%C3%A4?q=1"),
        ("https://[::1]:8080", "/", "https://[::1]:8080/?q=1"),
        ("/", "/ships", "https://portal.example/ships?q=1"),
        ("/v2/", "/ships", "https://portal.example/v2/ships?q=1"),
        ("v2", "/ships", "https://portal.example/apis/ships/v2/ships?q=1"),
        ("./", "/ships", "https://portal.example/apis/ships/ships?q=1"),
        ("../../../v2", "/ships", "https://portal.example/v2/ships?q=1"),
        ("//b.example/v2", "/ships", "https://b.example/v2/ships?q=1"),
        ("", "/x", "https://portal.example/x?q=1"),
    ] {
        assert_eq!(url(server, path, &[("q", "1")]), expected, "{server} {path}");
    }
}

/// RFC 3986, section 5.4, without what only dots in the middle of names do there.
#[test]
fn references_are_resolved_as_the_standard_shows() {
    for (reference, expected) in [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("g#s", "http://a/b/c/g#s"),
        (";x", "http://a/b/c/;x"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
    ] {
        assert_eq!(resolved(reference, "http://a/b/c/d;p?q"), expected, "{reference}");
    }
    assert_eq!(resolved("v1", "http://a"), "http://a/v1");
    assert_eq!(resolved("/v1", "nothing"), "/v1");
}

fn with_variables() -> Operation {
    let variable = |name: &str, default: &str, choices: &[&str]| ServerVariable {
        name: name.to_owned(),
        default: default.to_owned(),
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        description: Vec::new(),
    };
    let variables = vec![variable("region", "eu", &["eu", "us"]), variable("base", "v1", &[])];
    let url = "https://{region}.a.example/{base}".to_owned();
    Operation { servers: vec![Server { url, variables, ..Server::default() }], ..operation(Vec::new()) }
}

#[test]
fn variables_are_replaced() {
    let of = |variables: &[(&str, &str)]| {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let chosen = Chosen { variables: variables.collect(), ..Chosen::default() };
        request(&with_variables(), "GET", "/ships", &chosen)
    };
    assert_eq!(of(&[]).request.url, "https://eu.a.example/v1/ships");
    let other = of(&[("region", "us"), ("base", "v2/{x}/")]);
    assert_eq!(other.request.url, "https://us.a.example/v2/{x}/ships");
    assert_eq!(other.problems, []);
    let wrong = of(&[("region", "mars")]);
    assert_eq!(wrong.request.url, "https://mars.a.example/v1/ships");
    assert_eq!(wrong.problems, [RequestProblem::WrongVariable("region".to_owned())]);
}

#[test]
fn an_address_of_ones_own_takes_the_place_of_the_server() {
    let chosen = Chosen { base: Some(" http://localhost:8080/ ".to_owned()), ..Chosen::default() };
    let prepared = request(&with_variables(), "GET", "/ships", &chosen);
    assert_eq!((prepared.request.url.as_str(), prepared.problems), ("http://localhost:8080/ships", vec![]));
    for half in ["api.example.com", "/v2", "//api.example.com"] {
        let chosen = Chosen { base: Some(half.to_owned()), ..Chosen::default() };
        let prepared = request(&with_variables(), "GET", "/ships", &chosen);
        assert!(prepared.problems.contains(&RequestProblem::NoWebAddress), "{half}");
    }
    let blank = Chosen { base: Some(" ".to_owned()), ..Chosen::default() };
    assert_eq!(request(&with_variables(), "GET", "/", &blank).request.url, "https://eu.a.example/v1/");
    let beyond = Chosen { server: 7, ..Chosen::default() };
    assert_eq!(request(&with_variables(), "GET", "/", &beyond).request.url, "https://eu.a.example/v1/");
}

#[test]
fn values_in_the_path_stay_in_their_segment() {
    let operation = operation(vec![parameter(Location::Path, "id", &["string"])]);
    let url = |path: &str, text: &str| {
        let chosen = Chosen { parameters: vec![typed(Location::Path, "id", text)], ..Chosen::default() };
        request(&operation, "GET", path, &chosen).request.url
    };
    assert_eq!(
        url("/ships/{id}/crew", "a/b?c#d %{id}"),
        "https://api.example/v1/ships/a%2Fb%3Fc%23d%20%25%7Bid%7D/crew"
    );
    assert_eq!(url("/ships/{id}-{id}.json", "1"), "https://api.example/v1/ships/1-1.json");
    assert_eq!(url("/ships('{id}')", "1"), "https://api.example/v1/ships('1')");
    assert_eq!(url("/ships/{id", "1"), "https://api.example/v1/ships/{id");
}
