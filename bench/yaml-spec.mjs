// Makes a YAML spec of a wanted size out of a JSON one.

import { stringify } from "yaml";

/** @typedef {import("./openapi.mjs").Json} Json */

/**
 * The spec as YAML of about so many bytes: with every path that something refers to, and of the others as many as fit.
 * Indented by one space, because what is referred to is much already.
 * @param {Json} spec
 * @param {number} bytes
 */
export function yamlSpec(spec, bytes) {
  const needed = referredPaths(spec);
  const { paths, ...rest } = spec;
  let room = bytes - written(rest);
  for (const path of needed) room -= written({ paths: { [path]: paths[path] } });
  /** @type {Json} */
  const kept = {};
  for (const [path, item] of Object.entries(paths)) {
    if (!needed.has(path)) {
      const size = written({ paths: { [path]: item } });
      if (size > room) continue;
      room -= size;
    }
    kept[path] = item;
  }
  return yaml({ ...rest, paths: kept });
}

/** @param {Json} spec */
function referredPaths(spec) {
  /** @type {Set<string>} */
  const found = new Set();
  JSON.stringify(spec, (name, value) => {
    const [, path] = (name === "$ref" && /^#\/paths\/([^/]+)/.exec(value)) || [];
    if (path) found.add(decodeURIComponent(path).replaceAll("~1", "/").replaceAll("~0", "~"));
    return value;
  });
  return found;
}

const yaml = (/** @type {Json} */ value) => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, indent: 1, indentSeq: false });

const written = (/** @type {Json} */ value) => Buffer.byteLength(yaml(value));
