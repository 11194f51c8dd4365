fn main(){
 let a:Vec<String>=std::env::args().collect();
 let kb:usize=a[1].parse().unwrap(); let n:usize=a[2].parse().unwrap();
 let t=match a[3].as_str(){"flow"=>format!("openapi: 3.0.0\nx: {}0{}\n","[".repeat(n),"]".repeat(n)),
 "block"=>format!("openapi: 3.0.0\nx:\n  {}a\n","- ".repeat(n)),
 "map"=>format!("openapi: 3.0.0\nx: {}0{}\n","{a: ".repeat(n),"}".repeat(n)),
 "merge"=>format!("openapi: 3.0.0\nx: {}a: 0{}\n","{<<: {".repeat(n/2),"}}".repeat(n/2)),
 "mergemap"=>format!("openapi: 3.0.0\nx: {}{{}}{}\n","{<<: {b: 1}, a: ".repeat(n),"}".repeat(n)),
 "intmap"=>format!("openapi: 3.0.0\nx: {}0{}\n","{1: 2, 5: ".repeat(n),"}".repeat(n)),
 _=>format!("{{\"openapi\":\"3\",\"x\":{}0{}}}","{\"a\":".repeat(n),"}".repeat(n))};
 let r=std::thread::Builder::new().stack_size(kb*1024).spawn(move||portico_reference::outline(&t).map(|o|o.spec_version)).unwrap().join();
 println!("{r:?}");
}
