// The specification of the tests' own API, and the portal that publishes it.

import type { Declaration } from "../content/write.ts";
import { SCOPE } from "./provider.ts";
import { ANSWER_NAMES, type Upstream } from "./upstream.ts";

/** Name of the product. */
export const PRODUCT = "Signals";

/** A portal that is open to everybody, or to those who are signed in. */
export function trialPortal(upstream: Upstream, provider: string, isPublic: boolean): Declaration {
  return {
    portal: { name: "Trials", public: isPublic },
    registration: "password",
    auth_strategies: [{ key: "keys", name: "Keys", type: "key_auth", key_names: ["apikey"] }],
    products: [
      {
        key: "signals",
        name: PRODUCT,
        versions: [
          {
            name: "1",
            created: "2026-01-01",
            spec: "specs/signals.json",
            registration: [{ strategy: "keys", enabled: true, auto_approve: true }],
          },
        ],
      },
    ],
    files: { "specs/signals.json": JSON.stringify(specification(upstream, provider)) },
  };
}

function specification({ open, closed, gone }: Upstream, provider: string): object {
  return {
    openapi: "3.1.0",
    info: { title: PRODUCT, version: "1" },
    servers: [
      { url: `${open}/{stage}`, variables: { stage: { default: "v1", enum: ["v1", "v2"] } } },
      { url: closed },
      { url: gone },
    ],
    paths: {
      "/things/{id}": { post: CREATE },
      "/photos": { post: PHOTO },
      "/places/{place}": { get: operation("Get a place", { parameters: [parameter("place", "path", { type: "string" })] }) },
      "/answers/{kind}": {
        get: operation("Get an answer", {
          parameters: [parameter("kind", "path", { type: "string", enum: ANSWER_NAMES }, "failure")],
        }),
      },
      "/secret": { get: operation("Get the secret", { security: [{ provider: [SCOPE] }] }) },
      "/secret/gone": { get: operation("Get the lost secret", { security: [{ lost: [] }] }) },
      ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/buoys/${at}`, { get: operation(`Get buoy ${at}`) }])),
    },
    components: {
      securitySchemes: {
        provider: { type: "oauth2", flows: flows(provider, "/auth", "/token") },
        lost: { type: "oauth2", flows: flows(gone, "/auth", "/token") },
      },
      schemas: { Thing: THING },
    },
  };
}

const THING = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1 },
    size: { type: "integer", minimum: 1 },
    kind: { type: "string", enum: ["bell", "horn"] },
  },
};

const CREATE = operation("Create a thing", {
  parameters: [
    parameter("id", "path", { type: "string" }, "rock-1"),
    parameter("colour", "query", { type: "string", enum: ["red", "green"], default: "green" }),
    { ...parameter("limit", "query", { type: "integer", minimum: 1, maximum: 50 }), required: false },
    { ...parameter("since", "query", { type: "string", format: "date" }), required: false },
    { ...parameter("shape", "query", { type: "object", properties: { width: { type: "integer" } } }), required: false },
    { ...parameter("tags", "query", { type: "array", items: { type: "string" } }), required: false },
  ],
  requestBody: {
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/Thing" },
        examples: { small: { value: { name: "Small", size: 1 } }, large: { value: { name: "Large", size: 100 } } },
      },
      "text/plain": { schema: { type: "string" }, example: "A thing in words" },
    },
  },
});

const BYTES = { type: "string", format: "binary" };

const PHOTO = operation("Add a photo", {
  requestBody: {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["photo"],
          properties: { title: { type: "string", example: "Dusk" }, photo: BYTES, notes: { type: "array", items: BYTES } },
        },
      },
      "image/png": { schema: BYTES },
    },
  },
});

function operation(summary: string, fields: object = {}): object {
  return { summary, tags: ["signals"], responses: { "200": { description: "Fine" } }, ...fields };
}

function parameter(name: string, place: string, schema: object, example?: string): object {
  return { name, in: place, required: true, schema, ...(example === undefined ? {} : { example }) };
}

function flows(origin: string, authorization: string, token: string): object {
  const [authorizationUrl, tokenUrl] = [`${origin}${authorization}`, `${origin}${token}`];
  const own = { [SCOPE]: "Read the lights" };
  const scopes = { openid: "Who you are", ...own };
  return { authorizationCode: { authorizationUrl, tokenUrl, scopes }, clientCredentials: { tokenUrl, scopes: own } };
}
