// A portal made from the real specs and documents beside the repository, and from the published contract itself.

import { existsSync, readdirSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

import { inRepository, inShared } from "../repository.ts";
import type { Declaration, Document, Product } from "./write.ts";

/** The published description of the Portal API, which comes with an npm package. */
export const CONTRACT_FILE = "portal-contract.yaml";

const CONTRACT = inRepository("node_modules/@kong/sdk-portal-js/openapi.yaml");
const RULES = [{ strategy: "keys", enabled: true, auto_approve: true }];

/** Whether the real specs and documents are there. */
export const realInputIsThere = (): boolean => existsSync(inShared("specs"));

/** The product of a spec: `petstore-2 0 json` of `petstore-2.0.json`. */
export const productName = (file: string): string => file.replace(/\.gz$/, "").replaceAll(".", " ");

/** Names of the real specs, and of the contract. */
export const realSpecs = (): string[] => [
  ...(realInputIsThere() ? readdirSync(inShared("specs")).filter((name) => /\.(json|yaml)(\.gz)?$/.test(name)).sort() : []),
  CONTRACT_FILE,
];

/** A spec's text. */
export async function realSpec(file: string): Promise<string> {
  const bytes = await readFile(file === CONTRACT_FILE ? CONTRACT : inShared(`specs/${file}`));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The portal: one product a spec, all of them open; the first also has all documents. */
export async function realPortal(): Promise<Declaration> {
  const specs = realSpecs();
  const documents = (await readdir(inShared("docs"), { recursive: true }))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort();
  const files: Record<string, string> = {};
  for (const name of documents) files[`docs/${name}`] = await readFile(inShared(`docs/${name}`), "utf8");
  for (const file of specs) files[specPath(file)] = await realSpec(file);
  const tree = documents.map((name): Document => ({ file: `docs/${name}` }));
  const products = specs.map((file, at) => product(file, at === 0 ? tree : []));
  return {
    portal: { name: "Real Input", public: false },
    registration: "password",
    auth_strategies: [{ key: "keys", name: "Keys", type: "key_auth", key_names: ["apikey"] }],
    products: [SAMPLE, ...products],
    files,
  };
}

const SAMPLE: Product = {
  key: "lighthouse",
  name: "Lighthouse",
  versions: [{ name: "1", created: "2026-01-01", registration: RULES, sample: "lighthouse" }],
};

function product(file: string, documents: readonly Document[]): Product {
  return {
    key: productName(file).replaceAll(" ", "-").toLowerCase(),
    name: productName(file),
    documents,
    versions: [{ name: "1", created: "2026-01-01", spec: specPath(file), registration: RULES }],
  };
}

const specPath = (file: string): string => `specs/${file.replace(/\.gz$/, "")}`;
