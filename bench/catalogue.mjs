// `make bench`: how fast the server answers what the catalogue asks, with 10,000 products in SQLite.
// PRODUCTS and REQUESTS (of each kind) choose other numbers. With --check, the exit code is 1 when a target is missed.

import { mkdir, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";

import { machine } from "./machine.mjs";
import { inOutput } from "./places.mjs";
import { api, startPortal } from "./portal.mjs";
import { median } from "./table.mjs";

const PRODUCTS = Number(process.env.PRODUCTS ?? 10_000);
const REQUESTS = Number(process.env.REQUESTS ?? 1_000);
const WARM_UP = 50;
/** Milliseconds that 99 of 100 requests may take. */
const TARGET = 5;

const WORDS = "harbour tide light museum ticket parcel weather payment ledger library meter fleet holiday".split(" ");
const word = (/** @type {number} */ at) => WORDS[at % WORDS.length] ?? "";
/** What is searched: words that are there, beginnings of them, words that are not, numbers. */
const SEARCHED = [...WORDS, "ligh", "42", "99", "xyz"];
const searched = (/** @type {number} */ at) => SEARCHED[at % SEARCHED.length] ?? "";

/** A product of the generated portal. */
const product = (/** @type {number} */ at) => ({
  key: `product-${at}`,
  name: `${word(at)} ${word(at * 5 + 3)} API ${at}`,
  description: `Everything about the ${word(at * 7 + 1)} and its ${word(at * 11 + 2)}, number ${at} of its kind.`,
  labels: { domain: word(at), lifecycle: at % 3 ? "stable" : "beta" },
  versions: [1, 2].map((version) => ({ name: `${version}.0.0`, created: `2026-0${version}-01` })),
});

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Milliseconds until all of an answer is there.
 * @param {string} url
 * @returns {Promise<number>}
 */
const timed = (url) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const request = get(url, { agent }, (response) => {
      response.resume().on("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.on("error", reject);
  });

const portal = await startPortal(Array.from({ length: PRODUCTS }, (_, at) => product(at)), {});
try {
  const root = `${portal.url}/api/v2`;
  const ids = (await api(`${root}/products?page%5Bsize%5D=100`)).data.map((/** @type {{ id: string }} */ { id }) => id);
  const id = (/** @type {number} */ at) => ids[at % ids.length];
  const page = (/** @type {number} */ at) => `page%5Bsize%5D=12&page%5Bnumber%5D=${1 + (at % Math.ceil(PRODUCTS / 12))}`;
  const search = (/** @type {string} */ text, /** @type {string} */ page) =>
    `/search/product-catalog?q=${encodeURIComponent(text)}&${page}&join=versions`;
  /** @type {Record<string, (at: number) => string>} */
  const kinds = {
    "search, no text": (at) => search("", page(at)),
    "search, one word": (at) => search(searched(at), page(0)),
    "search, two words": (at) => search(`${searched(at)} ${searched(at * 7 + 1)}`, page(0)),
    "list of products": (at) => `/products?${page(at)}`,
    product: (at) => `/products/${id(at)}`,
    "versions of a product": (at) => `/products/${id(at)}/versions`,
  };

  const lines = ["| | median | 99 of 100 | longest |", "| --- | --: | --: | --: |"];
  const slow = [];
  for (const [name, path] of Object.entries(kinds)) {
    for (let at = 0; at < WARM_UP; at += 1) await timed(root + path(at));
    const times = [];
    for (let at = 0; at < REQUESTS; at += 1) times.push(await timed(root + path(at)));
    const sorted = times.toSorted((a, b) => a - b);
    const p99 = sorted[Math.ceil(REQUESTS * 0.99) - 1] ?? NaN;
    lines.push(`| ${name} | ${[median(times), p99, sorted.at(-1) ?? NaN].map((ms) => `${ms.toFixed(2)} ms`).join(" | ")} |`);
    // Nothing at all is no good time.
    if (!(p99 <= TARGET)) slow.push(`${name}: 99 of 100 within ${p99.toFixed(2)} ms, ${TARGET} are allowed`);
  }

  const made = `${PRODUCTS.toLocaleString("en")} products in SQLite, ${REQUESTS.toLocaleString("en")} requests of each kind, one after the other.`;
  const text = ["## What the catalogue asks of the server", "", made, machine(), "", ...lines, ""].join("\n");
  console.log(text);
  await mkdir(inOutput("results"), { recursive: true });
  await writeFile(inOutput("results/catalogue.md"), text);
  for (const sentence of slow) console.log(`missed: ${sentence}`);
  if (slow.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
} finally {
  agent.destroy();
  await portal.stop();
}
