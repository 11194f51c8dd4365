// A browser of its own for each measurement, so that nothing is warm, and what its processes hold in memory.

import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Browser} Browser */

const ARGUMENTS = [
  // Nobody's fonts, statistics or proxies from elsewhere: what is measured is on this machine.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--disable-background-networking",
];

/** Starts one with an empty profile. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ARGUMENTS });

/**
 * Reads the private memory of the largest renderer in bytes: the page's, for a browser with one page. Its workers are in it.
 * @param {Browser} browser
 */
export async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer");
    return Math.max(0, ...(await Promise.all(renderers.map(({ id }) => privateMemory(id)))));
  };
}

/** @param {number} process */
async function privateMemory(process) {
  const text = await readFile(`/proc/${process}/smaps_rollup`, "utf8").catch(() => "");
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty): *(\d+) kB/gm)].map(([, size]) => Number(size));
  return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
}
