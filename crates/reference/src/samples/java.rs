//! Java with `java.net.http`.

use super::Request;
use super::quote::java as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let pieces = request.each_piece(
        |text| format!("HttpRequest.BodyPublishers.ofString({})", quoted(text)),
        |name| format!("HttpRequest.BodyPublishers.ofFile(Path.of({}))", quoted(name)),
    );
    let body = match pieces.as_slice() {
        [] => "HttpRequest.BodyPublishers.noBody()".to_owned(),
        [only] => only.clone(),
        // Since Java 16.
        several => format!("HttpRequest.BodyPublishers.concat({})", several.join(", ")),
    };
    let import = if request.has_file() { "import java.nio.file.Path;\n" } else { "" };
    let headers = request
        .each_header(|name, value| format!("            .header({}, {})\n", quoted(name), quoted(value)));
    format!(
        r#"import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
{import}
class Main {{
    public static void main(String[] arguments) throws Exception {{
        HttpRequest request = HttpRequest.newBuilder(URI.create({url}))
            .method({method}, {body})
{headers}            .build();
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }}
}}
"#
    )
}
