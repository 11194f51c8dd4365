//! C# with `System.Net.Http`.

use super::Request;
use super::quote::csharp as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    // Headers that describe the content are the content's, which has some by itself.
    let is_content = |name: &str| name.to_ascii_lowercase().starts_with("content-");
    let others = request.each_header(|name, value| match (is_content(name), quoted(name), quoted(value)) {
        (true, ..) => String::new(),
        (false, name, value) => format!("request.Headers.TryAddWithoutValidation({name}, {value});\n"),
    });
    let described = request.each_header(|name, value| match (is_content(name), quoted(name), quoted(value)) {
        (true, name, value) => format!(
            "request.Content.Headers.Remove({name});\nrequest.Content.Headers.TryAddWithoutValidation({name}, {value});\n"
        ),
        (false, ..) => String::new(),
    });
    let pieces = request.each_piece(
        |text| if request.has_file() { format!(".. {}u8", quoted(text)) } else { quoted(text) },
        |name| format!(".. File.ReadAllBytes({})", quoted(name)),
    );
    let content = match pieces.as_slice() {
        [] if described.is_empty() => String::new(),
        [] => "request.Content = new StringContent(\"\");\n".to_owned(),
        pieces if request.has_file() => {
            format!("request.Content = new ByteArrayContent([{}]);\n", pieces.join(", "))
        }
        pieces => format!("request.Content = new StringContent({});\n", pieces.concat()),
    };
    format!(
        r#"using var client = new HttpClient();
using var request = new HttpRequestMessage(new HttpMethod({method}), {url});
{others}{content}{described}using var response = await client.SendAsync(request);
Console.WriteLine($"{{(int)response.StatusCode}} {{await response.Content.ReadAsStringAsync()}}");
"#
    )
}
