// Small specifications that show one thing each.

/** One operation that takes a body of this schema and answers with it. */
export function withSchema(schema: object, schemas: Record<string, object> = {}): string {
  const content = { "application/json": { schema } };
  return withOperation({ requestBody: { required: true, content }, responses: { 200: { description: "Done.", content } } }, schemas);
}

/** One operation. */
export function withOperation(operation: object, schemas: Record<string, object> = {}): string {
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Shapes", version: "1" },
    paths: { "/shapes": { post: { operationId: "draw", summary: "Draw", tags: ["shapes"], responses: {}, ...operation } } },
    components: { schemas },
  });
}

const ATTACKS = [
  "<script>window.ran = 'script'</script>",
  "<img src=x onerror=\"window.ran = 'handler'\">",
  "[press](javascript:window.ran='link')",
  "[press](<JaVaScRiPt:window.ran='case'>)",
  "[press](data:text/html,<script>parent.ran='data'</script>)",
  "![see](javascript:window.ran='picture')",
  "<a href=\"javascript:window.ran='html'\">press</a>",
  "<svg onload=\"window.ran='svg'\"></svg><iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe>",
];
const NASTY = ATTACKS.join(" ");
const LINK = "javascript:window.ran='url'";

/** Something to run in every text, and something to follow in every link. */
export function hostileEverywhere(): string {
  const text = (place: string) => `${place} begins ${NASTY} ${place} ends`;
  const docs = { url: LINK, description: text("docs") };
  const schema = {
    type: "object",
    title: text("title"),
    description: text("schema"),
    externalDocs: docs,
    properties: {
      [text("property")]: { type: text("type"), format: text("format"), description: text("inner"), default: text("default"), enum: [NASTY, LINK], pattern: NASTY },
      choice: { oneOf: [{ type: "object", title: text("choice"), properties: { kind: { const: NASTY } } }, { $ref: NASTY }], discriminator: { propertyName: NASTY, mapping: { [NASTY]: NASTY } } },
    },
    required: [text("property")],
    example: { [NASTY]: NASTY },
  };
  const content = { [text("media")]: { schema, example: NASTY, examples: { [NASTY]: { summary: NASTY, value: NASTY, externalValue: LINK } } } };
  const operation = {
    operationId: text("id"),
    summary: text("summary"),
    description: text("operation"),
    tags: [text("tag")],
    externalDocs: docs,
    parameters: [{ name: text("parameter"), in: "query", description: text("about"), schema, example: NASTY }, { $ref: LINK }],
    requestBody: { description: text("body"), content },
    responses: { 200: { description: text("response"), headers: { [text("header")]: { description: NASTY, schema } }, content, links: { [NASTY]: { operationId: NASTY, description: NASTY } } } },
    callbacks: { [text("callback")]: { [LINK]: { post: { summary: NASTY, description: NASTY, responses: {} } } } },
    security: [{ [NASTY]: [NASTY] }],
    servers: [{ url: LINK, description: NASTY }],
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: NASTY, version: NASTY, summary: NASTY, description: text("info"), termsOfService: LINK, contact: { name: NASTY, url: LINK, email: `${LINK}@x` }, license: { name: NASTY, url: LINK } },
    servers: [{ url: LINK, description: NASTY, variables: { [NASTY]: { default: NASTY, enum: [NASTY] } } }],
    externalDocs: docs,
    tags: [{ name: text("tag"), description: text("about the tag"), externalDocs: docs }],
    paths: { [`/${NASTY}`]: { get: operation }, [NASTY]: { get: operation }, "/second": { post: { ...operation, operationId: `second ${NASTY}` } } },
    webhooks: { [NASTY]: { post: operation } },
    components: { securitySchemes: { [NASTY]: { type: "oauth2", description: NASTY, flows: { authorizationCode: { authorizationUrl: LINK, tokenUrl: LINK, scopes: { [NASTY]: NASTY } } } } } },
  });
}
