// Counts the operations of a spec with another reader than the portal's.

import { parse } from "yaml";

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** How many operations the paths of an OpenAPI or Swagger text have. JSON is YAML, but faster as JSON. */
export function operationCount(text: string): number {
  const spec = (text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text)) as { paths: Record<string, object> };
  return Object.values(spec.paths).flatMap((item) => Object.keys(item).filter((key) => METHODS.has(key))).length;
}
