// Merges OpenAPI 3.0 specs into one: every name of a source gets the source's key before it, so that nothing collides.

import { operations } from "./openapi.mjs";

/** @typedef {import("./openapi.mjs").Json} Json */

/** A reference to a path or to a component. */
const LOCAL = /^#\/(paths|components\/\w+)\/([^/]+)(.*)$/;

/** A path as part of a JSON pointer. */
const pointerPart = (/** @type {string} */ text) => text.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * One valid OpenAPI 3.0 document with the operations and components of all sources.
 * @param {{ key: string, spec: Json }[]} sources
 * @returns {Json}
 */
export function mergeSpecs(sources) {
  const parts = sources.map(({ key, spec }) => renamed(key, spec));
  return {
    openapi: "3.0.3",
    info: {
      title: "Everything in one file",
      version: "1.0.0",
      description: `Made for measuring. It holds ${parts.map(({ title }) => title).join(", ")}.`,
    },
    servers: [{ url: "https://api.example.com" }],
    tags: parts.flatMap(({ tags }) => tags),
    paths: Object.assign({}, ...parts.map(({ paths }) => paths)),
    components: mergedComponents(parts.map(({ components }) => components)),
  };
}

/**
 * A source under its prefix.
 * @param {string} key
 * @param {Json} spec
 */
function renamed(key, spec) {
  if (!/^3\.0\./.test(spec.openapi)) throw new Error(`${key} is not OpenAPI 3.0`);
  const source = rewritten(structuredClone(spec), key);
  for (const { operation } of operations(source)) {
    if (operation.operationId !== undefined) operation.operationId = `${key}_${operation.operationId}`;
    if (operation.tags) operation.tags = operation.tags.map((/** @type {string} */ tag) => `${key}: ${tag}`);
    const security = operation.security ?? source.security;
    if (security) operation.security = security.map((/** @type {Json} */ one) => prefixed(key, one));
  }
  return {
    title: source.info.title,
    tags: (source.tags ?? []).map((/** @type {Json} */ tag) => ({ ...tag, name: `${key}: ${tag.name}` })),
    paths: Object.fromEntries(
      Object.entries(source.paths).map(([path, item]) => [
        `/${key}${path}`,
        item.servers || !source.servers ? item : { ...item, servers: source.servers },
      ]),
    ),
    components: Object.fromEntries(
      Object.entries(source.components ?? {}).map(([kind, entries]) => [kind, prefixed(key, entries)]),
    ),
  };
}

/**
 * The same value with every reference pointing to where its target will be.
 * @param {any} value
 * @param {string} key
 * @returns {any}
 */
function rewritten(value, key) {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, key));
  if (typeof value !== "object" || value === null) return value;
  const { mapping } = value.discriminator ?? {};
  const out = Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === "$ref" && typeof item === "string" ? reference(item, key) : rewritten(item, key),
    ]),
  );
  if (mapping && typeof mapping === "object") {
    const targets = Object.entries(mapping).map(([name, target]) => [name, mapped(target, key)]);
    out.discriminator = { ...out.discriminator, mapping: Object.fromEntries(targets.filter(([, target]) => target)) };
  }
  // A link names its operation by id.
  if (typeof out.operationId === "string" && value.responses === undefined) out.operationId = `${key}_${out.operationId}`;
  return out;
}

/**
 * Where the target of a reference will be.
 * @param {string} ref
 * @param {string} key
 */
function reference(ref, key) {
  const [, kind, name, rest = ""] = LOCAL.exec(ref) ?? [];
  if (!kind || !name) throw new Error(`${key}: cannot move the reference ${ref}`);
  const moved = kind === "paths" ? pointerPart(`/${key}`) + name : `${key}_${name}`;
  return `#/${kind}/${moved}${rest}`;
}

/**
 * The same for the value of a discriminator, which may be the bare name of a schema, and in real specs leads to nowhere.
 * @param {string} target
 * @param {string} key
 */
function mapped(target, key) {
  if (LOCAL.test(target)) return reference(target, key);
  return /^[\w.-]+$/.test(target) ? `${key}_${target}` : undefined;
}

/**
 * @param {string} key
 * @param {Json} entries
 * @returns {Json}
 */
const prefixed = (key, entries) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [`${key}_${name}`, value]));

/** @param {Json[]} all */
function mergedComponents(all) {
  /** @type {Json} */
  const merged = {};
  for (const components of all) {
    for (const [kind, entries] of Object.entries(components)) merged[kind] = { ...merged[kind], ...entries };
  }
  return merged;
}
