use std::time::Instant;
fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let s = Instant::now();
        let o = portico_reference::markdown::nodes(&t);
        let e = s.elapsed();
        let j = serde_json::to_string(&o).unwrap();
        println!(
            "{f} {e:?} {:?} {}",
            portico_reference::markdown::title(&t).map(|t| t.chars().take(50).collect::<String>()),
            j.len()
        );
        if std::env::var("P").is_ok() {
            println!("{}", serde_json::to_string_pretty(&o).unwrap())
        }
        let b: portico_api_types::document::node::DocumentRoot = serde_json::from_str(&j).unwrap();
        assert_eq!(b, o);
    }
}
