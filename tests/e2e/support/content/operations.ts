// Counts the operations of a spec with another reader than the portal's.

import { parseDocument } from "yaml";

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** How much there is in a spec. */
export interface Count {
  /** Operations under `paths`. */
  readonly operations: number;
  /** Requests that the API sends. */
  readonly webhooks: number;
  /** Places where a reference grouped by tag shows them: an operation once under each of its tags. */
  readonly places: number;
}

type Items = Readonly<Record<string, Readonly<Record<string, { tags?: readonly string[] }>>>>;

/** A JSON or YAML text as data. JSON is YAML, but faster as JSON. One real spec indents a string less than YAML wants; the
 * reader complains about that, but reads on. */
export function dataOf(text: string): unknown {
  return text.trimStart().startsWith("{") ? JSON.parse(text) : parseDocument(text, { version: "1.2" }).toJS();
}

/** What there is in an OpenAPI or Swagger text. */
export function count(text: string): Count {
  const spec = dataOf(text) as { paths?: Items; webhooks?: Items };
  const operations = inside(spec.paths);
  const webhooks = inside(spec.webhooks).length;
  const tagged = operations.reduce((sum, { tags = [] }) => sum + Math.max(1, new Set(tags).size), 0);
  return { operations: operations.length, webhooks, places: tagged + webhooks };
}

function inside(items: Items = {}): { tags?: readonly string[] }[] {
  return Object.values(items).flatMap((item) =>
    Object.entries(item).flatMap(([method, operation]) => (METHODS.has(method) ? [operation] : [])),
  );
}
