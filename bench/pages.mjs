// Where the pages are that are measured with a spec.

import { readFile } from "node:fs/promises";

import { inOutput } from "./places.mjs";
import { api, startPortal } from "./portal.mjs";
import { portalFirst } from "./viewers.mjs";

/** @typedef {import("./cases.mjs").Case} Case */
/** @typedef {import("./measure.mjs").Measured} Measured */

/** The portal's name in the tables. */
export const OURS = "Portico";

/**
 * A portal with one product that has this spec.
 * @param {Case} spec
 */
export async function portalWith({ file }) {
  const versions = [{ name: "1", created: "2026-01-01", spec: file }];
  return startPortal([{ key: "measured", name: "Measured", versions }], { [file]: await readFile(inOutput(`specs/${file}`)) });
}

/**
 * The reference page of that product.
 * @param {Case} spec
 * @param {string} origin
 * @returns {Promise<Measured>}
 */
export async function portalPage(spec, origin) {
  const product = (await api(`${origin}/api/v2/products`)).data[0].id;
  const version = (await api(`${origin}/api/v2/products/${product}/versions`)).data[0].id;
  return {
    name: OURS,
    url: `${origin}/spec/${product}/${version}`,
    blank: `${origin}/readyz`,
    first: portalFirst(spec.names),
    scrolls: true,
  };
}

/**
 * The page of another viewer.
 * @param {import("./viewers.mjs").Viewer} viewer
 * @param {Case} spec
 * @param {string} origin
 * @returns {Measured}
 */
export const viewerPage = ({ name, first }, { file }, origin) => ({
  name,
  url: `${origin}/pages/${name}/${file}`,
  blank: `${origin}/blank`,
  first,
  scrolls: name !== "floor",
});
