import assert from "node:assert/strict";
import { test } from "node:test";

import { median, medians, table } from "./table.mjs";
import { missed } from "./targets.mjs";

/** A run that reached everything, but for what is given. */
const run = (/** @type {object} */ more = {}) => ({
  first: 300,
  longest: 0,
  blocked: 0,
  peakHeap: 5e6,
  heap: 5e6,
  peakMemory: 1e8,
  memory: 1e8,
  slowFrames: 0,
  longestFrame: 20,
  ...more,
});
const OWN = { longest: 50, memory: 200, slowFrames: 0.01 };
const TARGET = { floors: 1.2, ...OWN };
const judged = (/** @type {object} */ more) => {
  const rows = [{ name: "Portico", runs: [run(more)] }, { name: "floor", runs: [run({ first: 250 })] }];
  return missed(TARGET, rows, "Portico");
};

test("a median is the middle of what was measured", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([1, 2, 4, 9]), 3);
  assert.equal(median([NaN, 7]), 7);
  assert.ok(Number.isNaN(median([])));
  assert.equal(medians([run({ first: 1 }), run({ first: 3 }), run({ first: 8 })]).first, 3);
});

test("who reaches every target misses none", () => assert.deepEqual(judged({}), []));

test("each target can be missed, and is by what was not measured", () => {
  for (const miss of [{ first: 301 }, { first: Infinity }, { longest: 51 }, { memory: 201e6 }, { slowFrames: 0.02 }, { slowFrames: NaN }]) {
    assert.equal(judged(miss).length, 1, JSON.stringify(miss));
  }
});

test("a target is missed when there is no floor to compare with, and all of them when the portal was not measured", () => {
  const portal = { name: "Portico", runs: [run()] };
  const floors = [[run({ first: Infinity })], [run({ first: NaN })], []].map((runs) => ({ name: "floor", runs }));
  for (const rows of [[portal], ...floors.map((floor) => [portal, floor])]) {
    assert.equal(missed(TARGET, rows, "Portico").length, 1, JSON.stringify(rows[1]));
    assert.deepEqual(missed(OWN, rows, "Portico"), []);
  }
  assert.deepEqual(missed(TARGET, [{ name: "floor", runs: [run()] }], "Portico"), ["Portico was not measured"]);
  assert.equal(missed(TARGET, [{ name: "Portico", runs: [] }, { name: "floor", runs: [run()] }], "Portico").length, 4);
});

test("the table compares with the floor and with the fastest other", () => {
  const rows = [
    { name: "Portico", runs: [run()] },
    { name: "floor", runs: [run({ first: 200 })] },
    { name: "A", runs: [run({ first: 900 })] },
    { name: "B", runs: [run({ first: Infinity, heap: NaN })] },
  ];
  const cells = table(rows, "Portico").split("\n").map((line) => line.split(" | "));
  assert.deepEqual(cells[2]?.slice(1, 4), ["0.30 s", "1.50 ×", "0.33 ×"]);
  assert.equal(cells[5]?.[1], "not within 120 s");
  assert.equal(cells[5]?.[7], "");
});
