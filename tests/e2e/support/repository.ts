// Where things are.

import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A path of this repository. */
export const inRepository = (path: string): string => resolve(ROOT, path);

/** A path of the folder of real specs and documents that may stand beside the repository. */
export const inShared = (path: string): string => resolve(ROOT, "../shared", path);
