//! Operations of any version of the format in one shape: parameters, a body and responses by media type.

use std::rc::Rc;

use indexmap::{IndexMap, IndexSet};
use serde_json::{Value, json};

use super::spot::Spot;
use crate::document::join;
use crate::media_type::{FORM, MULTIPART, essence};
use crate::model::Location;
use crate::normal::MAX_MEDIA_TYPES;
use crate::schema::reader::Reader;

/// What is compared of an operation.
pub(super) struct View {
    /// By location and name; those of the path by their place in it, for their names are only names.
    pub parameters: IndexMap<(Location, String), Parameter>,
    pub body: Option<Body>,
    /// By status.
    pub responses: IndexMap<String, Response>,
}

pub(super) struct Parameter {
    pub name: String,
    pub required: bool,
    pub deprecated: bool,
    pub schema: Option<Spot>,
}

pub(super) struct Body {
    pub required: bool,
    pub contents: Contents,
}

#[derive(Default)]
pub(super) struct Response {
    pub contents: Contents,
    /// By name, in lower case.
    pub headers: IndexMap<String, Option<Spot>>,
}

/// Schemas by media type.
pub(super) type Contents = IndexMap<String, Option<Spot>>;

/// An operation, where it stands.
pub(super) struct Source<'d> {
    pub reader: &'d Reader<'d>,
    pub path: String,
    pub item: Spot,
    pub operation: Spot,
}

impl Source<'_> {
    pub(super) fn view(&self) -> View {
        let places = self.places();
        let mut parameters = IndexMap::new();
        let mut fields = IndexMap::new();
        let mut body = None;
        let given = self.item.items("parameters").chain(self.operation.items("parameters"));
        for given in given.take_while(|_| self.reader.spend(1)) {
            let spot = given.resolved(self.reader);
            let (Some(name), Some(place)) = (spot.text("name"), spot.text("in")) else { continue };
            match location(place) {
                Some(location) => {
                    let key = (location, key(location, name, &places));
                    if !is_ignored(location, name) {
                        parameters.insert(key, parameter(&spot, location, name));
                    }
                }
                None if place == "body" => body = Some(self.whole_body(&spot)),
                None if place == "formData" => {
                    fields.insert(name.to_owned(), spot);
                }
                None => {}
            }
        }
        if !fields.is_empty() {
            body = Some(self.form(&fields));
        }
        let body = self.request_body().or(body);
        View { parameters, body, responses: self.responses() }
    }

    /// Names in the path: parameters are told apart by their places.
    fn places(&self) -> IndexSet<&str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
    }

    fn request_body(&self) -> Option<Body> {
        let spot = self.operation.get("requestBody")?.resolved(self.reader);
        Some(Body { required: spot.is_set("required"), contents: self.contents(&spot) })
    }

    /// `body` of Swagger 2.0.
    fn whole_body(&self, parameter: &Spot) -> Body {
        let types = self.media_types("consumes", "application/json");
        let contents = types.into_iter().map(|one| (one, parameter.get("schema"))).collect();
        Body { required: parameter.is_set("required"), contents }
    }

    /// `formData` of Swagger 2.0, as the object that it is from 3.0 on.
    fn form(&self, fields: &IndexMap<String, Spot>) -> Body {
        let has_file = fields.values().any(|field| field.text("type") == Some("file"));
        let usual = if has_file { MULTIPART } else { FORM };
        let of = |field: &Spot| {
            self.reader.spend_on_copy(&field.part().pointer);
            field.value().clone()
        };
        let properties: serde_json::Map<String, Value> =
            fields.iter().map(|(name, field)| (name.clone(), of(field))).collect();
        let required: Vec<_> =
            fields.iter().filter(|(_, field)| field.is_set("required")).map(|(name, _)| name).collect();
        let schema = json!({ "type": "object", "required": required, "properties": properties });
        let schema = Spot::new(&join(&self.operation.part().pointer, "parameters"), Rc::new(schema));
        let types = self.media_types("consumes", usual);
        let contents = types.into_iter().map(|one| (one, Some(schema.clone()))).collect();
        Body { required: !required.is_empty(), contents }
    }

    fn responses(&self) -> IndexMap<String, Response> {
        let given = self.operation.members("responses").filter(|(status, _)| !status.starts_with("x-"));
        given
            .take_while(|_| self.reader.spend(1))
            .map(|(status, spot)| (status, self.response(spot)))
            .collect()
    }

    fn response(&self, spot: Spot) -> Response {
        let spot = spot.resolved(self.reader);
        let mut contents = self.contents(&spot);
        if let Some(schema) = spot.get("schema") {
            let types = self.media_types("produces", "application/json");
            contents = types.into_iter().map(|one| (one, Some(schema.clone()))).collect();
        }
        let header = |(name, spot): (String, Spot)| {
            let spot = spot.resolved(self.reader);
            (name.to_ascii_lowercase(), schema_of(&spot))
        };
        let headers = spot.members("headers").take_while(|_| self.reader.spend(1)).map(header);
        Response { contents, headers: headers.filter(|(name, _)| name != "content-type").collect() }
    }

    fn contents(&self, spot: &Spot) -> Contents {
        let given = spot.members("content").take_while(|_| self.reader.spend(1));
        given.map(|(media_type, content)| (essence(&media_type), content.get("schema"))).collect()
    }

    /// Media types of Swagger 2.0: the operation's, else the document's.
    fn media_types(&self, key: &str, usual: &str) -> Vec<String> {
        let essences = |all: &Value| -> Vec<String> {
            let all = all.as_array().into_iter().flatten().filter_map(Value::as_str);
            all.take(MAX_MEDIA_TYPES).map(essence).collect()
        };
        let own = self.operation.get(key).map(|spot| essences(spot.value()));
        let types = own.or_else(|| Some(essences(&*self.reader.value(&join("", key)).ok()?)));
        types.filter(|types| !types.is_empty()).unwrap_or_else(|| vec![usual.to_owned()])
    }
}

fn key(location: Location, name: &str, places: &IndexSet<&str>) -> String {
    match location {
        Location::Path => {
            places.get_index_of(name).map_or_else(|| name.to_owned(), |place| place.to_string())
        }
        Location::Header => name.to_ascii_lowercase(),
        _ => name.to_owned(),
    }
}

fn parameter(spot: &Spot, location: Location, name: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        required: location == Location::Path || spot.is_set("required"),
        deprecated: spot.is_set("deprecated"),
        schema: schema_of(spot),
    }
}

/// The schema of a parameter or header; in Swagger 2.0 it is one itself.
fn schema_of(spot: &Spot) -> Option<Spot> {
    let of_content = || spot.members("content").next()?.1.get("schema");
    spot.get("schema").or_else(of_content).or_else(|| spot.get("type").map(|_| spot.clone()))
}

fn location(place: &str) -> Option<Location> {
    match place {
        "path" => Some(Location::Path),
        "query" => Some(Location::Query),
        "querystring" => Some(Location::QueryString),
        "header" => Some(Location::Header),
        "cookie" => Some(Location::Cookie),
        _ => None,
    }
}

/// Headers that are told by other parts of an operation (OpenAPI 3.0, Parameter Object).
fn is_ignored(location: Location, name: &str) -> bool {
    let others = ["accept", "content-type", "authorization"];
    location == Location::Header && others.iter().any(|other| name.eq_ignore_ascii_case(other))
}
