// The little of OpenAPI 3.0 that the benchmarks need to know.

/** @typedef {Record<string, any>} Json */

/** The fixed fields of a path item that are operations. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Every operation in the order of the file.
 * @param {Json} spec
 * @returns {{ path: string, method: string, operation: Json }[]}
 */
export function operations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}
