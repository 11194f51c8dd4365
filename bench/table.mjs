// Numbers of runs to a Markdown table.

import { PATIENCE } from "./measure.mjs";

/** @typedef {import("./measure.mjs").Run} Run */

/**
 * The runs of one viewer.
 * @typedef {{ name: string, runs: Run[] }} Row
 */

/**
 * The middle value; of an even number the mean of the two in the middle.
 * @param {number[]} values
 */
export function median(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/**
 * Each value of the runs, as the median of all runs.
 * @param {Run[]} runs
 * @returns {Run}
 */
export function medians(runs) {
  const keys = /** @type {(keyof Run)[]} */ (Object.keys(runs[0] ?? {}));
  return /** @type {Run} */ (Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])));
}

/** A cell stays empty where nothing was measured. */
const cell = (/** @type {number} */ value, /** @type {string} */ text) => (Number.isNaN(value) ? "" : text);
const seconds = (/** @type {number} */ ms) =>
  cell(ms, ms === Infinity ? `not within ${PATIENCE / 1000} s` : `${(ms / 1000).toFixed(2)} s`);
const megabytes = (/** @type {number} */ bytes) => cell(bytes, `${Math.round(bytes / 1e6)} MB`);
const times = (/** @type {number} */ ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×` : "");
const task = (/** @type {number} */ ms) => cell(ms, ms < 50 ? "< 50 ms" : `${Math.round(ms)} ms`);
const percent = (/** @type {number} */ share) => cell(share, `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`);

const HEADINGS = [
  "",
  "first operation",
  "to the floor",
  "to the fastest other",
  "longest task",
  "blocked",
  "JS heap, peak",
  "JS heap, loaded",
  "memory, peak",
  "memory, loaded",
  "frames > 50 ms",
  "longest frame",
];

/**
 * One line a viewer, with the first operation also as a multiple of the floor's and of the fastest other viewer's.
 * @param {Row[]} rows
 * @param {string} ours The name of the portal's row.
 */
export function table(rows, ours) {
  const all = rows.map(({ name, runs }) => ({ name, ...medians(runs) }));
  const floor = all.find(({ name }) => name === "floor")?.first ?? NaN;
  const others = all.filter(({ name }) => name !== "floor" && name !== ours).map(({ first }) => first);
  const fastest = others.length > 0 ? Math.min(...others) : NaN;
  const lines = all.map((row) => [
    row.name,
    seconds(row.first),
    times(row.first / floor),
    row.name === "floor" ? "" : times(row.first / fastest),
    task(row.longest),
    seconds(row.blocked),
    megabytes(row.peakHeap),
    megabytes(row.heap),
    megabytes(row.peakMemory),
    megabytes(row.memory),
    percent(row.slowFrames),
    cell(row.longestFrame, `${Math.round(row.longestFrame)} ms`),
  ]);
  const rule = HEADINGS.map((_, at) => (at === 0 ? "---" : "--:"));
  return [HEADINGS, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
