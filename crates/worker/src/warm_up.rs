//! Reads a small specification while the first real one is on its way. Browsers compile a function when it is first called:
//! without this, the first operation would wait for that.

use std::sync::Once;

use portico_api_types::spec::SPEC_TEXT;
use portico_reference::messages::{Question, Source};
use portico_reference::{Shelf, SpecAnswer};

/// A little of everything that most specifications have.
const SMALL: &str = r##"{
  "openapi": "3.1.0",
  "info": { "title": "Small", "description": "*A* `b` [c](#d)" },
  "servers": [{ "url": "https://{host}/", "variables": { "host": { "default": "a", "enum": ["a"] } } }],
  "tags": [{ "name": "tag", "description": "A" }],
  "paths": {
    "/a/{id}": {
      "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } }],
      "post": {
        "tags": ["tag"], "summary": "A", "description": "B\n\n- c", "operationId": "a", "security": [{ "key": [] }],
        "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Part" } } } },
        "responses": { "200": { "description": "A", "content": { "application/json": {
          "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Part" } }
        } } } }
      }
    }
  },
  "components": {
    "schemas": { "Part": {
      "allOf": [{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string", "format": "uuid" } } }],
      "properties": { "b": { "enum": ["x"], "description": "B" }, "c": { "oneOf": [{ "type": "number" }, { "type": "boolean" }] } }
    } },
    "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "key" } }
  }
}"##;

/// Does it, the first time that it is called.
pub fn once() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        let mut shelf = Shelf::default();
        let [json, _] = SPEC_TEXT;
        let mut answer = SpecAnswer::of(json);
        answer.push(SMALL.as_bytes());
        // It is a specification.
        let _opened = shelf.open("", answer);
        let spec = String::new;
        let source = Source { url: String::new(), credentials: String::new() };
        for question in
            [Question::Open { spec: spec(), source }, Question::Operation { spec: spec(), number: 0 }]
        {
            // Nobody hears what it says.
            let _text = serde_json::to_string(&shelf.answer(&question));
        }
    });
}
