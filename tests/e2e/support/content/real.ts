// A portal made from the real specs and documents beside the repository, and from the published contract itself.

import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { inRepository, inShared } from "../repository.ts";
import { operationCount } from "./operations.ts";
import type { Declaration, Document, Product } from "./write.ts";

/** The published description of the Portal API, from npm. */
const CONTRACT = inRepository("node_modules/@kong/sdk-portal-js/openapi.yaml");

/** A product made from one real spec. */
export interface RealSpec {
  /** Name of the product: the file's name without endings. */
  readonly name: string;
  /** Operations, counted without any code of ours. */
  readonly operations: number;
  readonly text: string;
  readonly file: string;
}

/** Whether the real specs and documents are there. */
export const realInputIsThere = (): boolean => existsSync(inShared("specs"));

/** Every real spec. */
export async function realSpecs(): Promise<RealSpec[]> {
  const names = (await readdir(inShared("specs"))).filter((name) => /\.(json|yaml)(\.gz)?$/.test(name)).sort();
  const files = [...names.map((name) => join(inShared("specs"), name)), CONTRACT];
  return Promise.all(files.map(readSpec));
}

async function readSpec(path: string): Promise<RealSpec> {
  const bytes = await readFile(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const file = path === CONTRACT ? "portal-contract.yaml" : path.split("/").at(-1)!.replace(/\.gz$/, "");
  const name = file.replaceAll(".", " ");
  return { name, operations: operationCount(text), text, file };
}

/** The portal: one product a spec, all of them open; the first also has all documents. */
export async function realPortal(): Promise<Declaration> {
  const specs = await realSpecs();
  const { documents, files } = await realDocuments();
  const registration = [{ strategy: "keys", enabled: true, auto_approve: true }];
  const products = specs.map(({ name, file }, at): Product => ({
    key: file.replaceAll(".", "-").toLowerCase(),
    name,
    documents: at === 0 ? documents : [],
    versions: [{ name: "1", created: "2026-01-01", spec: `specs/${file}`, registration }],
  }));
  const sample: Product = {
    key: "lighthouse",
    name: "Lighthouse",
    versions: [{ name: "1", created: "2026-01-01", registration, sample: "lighthouse" }],
  };
  return {
    portal: { name: "Real Input", public: false },
    registration: "password",
    auth_strategies: [{ key: "keys", name: "Keys", type: "key_auth", key_names: ["apikey"] }],
    products: [sample, ...products],
    files: { ...files, ...Object.fromEntries(specs.map(({ file, text }) => [`specs/${file}`, text])) },
  };
}

async function realDocuments(): Promise<{ documents: Document[]; files: Record<string, string> }> {
  const names = (await readdir(inShared("docs"), { recursive: true })).filter((name) => name.endsWith(".md") && name !== "README.md");
  const files: Record<string, string> = {};
  for (const name of names.sort()) files[`docs/${name}`] = await readFile(join(inShared("docs"), name), "utf8");
  return { documents: Object.keys(files).map((file) => ({ file })), files };
}
