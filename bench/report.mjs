// The text that says what was measured and how, around the tables of a case.

import { machine } from "./machine.mjs";
import { table } from "./table.mjs";
import { VIEWERS } from "./viewers.mjs";

/**
 * @param {object} measured
 * @param {import("./cases.mjs").Case} measured.spec
 * @param {import("./measure.mjs").Measured[]} measured.pages
 * @param {import("./table.mjs").Row[]} measured.full
 * @param {import("./table.mjs").Row[]} measured.throttled
 * @param {number} measured.slowdown
 * @param {string} measured.ours
 * @param {number} measured.runs
 */
export function report({ spec, pages, full, throttled, slowdown, ours, runs }) {
  const size = (spec.bytes / 1e6).toFixed(spec.bytes < 1e6 ? 3 : 2);
  const lines = [
    `## ${spec.title}`,
    "",
    `${size} MB, ${spec.operations} operations. Cold: a new browser with an empty profile each time. Median of ${runs}.`,
    machine(),
    "",
    table(full, ours),
  ];
  if (throttled.length > 0) {
    lines.push("", `With the main thread ${slowdown} times slower (workers are not slowed by this):`, "", table(throttled, ours));
  }
  lines.push("", ...NOTES, "", "What counts as the first operation:", "");
  return `${[...lines, ...pages.map(({ name, first }) => `- ${name}${version(name)}: ${first.counts}`)].join("\n")}\n`;
}

const NOTES = [
  "- Blocked: what the tasks of the main thread took beyond 50 ms, summed up until nothing happens any more.",
  "- JS heap: of the page; a worker's is in the memory of the renderer, which is private memory (Private_Clean and",
  "  Private_Dirty in smaps_rollup). Both are sampled: a peak between two samples is not seen.",
  "- Frames: while the page is scrolled from end to end in 5 s.",
];

/** @param {string} name */
function version(name) {
  const found = VIEWERS.find((viewer) => viewer.name === name)?.package;
  return found ? ` ${found.version}` : "";
}
