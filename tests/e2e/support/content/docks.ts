// One product whose versions differ, and documents with code and diagrams, good ones and bad ones.

import type { Declaration, Version } from "./write.ts";

const head = (version: string) => `openapi: 3.1.0
info: { title: Docks, version: ${version} }
`;

const ship = (members: string) => `
components:
  schemas:
    Ship: { type: object, required: [name], properties: { name: { type: string }, ${members} } }
`;

const answer = `{ "200": { description: Ships, content: { application/json: { schema: { $ref: "#/components/schemas/Ship" }, example: { name: Ada, length: 12 } } } } }`;

const FIRST = `${head("1")}paths:
  /docks:
    get: { operationId: listDocks, summary: List docks, tags: [docks], responses: ${answer} }
  /docks/{id}:
    get: { operationId: getDock, summary: Show a dock, tags: [docks], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: ${answer} }
  /cranes:
    get: { operationId: listCranes, summary: List cranes, tags: [cranes], responses: { "200": { description: Cranes } } }
${ship("length: { type: integer }, flag: { type: string }")}`;

const SECOND = `${head("2")}paths:
  /docks:
    get:
      operationId: listDocks
      summary: List docks
      tags: [docks]
      parameters: [{ name: harbour, in: query, required: true, schema: { type: string } }]
      responses: ${answer}
  /docks/{id}:
    get: { operationId: getDock, summary: Show a dock, tags: [docks], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: ${answer} }
  /tugs:
    get: { operationId: listTugs, summary: List tugs, tags: [tugs], responses: { "200": { description: Tugs } } }
${ship("length: { type: string }, flag: { type: string }")}`;

const CODE = `# Code

\`\`\`json
{ "name": "Ada", "length": 12, "afloat": true } // really
\`\`\`

\`\`\`python
# A comment
print("ships", 12)
\`\`\`

\`\`\`whatever
"text" 12
\`\`\`

\`\`\`json
${"[1],\n".repeat(25_000)}
\`\`\`
`;

const DIAGRAMS = `# Diagrams

\`\`\`mermaid
flowchart LR
  A[Ship] -->|calls| B(Pilot)
  B --> C{Free dock?}
\`\`\`

## After

Text after the diagram.

\`\`\`mermaid
sequenceDiagram
  Ship->>Pilot: May I come in?
  Pilot-->>Ship: Wait
\`\`\`
`;

const KINDS = `# Kinds of diagrams

\`\`\`mermaid
mindmap
  root((Harbour))
    Docks
    Pilots
\`\`\`

\`\`\`mermaid
architecture-beta
  group harbour(cloud)[Harbour]
  service crane(server)[Crane] in harbour
  service store(database)[Store] in harbour
  crane:R --> L:store
\`\`\`

\`\`\`mermaid
---
title: Ships
---
sequnceDiagram
  Ship->>Pilot: May I come in?
\`\`\`

\`\`\`mermaid
sequenceDiagram
  Ship->>Pilot May I come in?
\`\`\`
`;

const HOSTILE = `# Diagrams that mean no good

\`\`\`mermaid
%%{init: {"theme": "base", "themeVariables": {"primaryColor": "no colour"}}}%%
flowchart LR
  Spoilt --> Others
\`\`\`

\`\`\`mermaid
flowchart LR
  this is -- no {{ diagram
\`\`\`

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(https://evil.example/css) }"}}%%
flowchart LR
  A["<img src=x onerror=parent.ran=1><script>window.ran=1</script>Label"] --> B
  click A href "javascript:window.ran=2"
  click B call alert()
\`\`\`

\`\`\`mermaid
flowchart LR
${Array.from({ length: 2_000 }, (_, at) => `  n${at} --> n${(at * 7) % 2_000}`).join("\n")}
\`\`\`
`;

const rules = [{ strategy: "keys", enabled: true, auto_approve: true }];
const version = (name: string, created: string, spec?: string): Version => ({
  name,
  created,
  registration: rules,
  ...(spec === undefined ? {} : { spec }),
});

/** The portal. */
export const DOCKS: Declaration = {
  portal: { name: "Docks", public: false },
  registration: "password",
  auth_strategies: [{ key: "keys", name: "Keys", type: "key_auth", key_names: ["apikey"] }],
  products: [
    {
      key: "docks",
      name: "Docks",
      documents: [{ file: "docs/code.md" }, { file: "docs/diagrams.md" }, { file: "docs/kinds.md" }, { file: "docs/hostile.md" }],
      versions: [
        version("0", "2026-01-01"),
        version("1", "2026-02-01", "specs/first.yaml"),
        version("1 again", "2026-03-01", "specs/first.yaml"),
        version("2", "2026-04-01", "specs/second.yaml"),
      ],
    },
    { key: "single", name: "Single", versions: [version("1", "2026-01-01", "specs/first.yaml")] },
  ],
  files: {
    "specs/first.yaml": FIRST,
    "specs/second.yaml": SECOND,
    "docs/code.md": CODE,
    "docs/diagrams.md": DIAGRAMS,
    "docs/kinds.md": KINDS,
    "docs/hostile.md": HOSTILE,
  },
};
