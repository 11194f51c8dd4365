// Fetches the viewers' packages, where they are missing. Each holds a bundle that needs nothing else, so only the package
// itself is fetched: with what they depend on to be built, they would be 800 packages of 800 MB.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { inOutput } from "./places.mjs";
import { VIEWERS } from "./viewers.mjs";

/** @typedef {import("./viewers.mjs").Package} Package */

const run = promisify(execFile);

/** The folder of a viewer's package. */
export const packageFolder = (/** @type {string} */ viewer, /** @type {Package} */ { version }) =>
  inOutput(`viewers/${viewer}-${version}`);

/** Fetches what is missing. */
export async function installViewers() {
  for (const { name, package: pinned } of VIEWERS) {
    if (!pinned || existsSync(packageFolder(name, pinned))) continue;
    console.log(`Installing ${pinned.name} ${pinned.version}`);
    await install(packageFolder(name, pinned), pinned);
  }
}

/**
 * @param {string} folder
 * @param {Package} pinned
 */
async function install(folder, { name, version, integrity }) {
  await mkdir(inOutput("viewers"), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", fresh, `${name}@${version}`]);
    const tarball = join(fresh, stdout.trim());
    const found = `sha512-${createHash("sha512").update(await readFile(tarball)).digest("base64")}`;
    if (found !== integrity) throw new Error(`${name} ${version} is not what was published: ${found}`);
    await run("tar", ["-xzf", tarball, "-C", fresh, "--exclude=*.map"]);
    await rename(join(fresh, "package"), folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
