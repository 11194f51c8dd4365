use std::time::Instant;
fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let s = Instant::now();
        let o = portico_reference::outline(&t);
        let e = s.elapsed();
        match o {
            Ok(o) => println!(
                "{f} {e:?} {:?} {} {:?} {:?} {}",
                o.format,
                o.spec_version,
                o.title,
                o.version,
                o.operations.len()
            ),
            Err(x) => println!("{f} {e:?} {}", x.to_string().chars().take(300).collect::<String>()),
        }
    }
}
