// Where things are.

import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/** @param {string} path A path of this repository. */
export const inRepository = (path) => resolve(ROOT, path);

/** @param {string} path A path of what the benchmarks make and fetch; `make clean` takes all of it away. */
export const inOutput = (path) => resolve(ROOT, "target/bench", path);

/** The folder of real specs that may stand beside the repository. */
export const SPECS = resolve(process.env.SPECS ?? resolve(ROOT, "../shared/specs"));

/** The server and the app that are measured. */
export const SERVER = process.env.PORTICO_SERVER ?? inRepository("target/release/portico-server");
export const WEB = process.env.PORTICO_WEB ?? inRepository("dist");
