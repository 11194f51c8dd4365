// What the portal has to reach, compared with what it did.

import { medians } from "./table.mjs";

/** @typedef {import("./cases.mjs").Target} Target */
/** @typedef {import("./table.mjs").Row} Row */

/**
 * One sentence for each target that is missed.
 * @param {Target} target
 * @param {Row[]} rows
 * @param {string} ours
 */
export function missed(target, rows, ours) {
  const row = rows.find(({ name }) => name === ours);
  if (!row) return [`${ours} was not measured`];
  const { first, longest, memory, slowFrames } = medians(row.runs);
  const floor = medians(rows.find(({ name }) => name === "floor")?.runs ?? []).first;
  const floors = target.floors && target.floors * floor;
  return [
    over("milliseconds to the first operation", first, target.first),
    over(`milliseconds to the first operation (${target.floors} times the floor)`, first, floors),
    over("milliseconds in the longest task", longest, target.longest),
    over("megabytes in the renderer", memory / 1e6, target.memory),
    over("percent of slow frames while scrolling", slowFrames * 100, target.slowFrames && target.slowFrames * 100),
  ].filter((sentence) => sentence !== undefined);
}

/**
 * What was not measured is missed too, and so is what there is no measure for.
 * @param {string} what
 * @param {number} value
 * @param {number | undefined} limit
 */
function over(what, value, limit) {
  if (limit === undefined || (Number.isFinite(limit) && value <= limit)) return undefined;
  const rounded = (/** @type {number} */ number) => Math.round(number * 10) / 10;
  return `${rounded(value)} ${what}, ${Number.isFinite(limit) ? `${rounded(limit)} are allowed` : "with nothing to compare to"}`;
}
