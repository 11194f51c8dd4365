// Runs the real server with a portal made for the occasion.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { SERVER, WEB } from "./places.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/**
 * A running portal, open to everybody.
 * @typedef {object} Portal
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a portal with these products.
 * @param {object[]} products As in portal.yaml.
 * @param {Record<string, string | Uint8Array>} files What they name.
 * @returns {Promise<Portal>}
 */
export async function startPortal(products, files) {
  for (const needed of [SERVER, join(WEB, "index.html")]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: build it first, or start with make bench`);
  }
  const folder = await mkdtemp(join(tmpdir(), "portico-bench-"));
  await mkdir(join(folder, "content"));
  // JSON is YAML.
  const declaration = { portal: { name: "Benchmark", public: true }, registration: "off", products };
  await writeFile(join(folder, "content/portal.yaml"), JSON.stringify(declaration));
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, "content", path), content);

  const args = ["--portal", join(folder, "content"), "--database", join(folder, "portal.db")];
  args.push("--listen", "127.0.0.1:0", "--web", WEB, "--log", "warn");
  const server = spawn(SERVER, args, { stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await address(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Reads the line `listening on http://…`, and goes on emptying the pipe.
 * @param {ChildProcess} server
 * @returns {Promise<string>}
 */
function address(server) {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    if (!server.stdout) return reject(new Error("the server has no output"));
    const lines = createInterface({ input: server.stdout });
    lines.on("line", (line) => {
      const url = /listening on (http:\/\/[^\s/]+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
    lines.on("close", () => reject(new Error("the server ended before it listened")));
  });
}

/**
 * One answer of the Portal API.
 * @param {string} url
 * @returns {Promise<any>}
 */
export async function api(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
