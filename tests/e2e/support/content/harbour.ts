// What is rare or hostile, once each: 37 products, odd names, markup where text should be.

import type { Declaration, Product } from "./write.ts";

/** A version name full of characters that mean something in an address. */
export const ODD_VERSION = "1.0/β #2 50%";

const OPEN = [{ strategy: "harbour-keys", enabled: true, auto_approve: true }];
const BY_HAND = [{ strategy: "harbour-keys", enabled: true, auto_approve: false }];

const SPEC = `openapi: 3.1.0
info: { title: Berths, version: 1.0.0, description: "Which berths are free.<img src=x onerror=alert(1)>" }
tags: [{ name: berths }, { name: ships }]
paths:
  /berths:
    get:
      operationId: listBerths
      summary: List berths
      tags: [berths]
      responses: { "200": { description: Berths } }
  /berths/{id}:
    delete:
      operationId: closeBerth
      summary: Close a berth
      tags: [berths, ships]
      deprecated: true
      responses: { "204": { description: Closed } }
  /health:
    get:
      summary: "<script>alert('summary')</script>Health"
      responses: { "200": { description: Well } }
`;

const HOSTILE = `# Nothing here runs

<script>window.ran = "script"</script>
<img src="x" onerror="window.ran = 'handler'">
<svg onload="window.ran = 'svg'"></svg>
<iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<style>body { display: none }</style>
<a href="javascript:window.ran = 'html link'">A link in HTML</a>
<form action="https://evil.example"><input name="password"></form>

[Press me](javascript:window.ran='link') and [me](data:text/html,<script>alert(1)</script>) and [me](<JaVaScRiPt:window.ran='case'>).

![a picture](javascript:window.ran='picture')

[Good](https://example.com/page)

After all of this, the text goes on.
`;

const TOUR = `# A tour

The first words.

## Berths

About berths. See [the deep document](deep.md#the-end) or [ships](#ships).

## Ships & cargo

| ship | cargo |
| :--- | ----: |
| Ada  | salt  |

\`\`\`bash
curl https://harbour.example/berths
\`\`\`

## Ships & cargo

Twice the same heading.
`;

const DEEP = `# Deep down

Some text.

## The end

Here it ends.
`;

const LEVELS = 300;

/** Quotes in quotes, lists in lists, and both in turn, down to where nobody reads. */
const NESTED = `# Nested

${"> ".repeat(LEVELS)}The innermost quote

${Array.from({ length: LEVELS }, (_, at) => `${"  ".repeat(at)}- item`).join("\n")}

${Array.from({ length: LEVELS }, (_, at) => `${"   ".repeat(at)}1. step`).join("\n")}

${"> - ".repeat(LEVELS)}The innermost item
`;

const BERTHS: Product = {
  key: "berths",
  name: "Berths",
  description: "Which berths are free, by length and draught.",
  labels: { domain: "harbour" },
  documents: [{ file: "docs/tour.md", children: [{ file: "docs/deep.md" }] }, { file: "docs/hostile.md" }],
  versions: [
    { name: "1.10", created: "2026-03-01", spec: "specs/berths.yaml", registration: OPEN },
    { name: "1.9", created: "2026-01-01", deprecated: true, spec: "specs/berths.yaml", registration: OPEN },
    { name: ODD_VERSION, created: "2026-02-01", spec: "specs/berths.yaml", registration: BY_HAND },
  ],
};

const CLOSED: Product = {
  key: "closed",
  name: "Closed Berths",
  versions: [
    { name: "1", created: "2026-01-01", registration: [{ strategy: "harbour-keys", enabled: false, auto_approve: false }] },
  ],
};

const UNVERSIONED: Product = {
  key: "unversioned",
  name: "Unversioned",
  description: "Announced; nothing to call yet.",
  documents: [{ file: "docs/nested.md" }],
};

/** The products that only fill pages. */
const FILLERS = Array.from({ length: 34 }, (_, at): Product => {
  const number = String(at + 1).padStart(2, "0");
  return { key: `buoy-${number}`, name: `Buoy ${number}`, versions: [{ name: "1.0", created: "2026-01-01" }] };
});

/** 37 products: three pages of twelve and one of one. */
export const HARBOUR: Declaration = {
  portal: { name: "Harbour", public: false },
  registration: "password",
  auth_strategies: [{ key: "harbour-keys", name: "Harbour keys", type: "key_auth", key_names: ["x-harbour-key"] }],
  products: [BERTHS, CLOSED, UNVERSIONED, ...FILLERS],
  files: { "specs/berths.yaml": SPEC, "docs/tour.md": TOUR, "docs/deep.md": DEEP, "docs/hostile.md": HOSTILE, "docs/nested.md": NESTED },
};
