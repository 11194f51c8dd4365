// One cold run of one page.

import { errors } from "playwright-core";

import { launch, rendererMemory } from "./browser.mjs";
import { scroll, watch } from "./in-page.mjs";

/** @typedef {import("./viewers.mjs").First} First */
/** @typedef {import("./in-page.mjs").Noticed} Noticed */
/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} CDPSession */

/**
 * A page to measure.
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} url
 * @property {string} blank A page of the same origin with nothing, so that the browser is up before the time begins.
 * @property {First} first
 * @property {boolean} scrolls
 */

/**
 * What a run gives: milliseconds and bytes, NaN where there was nothing to measure.
 * @typedef {object} Run
 * @property {number} first Infinity for a page that did not get that far.
 * @property {number} longest
 * @property {number} blocked The sum of what every task of the main thread took beyond 50 ms.
 * @property {number} peakHeap
 * @property {number} heap
 * @property {number} peakMemory
 * @property {number} memory
 * @property {number} slowFrames The share of the frames while scrolling that came after more than 50 ms.
 * @property {number} longestFrame
 */

/** What a browser takes to come up, its first frame included. */
const SETTLING = 1_000;
export const PATIENCE = 120_000;
const QUIET = 2_000;
const SAMPLE_EVERY = 200;
const SCROLL = 5_000;
const NOTICED = "({ tasks: [], ...window.noticed, now: performance.now() })";

/** @type {Run} */
const NOTHING = {
  first: Infinity,
  longest: NaN,
  blocked: NaN,
  peakHeap: NaN,
  heap: NaN,
  peakMemory: NaN,
  memory: NaN,
  slowFrames: NaN,
  longestFrame: NaN,
};

/**
 * @param {Measured} measured
 * @param {number} slowdown How many times slower the processor is made for the main thread.
 * @returns {Promise<Run>}
 */
export async function measure(measured, slowdown) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    await page.goto(measured.blank);
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const session = await page.context().newCDPSession(page);
    await page.addInitScript(watch, measured.first);
    if (slowdown > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    return await observe(browser, page, session, measured);
  } catch (error) {
    if (error instanceof errors.TimeoutError) return NOTHING;
    throw error;
  } finally {
    await browser.close();
  }
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {CDPSession} session
 * @param {Measured} measured
 * @returns {Promise<Run>}
 */
async function observe(browser, page, session, { url, first, scrolls }) {
  const memory = sampled(await rendererMemory(browser));
  await page.goto(url, { waitUntil: "commit" });
  const heap = sampled(async () => (await session.send("Runtime.getHeapUsage")).usedSize);
  const noticed = await settled(session);
  const [heaps, memories] = [await heap.stop(), await memory.stop()];
  const durations = noticed.tasks.map(({ duration }) => duration);
  const gaps = scrolls ? await page.evaluate(scroll, { host: first.host, duration: SCROLL }) : [];
  return {
    first: noticed.first ?? NaN,
    longest: Math.max(0, ...durations),
    blocked: durations.reduce((sum, duration) => sum + duration - 50, 0),
    peakHeap: heaps.peak,
    heap: heaps.last,
    peakMemory: memories.peak,
    memory: memories.last,
    slowFrames: gaps.filter((gap) => gap > 50).length / gaps.length,
    longestFrame: gaps.length > 0 ? Math.max(...gaps) : NaN,
  };
}

/**
 * Waits until the first operation is there and the main thread had nothing long to do for a while. Asks the browser itself:
 * what Playwright puts into a page to wait there costs the main thread as much as a small page does.
 * @param {CDPSession} session
 * @returns {Promise<Noticed>}
 */
async function settled(session) {
  for (const began = Date.now(); Date.now() - began < PATIENCE; ) {
    const { result } = await session.send("Runtime.evaluate", { expression: NOTICED, returnByValue: true });
    const { now, ...noticed } = /** @type {Noticed & { now: number }} */ (result.value);
    const busy = Math.max(noticed.first ?? Infinity, ...noticed.tasks.map(({ start, duration }) => start + duration));
    if (now - busy > QUIET) return noticed;
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY));
  }
  throw new errors.TimeoutError("the page shows no operation, or is never at rest");
}

/**
 * Reads a number over and over. A page that is busy answers late: what it holds meanwhile stays unseen.
 * @param {() => Promise<number>} read
 */
function sampled(read) {
  let going = true;
  const seen = { peak: 0, last: 0 };
  const note = async () => {
    seen.last = await read();
    seen.peak = Math.max(seen.peak, seen.last);
  };
  const loop = (async () => {
    while (going) {
      await note();
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY));
    }
  })();
  // It ends in an error when the browser is closed under it; who stops it before hears of any other.
  loop.catch(() => {});
  return {
    stop: async () => {
      going = false;
      await loop;
      await note();
      return seen;
    },
  };
}
