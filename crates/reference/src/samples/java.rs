//! Java with `java.net.http`.

use super::Request;
use super::quote::java as quoted;

pub(super) fn sample(request: &Request) -> String {
    let (method, url) = (quoted(&request.method), quoted(&request.url));
    let body = match &request.body {
        Some(body) => format!("HttpRequest.BodyPublishers.ofString({})", quoted(body)),
        None => "HttpRequest.BodyPublishers.noBody()".to_owned(),
    };
    let headers = request
        .each_header(|name, value| format!("            .header({}, {})\n", quoted(name), quoted(value)));
    format!(
        r#"import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

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
