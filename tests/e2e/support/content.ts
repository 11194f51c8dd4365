// The folders that portals are made from: the demo, and portals that a test needs, written for the occasion.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { BARE } from "./content/bare.ts";
import { DOCKS } from "./content/docks.ts";
import { FLEET } from "./content/fleet.ts";
import { HARBOUR } from "./content/harbour.ts";
import { realPortal } from "./content/real.ts";
import { type Declaration, writePortal } from "./content/write.ts";
import { inRepository } from "./repository.ts";

/**
 * Which portal:
 * - `demo`: the one that ships with Portico;
 * - `public`: the demo's manner of content, open to everybody;
 * - `harbour`: private, with what is rare or hostile;
 * - `docks`: private, one product with a history, and documents with code and diagrams;
 * - `bare`: private, without products and strategies;
 * - `closed`: the same, and nobody can register;
 * - `fleet`: private, with a specification to scroll through;
 * - `real`: made from real specs and documents, when they are there.
 */
export type PortalContent = "demo" | "public" | "harbour" | "docks" | "bare" | "closed" | "fleet" | "real";

/** A portal's folder. */
export interface Folder {
  readonly path: string;
  /** Takes it away, if it was written for the occasion. */
  remove(): Promise<void>;
}

/** The folder of that portal. */
export async function contentFolder(content: PortalContent): Promise<Folder> {
  if (content === "demo") return { path: inRepository("demo"), remove: async () => {} };
  return declaredFolder(await declared(content));
}

/** A folder written for the occasion. */
export async function declaredFolder(declaration: Declaration): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "portico-content-"));
  const remove = () => rm(path, { recursive: true, force: true });
  try {
    await writePortal(path, declaration);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

function declared(content: Exclude<PortalContent, "demo">): Declaration | Promise<Declaration> {
  switch (content) {
    case "public":
      return { ...HARBOUR, portal: { name: "Open Harbour", public: true } };
    case "harbour":
      return HARBOUR;
    case "docks":
      return DOCKS;
    case "bare":
      return BARE;
    case "closed":
      return { ...BARE, registration: "off" };
    case "fleet":
      return FLEET;
    case "real":
      return realPortal();
  }
}
