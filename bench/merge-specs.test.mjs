import assert from "node:assert/strict";
import { test } from "node:test";

import { mergeSpecs } from "./merge-specs.mjs";

const operation = (/** @type {object} */ more = {}) => ({ responses: {}, ...more });
const spec = (/** @type {object} */ more) => ({ openapi: "3.0.0", info: { title: "T", version: "1" }, ...more });

test("what has the same name in two sources has two names", () => {
  const source = spec({
    security: [{ key: [] }],
    tags: [{ name: "pets" }],
    paths: { "/pets": { get: operation({ operationId: "list", tags: ["pets"] }) } },
    components: { securitySchemes: { key: {} } },
  });
  const merged = mergeSpecs([{ key: "a", spec: source }, { key: "b", spec: source }]);
  assert.deepEqual(Object.keys(merged.paths), ["/a/pets", "/b/pets"]);
  assert.deepEqual(merged.tags.map((/** @type {any} */ tag) => tag.name), ["a: pets", "b: pets"]);
  assert.deepEqual(merged.components.securitySchemes, { a_key: {}, b_key: {} });
  const { operationId, tags, security } = merged.paths["/b/pets"].get;
  assert.deepEqual({ operationId, tags, security }, { operationId: "b_list", tags: ["b: pets"], security: [{ b_key: [] }] });
});

test("references follow what they point to", () => {
  const get = operation({
    parameters: [{ $ref: "#/components/parameters/page" }, { $ref: "#/paths/~1pets/get/parameters/0" }],
    responses: { 200: { links: { next: { operationId: "list" } } } },
  });
  const mapping = { cat: "Cat", dog: "#/components/schemas/Dog", gone: "models/gone.yml" };
  const components = { schemas: { Pet: { discriminator: { propertyName: "kind", mapping } } } };
  const { paths, components: moved } = mergeSpecs([{ key: "a", spec: spec({ paths: { "/pets": { get } }, components }) }]);
  assert.deepEqual(paths["/a/pets"].get.parameters, [
    { $ref: "#/components/parameters/a_page" },
    { $ref: "#/paths/~1a~1pets/get/parameters/0" },
  ]);
  assert.equal(paths["/a/pets"].get.responses[200].links.next.operationId, "a_list");
  assert.deepEqual(moved.schemas.a_Pet.discriminator.mapping, { cat: "a_Cat", dog: "#/components/schemas/a_Dog" });
});

test("each source keeps its servers", () => {
  const servers = [{ url: "https://a.example" }];
  const { paths } = mergeSpecs([{ key: "a", spec: spec({ servers, paths: { "/x": { get: operation() } } }) }]);
  assert.deepEqual(paths["/a/x"].servers, servers);
});

test("another version and a reference that cannot be moved are refused", () => {
  assert.throws(() => mergeSpecs([{ key: "a", spec: { swagger: "2.0", paths: {} } }]), /not OpenAPI 3\.0/);
  const paths = { "/x": { $ref: "other.yaml#/x" } };
  assert.throws(() => mergeSpecs([{ key: "a", spec: spec({ paths }) }]), /cannot move the reference other\.yaml/);
});
