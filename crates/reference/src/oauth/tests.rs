use super::*;
use crate::model::FlowKind;
use crate::percent::form;

const PAGE: &str = "https://portal.example/apis/ships/spec.json";

fn flow(authorization: &str, token: &str) -> Flow {
    Flow {
        kind: FlowKind::AuthorizationCode,
        authorization_url: Some(authorization.to_owned()),
        token_url: Some(token.to_owned()),
        refresh_url: None,
        scopes: Vec::new(),
    }
}

fn asked(scopes: &[String]) -> Authorization<'_> {
    Authorization {
        client_id: "client & co",
        redirect_uri: "https://portal.example/oauth2-redirect.html",
        scopes,
        state: "s+1",
        challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        nonce: None,
    }
}

/// The example of RFC 7636, appendix B.
#[test]
fn verifier_and_challenge_are_those_of_the_standard() {
    let random = [
        116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105,
        214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
    ];
    assert_eq!(verifier(random), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    let digest = [
        19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120, 173, 109, 241,
        68, 86, 110, 225, 137, 74, 203, 112, 249, 195,
    ];
    assert_eq!(challenge(digest), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

#[test]
fn the_provider_is_asked_in_its_query() {
    let scopes = ["read:ships".to_owned(), "openid".to_owned()];
    let asked = Authorization { nonce: Some("n"), ..asked(&scopes) };
    let url = authorization_url(&flow("https://id.example/auth?tenant=a#x", ""), &asked, PAGE).unwrap();
    let (address, query) = url.split_once('?').unwrap();
    assert_eq!(address, "https://id.example/auth");
    let pairs: Vec<_> = form(query).collect();
    let expected = [
        ("tenant", "a"),
        ("response_type", "code"),
        ("client_id", "client & co"),
        ("redirect_uri", "https://portal.example/oauth2-redirect.html"),
        ("state", "s+1"),
        ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
        ("code_challenge_method", "S256"),
        ("scope", "read:ships openid"),
        ("nonce", "n"),
    ];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let plain = authorization_url(&flow("/auth", ""), &super::tests::asked(&[]), PAGE).unwrap();
    assert!(plain.starts_with("https://portal.example/auth?response_type=code&") && !plain.contains("scope"));
}

#[test]
fn nothing_but_the_web_is_opened() {
    let client = Client { id: "c".to_owned(), secret: None };
    for address in
        ["javascript:alert(1)", "JavaScript:alert(1)//https://a", "data:text/html,x", "https:a", "mailto:a"]
    {
        let flow = flow(address, address);
        assert_eq!(authorization_url(&flow, &asked(&[]), PAGE), None, "{address}");
        assert_eq!(
            token_request(&flow, &client, &Grant::ClientCredentials { scopes: &[] }, PAGE),
            None,
            "{address}"
        );
    }
}

fn sent(client: &Client, grant: &Grant<'_>) -> (Option<String>, Vec<(String, String)>) {
    let request = token_request(&flow("", "https://id.example/token"), client, grant, PAGE).unwrap();
    assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", "https://id.example/token"));
    let Some(Payload::Text(body)) = request.body else { panic!("no text") };
    let headers = request.headers.into_iter();
    let authorization = headers.filter(|(name, _)| name == "Authorization").map(|(_, value)| value).next();
    (authorization, form(&body).collect())
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_token_is_asked_for_with_a_code() {
    let grant = Grant::Code { code: "c/d", redirect_uri: "https://p.example/r", verifier: "v" };
    let public = Client { id: "app".to_owned(), secret: None };
    let mut form = pairs(&[
        ("grant_type", "authorization_code"),
        ("code", "c/d"),
        ("redirect_uri", "https://p.example/r"),
        ("code_verifier", "v"),
    ]);
    let (authorization, body) =
        sent(&Client { secret: Some(Secret::new("p:w d")), ..public.clone() }, &grant);
    // `app:p%3Aw+d`
    assert_eq!((authorization.as_deref(), &body), (Some("Basic YXBwOnAlM0F3K2Q="), &form));
    form.extend(pairs(&[("client_id", "app")]));
    assert_eq!(sent(&public, &grant), (None, form));
}

#[test]
fn a_token_is_asked_for_by_the_client_itself() {
    let client = Client { id: "app".to_owned(), secret: Some(Secret::new("s")) };
    let scopes = ["a".to_owned(), "b".to_owned()];
    let proof = Some("Basic YXBwOnM=".to_owned());
    let form = [("grant_type", "client_credentials"), ("scope", "a b")];
    let asked = sent(&client, &Grant::ClientCredentials { scopes: &scopes });
    assert_eq!(asked, (proof.clone(), pairs(&form)));
    assert_eq!(sent(&client, &Grant::ClientCredentials { scopes: &[] }), (proof, pairs(&form[..1])));
}

#[test]
fn tokens_are_read_as_leniently_as_they_are_sent() {
    // The example of RFC 6749, section 5.1.
    let full = token(
        r#"{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"example","expires_in":3600,
            "refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA","example_parameter":"example_value"}"#,
    )
    .unwrap();
    assert_eq!(full.expose(), "2YotnFZFEjr1zCsicMWpAA");
    let odd = r#"{"access_token":"t","token_type":null,"expires_in":"60","refresh_token":7}"#;
    assert_eq!(token(odd).unwrap().expose(), "t");
    assert_eq!(token("access_token=t%2F1&scope=repo%20gist&token_type=bearer").unwrap().expose(), "t/1");
}

#[test]
fn refusals_are_told_and_the_rest_is_unreadable() {
    let refusal = |uri: Option<&str>| Refusal {
        error: "invalid_grant".to_owned(),
        description: Some("too late".to_owned()),
        uri: uri.map(str::to_owned),
    };
    for (body, uri) in [
        (
            r#"{"error":"invalid_grant","error_description":"too late","error_uri":"https://a"}"#,
            Some("https://a"),
        ),
        (r#"{"error":"invalid_grant","error_description":"too late","error_uri":"javascript:x"}"#, None),
        ("error=invalid_grant&error_description=too+late", None),
    ] {
        assert_eq!(token(body), Err(TokenError::Refused(refusal(uri))), "{body}");
    }
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        r#"{"access_token":""}"#,
        r#"{"access_token":1}"#,
        &"[".repeat(9999),
    ] {
        assert_eq!(token(body), Err(TokenError::Unreadable), "{body}");
    }
}

#[test]
fn only_ones_own_answer_brings_a_code() {
    let code = |query: &str, fragment: &str| redirected(query, fragment, "s1");
    assert_eq!(code("?code=c%2F1&state=s1&iss=https%3A%2F%2Fid.example", ""), Ok("c/1".to_owned()));
    assert_eq!(code("", "#state=s1&code=c"), Ok("c".to_owned()));
    for query in
        ["?code=c", "?code=c&state=", "?code=c&state=S1", "?code=c&state=x&state=s1", "?error=e&state=x", ""]
    {
        assert_eq!(code(query, ""), Err(RedirectError::WrongState), "{query}");
    }
    assert_eq!(redirected("?code=c&state=", "", ""), Err(RedirectError::WrongState));
    assert_eq!(code("?state=s1", ""), Err(RedirectError::NoCode));
    let refusal =
        Refusal { error: "access_denied".to_owned(), description: Some("no, thanks".to_owned()), uri: None };
    let denied = "?error=access_denied&error_description=no%2C+thanks&error_uri=data:x&state=s1&code=c";
    assert_eq!(code(denied, ""), Err(RedirectError::Refused(refusal)));
}
