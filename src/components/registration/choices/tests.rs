use portico_api_types::Timestamp;

use super::*;

fn strategy(id: &str, kind: CredentialType) -> AuthStrategy {
    AuthStrategy {
        id: id.into(),
        name: format!("{id} name"),
        credential_type: kind,
        key_names: None,
        auth_methods: None,
        available_scopes: None,
    }
}

fn needs(id: &str, kind: CredentialType, enabled: bool) -> RegistrationConfiguration {
    RegistrationConfiguration {
        id: id.into(),
        name: format!("{id} name"),
        credential_type: kind,
        auth_methods: None,
        available_scopes: None,
        registration_enabled: enabled,
        registration_auto_approve: true,
    }
}

fn seen(id: &str, status: Option<RegistrationStatus>) -> ProductVersionApplication {
    ProductVersionApplication {
        id: id.into(),
        name: format!("App {id}"),
        registration_id: status.as_ref().map(|_| format!("r-{id}").into()),
        registration_status: status,
        auth_strategy: None,
        created_at: Timestamp::new(""),
        updated_at: Timestamp::new(""),
    }
}

fn own(id: &str, auth_strategy: Option<AuthStrategy>) -> Application {
    Application {
        id: id.into(),
        name: format!("App {id}"),
        reference_id: String::new(),
        description: None,
        redirect_uri: None,
        auth_strategy,
        scopes: None,
        created_at: Timestamp::new(""),
        updated_at: Timestamp::new(""),
    }
}

fn reason(theirs: CredentialType, ours: CredentialType) -> String {
    match left_out(Some(&strategy("theirs", theirs)), Some(&needs("ours", ours, true))) {
        Obstacle::Strategy(reason) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn says_why_a_strategy_does_not_fit() {
    use CredentialType::{ClientCredentials, KeyAuth, Other, SelfManagedClientCredentials};
    assert_eq!(
        reason(SelfManagedClientCredentials, KeyAuth),
        "Uses OpenID Connect, this version needs an API key"
    );
    assert_eq!(reason(KeyAuth, ClientCredentials), "Uses an API key, this version needs OpenID Connect");
    let by_name = "Uses the strategy theirs name; this version needs ours name: an application works with one strategy only";
    assert_eq!(reason(KeyAuth, KeyAuth), by_name);
    assert_eq!(reason(KeyAuth, Other("mtls".into())), by_name);
}

#[test]
fn the_same_strategy_is_no_reason() {
    let (theirs, ours) = (strategy("s", CredentialType::KeyAuth), needs("s", CredentialType::KeyAuth, true));
    assert_eq!(left_out(Some(&theirs), Some(&ours)), Obstacle::NotOffered);
    assert_eq!(left_out(None, Some(&ours)), Obstacle::NotOffered);
    assert_eq!(left_out(Some(&theirs), None), Obstacle::NotOffered);
}

#[test]
fn what_can_be_chosen_comes_first_and_nothing_comes_twice() {
    let known = Candidates {
        eligible: vec![seen("free", None)],
        // Some portals answer the list of registered applications with all of them.
        registered: vec![seen("free", None), seen("taken", Some(RegistrationStatus::Pending))],
        all: vec![
            own("other", Some(strategy("theirs", CredentialType::SelfManagedClientCredentials))),
            own("free", None),
            own("taken", None),
        ],
    };
    let list = choices(&known, Some(&needs("ours", CredentialType::KeyAuth, true)));
    let seen: Vec<_> = list.iter().map(|choice| (choice.id.as_str(), choice.obstacle.clone())).collect();
    let pending = Obstacle::Registered { status: RegistrationStatus::Pending, id: Some("r-taken".into()) };
    assert_eq!(seen[..2], [("free", None), ("taken", Some(pending))]);
    assert!(matches!(&seen[2], ("other", Some(Obstacle::Strategy(_)))) && seen.len() == 3);
}

#[test]
fn what_the_portal_offers_can_be_chosen_even_if_it_is_listed_as_registered() {
    let both = Candidates {
        eligible: vec![seen("a", None)],
        registered: vec![seen("a", Some(RegistrationStatus::Revoked))],
        all: Vec::new(),
    };
    assert_eq!(choices(&both, None)[0].obstacle, None);
}

#[test]
fn chooses_by_id_then_by_name_then_the_only_one() {
    let free = |ids: &[&str]| {
        choices(
            &Candidates { eligible: ids.iter().map(|id| seen(id, None)).collect(), ..Candidates::default() },
            None,
        )
    };
    let chosen = |list: &[Choice], wanted| preselected(list, wanted).map(|id| id.to_string());
    let two = free(&["a", "b"]);
    assert_eq!(chosen(&two, Some("b")).as_deref(), Some("b"));
    assert_eq!(chosen(&two, Some("App b")).as_deref(), Some("b"));
    assert_eq!(chosen(&two, None), None);
    assert_eq!(chosen(&free(&["a"]), Some("gone")).as_deref(), Some("a"));
    let taken = Candidates {
        registered: vec![seen("a", Some(RegistrationStatus::Approved))],
        ..Candidates::default()
    };
    assert_eq!(chosen(&choices(&taken, None), Some("a")), None);
}

#[test]
fn says_why_nothing_can_be_chosen() {
    let other = own("other", Some(strategy("theirs", CredentialType::KeyAuth)));
    let none_fits = Candidates { all: vec![other.clone()], ..Candidates::default() };
    let taken = vec![seen("taken", Some(RegistrationStatus::Pending))];
    let taken = Candidates { registered: taken, all: vec![other], ..Candidates::default() };
    let config = needs("ours", CredentialType::KeyAuth, true);
    let why = |known: &Candidates| why_none(&choices(known, Some(&config)), Some("Portal keys"));
    assert!(why(&none_fits).starts_with("None of your applications uses Portal keys"));
    assert!(why(&taken).contains("registered already"));
    assert_eq!(why(&Candidates::default()), tr("registration.no_applications_text"));
}

#[test]
fn takes_the_first_open_way_in() {
    let version = |configs: &[(&str, bool)]| ProductVersion {
        id: "v".into(),
        created_at: Timestamp::new(""),
        updated_at: Timestamp::new(""),
        name: "1".into(),
        deprecated: false,
        registration_configs: configs
            .iter()
            .map(|(id, on)| needs(id, CredentialType::KeyAuth, *on))
            .collect(),
    };
    let first = |configs: &[(&str, bool)]| way_in(&version(configs)).map(|config| config.id.to_string());
    assert_eq!(first(&[("closed", false), ("open", true)]).as_deref(), Some("open"));
    assert_eq!(first(&[("closed", false)]).as_deref(), Some("closed"));
    assert_eq!(first(&[]), None);
}

#[test]
fn finds_names_whatever_the_case() {
    let choice = Choice { id: "a".into(), name: "Gallery Kiosk".into(), strategy: None, obstacle: None };
    assert!(matches(&choice, " kiosk ") && matches(&choice, "") && !matches(&choice, "bot"));
}
