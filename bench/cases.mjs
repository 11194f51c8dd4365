// The specs that are measured: real ones from beside the repository, made into files of the sizes in question.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";

import { mergeSpecs } from "./merge-specs.mjs";
import { operations } from "./openapi.mjs";
import { inOutput, SPECS } from "./places.mjs";
import { yamlSpec } from "./yaml-spec.mjs";

/** @typedef {import("./openapi.mjs").Json} Json */

/**
 * What one case measures.
 * @typedef {object} Case
 * @property {string} name
 * @property {string} title
 * @property {string} file The name of its file in `specs/` of the output.
 * @property {number} bytes
 * @property {number} operations
 * @property {string[]} names Summaries, ids and paths of its operations: one of them is what a page shows first.
 * @property {boolean} throttled Whether it is also measured on a slower processor.
 * @property {Target} target
 */

/**
 * What the portal has to reach; milliseconds and megabytes.
 * @typedef {object} Target
 * @property {number} [first] The first operation.
 * @property {number} [floors] The first operation, as a multiple of the floor.
 * @property {number} [longest] The longest task of the main thread.
 * @property {number} [memory] Private memory of the renderer when all is loaded.
 * @property {number} [slowFrames] The share of frames over 50 ms while scrolling from end to end.
 */

/** @type {Target} */
const LARGE = { floors: 1.2, longest: 50, memory: 200, slowFrames: 0.01 };

const MERGED = ["aws-ec2-3.0.json.gz", "digitalocean-3.0.json", "airflow-3.0.json", "google-calendar-3.0.json"];
const ALSO_MERGED = ["canada-holidays-3.0.json", "petstore-3.0.json"];

/** How each case is made: its title, its file, its text and its targets. */
const RECIPES = {
  merged: {
    title: "EC2, DigitalOcean, Airflow and others merged, JSON indented by two spaces",
    file: "merged.json",
    text: async () => JSON.stringify(mergeSpecs(await Promise.all([...MERGED, ...ALSO_MERGED].map(source))), null, 2),
    throttled: true,
    target: LARGE,
  },
  ec2: {
    title: "EC2 alone, JSON as published",
    file: "ec2.json",
    text: () => published("aws-ec2-3.0.json.gz"),
    throttled: true,
    target: LARGE,
  },
  yaml: {
    title: "DigitalOcean as YAML, so many of its operations as fit into 1 MB",
    file: "digitalocean.yaml",
    text: async () => yamlSpec(JSON.parse(await published("digitalocean-3.0.json")), 1_000_000),
    throttled: false,
    target: { first: 1000 },
  },
  petstore: {
    title: "Petstore, JSON as published",
    file: "petstore.json",
    text: () => published("petstore-3.0.json"),
    throttled: false,
    target: { first: 300 },
  },
};

export const CASES = Object.keys(RECIPES);

/** Whether the real specs are there. */
export const specsAreThere = () => existsSync(SPECS);

/**
 * Writes the file of a case and says what is in it.
 * @param {string} name
 * @returns {Promise<Case>}
 */
export async function makeCase(name) {
  const recipe = RECIPES[/** @type {keyof typeof RECIPES} */ (name)];
  if (!recipe) throw new Error(`there is no case ${name}; there are ${CASES.join(", ")}`);
  const { title, file, throttled, target } = recipe;
  const text = await recipe.text();
  await mkdir(inOutput("specs"), { recursive: true });
  await writeFile(inOutput(`specs/${file}`), text);
  const all = operations(file.endsWith(".yaml") ? parse(text) : JSON.parse(text));
  return {
    name,
    title,
    file,
    bytes: Buffer.byteLength(text),
    operations: all.length,
    names: all.flatMap(({ path, operation }) => [operation.summary, operation.operationId, path]).filter(Boolean),
    throttled,
    target,
  };
}

/** @param {string} file A spec that is published in this file, as a source for merging. */
async function source(file) {
  return { key: file.replace(/-\d.*$/, ""), spec: /** @type {Json} */ (JSON.parse(await published(file))) };
}

/** @param {string} file */
async function published(file) {
  const bytes = await readFile(`${SPECS}/${file}`);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
