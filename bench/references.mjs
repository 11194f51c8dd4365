// `make bench`: the portal's reference page beside other viewers and the floor, one table a case.
// CASES and VIEWERS choose some of them by name, RUNS says how often each is measured, SPECS where the specs are.
// With --check, the exit code is 1 when the portal misses a target.

import { mkdir, writeFile } from "node:fs/promises";

import { CASES, makeCase, specsAreThere } from "./cases.mjs";
import { installViewers } from "./install-viewers.mjs";
import { measure } from "./measure.mjs";
import { OURS, portalPage, portalWith, viewerPage } from "./pages.mjs";
import { inOutput, SPECS } from "./places.mjs";
import { report } from "./report.mjs";
import { serve } from "./serve.mjs";
import { missed } from "./targets.mjs";
import { VIEWERS } from "./viewers.mjs";

/** @typedef {import("./cases.mjs").Case} Case */
/** @typedef {import("./measure.mjs").Measured} Measured */
/** @typedef {import("./table.mjs").Row} Row */

const THROTTLED = ["floor", "swagger-ui", OURS];
const SLOWDOWN = 4;
const RUNS = Number(process.env.RUNS ?? 3);

const chosen = (/** @type {string | undefined} */ list) => list?.split(",").map((name) => name.trim());

if (!specsAreThere()) {
  console.log(`The reference page is not measured: its specs are not in ${SPECS} (SPECS names another folder).`);
  process.exit(0);
}

const names = chosen(process.env.VIEWERS);
await installViewers();
await mkdir(inOutput("results"), { recursive: true });
const complaints = [];
for (const name of chosen(process.env.CASES) ?? CASES) complaints.push(...(await runCase(await makeCase(name))));
for (const complaint of complaints) console.log(`missed: ${complaint}`);
if (complaints.length > 0 && process.argv.includes("--check")) process.exit(1);

/**
 * Measures a case, prints its tables and writes them; returns what was missed.
 * @param {Case} spec
 */
async function runCase(spec) {
  const server = await serve();
  const portal = await portalWith(spec);
  try {
    const pages = [await portalPage(spec, portal.url), ...VIEWERS.map((viewer) => viewerPage(viewer, spec, server.url))]
      .filter(({ name }) => !names || names.includes(name));
    const full = await rounds(pages, 1);
    const slowed = pages.filter(({ name }) => THROTTLED.includes(name));
    const throttled = spec.throttled ? await rounds(slowed, SLOWDOWN) : [];
    const text = report({ spec, pages, full, throttled, slowdown: SLOWDOWN, ours: OURS, runs: RUNS });
    console.log(`\n${text}`);
    await writeFile(inOutput(`results/${spec.name}.md`), text);
    return missed(spec.target, full, OURS).map((sentence) => `${spec.name}: ${sentence}`);
  } finally {
    await portal.stop();
    server.stop();
  }
}

/**
 * All pages once, then all again, so that a busy minute of the machine does not hit one page alone.
 * @param {Measured[]} pages
 * @param {number} slowdown
 * @returns {Promise<Row[]>}
 */
async function rounds(pages, slowdown) {
  /** @type {Row[]} */
  const rows = pages.map(({ name }) => ({ name, runs: [] }));
  for (let round = 1; round <= RUNS; round += 1) {
    for (const [at, page] of pages.entries()) {
      const run = await measure(page, slowdown);
      rows[at]?.runs.push(run);
      console.error(`${page.name}, round ${round}: first operation after ${run.first.toFixed(0)} ms`);
    }
  }
  return rows;
}
