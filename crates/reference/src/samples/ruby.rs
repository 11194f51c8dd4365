//! Ruby with `net/http`.

use super::Request;
use super::quote::ruby as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let (sends, receives) = (request.body.is_some(), !request.is_head());
    let headers =
        request.each_header(|name, value| format!("request[{}] = {}\n", quoted(name), quoted(value)));
    let pieces = request.each_piece(
        // Bytes, beside those of a file.
        |text| if request.has_file() { format!("{}.b", quoted(text)) } else { quoted(text) },
        |name| format!("File.binread({})", quoted(name)),
    );
    let body = match pieces.as_slice() {
        [] => String::new(),
        pieces => format!("request.body = {}\n", pieces.join(" + ")),
    };
    format!(
        r#"require "net/http"

uri = URI({url})
request = Net::HTTPGenericRequest.new({method}, {sends}, {receives}, uri)
{headers}{body}response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end
puts response.code, response.body
"#
    )
}
