// Counts the operations of a spec with another reader than the portal's.

import { parseDocument } from "yaml";

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * How many operations the paths of an OpenAPI or Swagger text have. JSON is YAML, but faster as JSON. One real spec
 * indents a string less than YAML wants; the reader complains about that, but reads on.
 */
export function operationCount(text: string): number {
  const spec = (text.trimStart().startsWith("{") ? JSON.parse(text) : parseDocument(text).toJS()) as {
    paths: Record<string, object>;
  };
  return Object.values(spec.paths).flatMap((item) => Object.keys(item).filter((key) => METHODS.has(key))).length;
}
