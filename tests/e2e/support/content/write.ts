// Writes a portal's folder: portal.yaml and the files it names.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What portal.yaml declares; the server checks it, so only what tests use is typed. */
export interface Declaration {
  readonly portal: { readonly name: string; readonly public: boolean };
  readonly registration: "password" | "off";
  readonly auth_strategies: readonly Strategy[];
  readonly products: readonly Product[];
  /** Files by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** A way to authenticate. */
export interface Strategy {
  readonly key: string;
  readonly name: string;
  readonly type: "key_auth" | "self_managed_client_credentials";
  readonly key_names?: readonly string[];
  readonly auth_methods?: readonly string[];
}

/** A product. */
export interface Product {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly documents?: readonly Document[];
  readonly versions?: readonly Version[];
}

/** A document and those under it. */
export interface Document {
  readonly file: string;
  readonly title?: string;
  readonly slug?: string;
  readonly children?: readonly Document[];
}

/** A version of a product. */
export interface Version {
  readonly name: string;
  /** `2026-05-12` */
  readonly created: string;
  readonly deprecated?: boolean;
  readonly spec?: string;
  readonly registration?: readonly { strategy: string; enabled: boolean; auto_approve: boolean }[];
  readonly sample?: "lighthouse" | "tides";
}

/** Writes the folder. portal.yaml is JSON, which is YAML. */
export async function writePortal(folder: string, { files, ...declaration }: Declaration): Promise<void> {
  await writeFile(join(folder, "portal.yaml"), JSON.stringify(declaration, null, 2));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
