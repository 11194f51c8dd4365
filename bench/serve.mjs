// Serves the pages of the viewers, their packages and the specs, uncompressed and never from a cache.

import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";

import { packageFolder } from "./install-viewers.mjs";
import { inOutput } from "./places.mjs";
import { VIEWERS } from "./viewers.mjs";

/** @typedef {import("node:http").ServerResponse} Response */

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

/**
 * Starts serving. `/pages/<viewer>/<file>` is a viewer with a spec, `/blank` a page with nothing.
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function serve() {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (path === undefined) return void response.writeHead(400).end();
    answer(path, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * What a request asks for; undefined when that is no path.
 * @param {string} url
 */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Response} response
 */
async function answer(path, response) {
  const [, area, name = "", ...rest] = path.split("/");
  const below = normalize(`/${rest.join("/")}`);
  const viewer = VIEWERS.find((viewer) => viewer.name === name);
  if (area === "blank") return html(response, "");
  if (area === "pages" && viewer) return html(response, viewer.page(`/specs${below}`));
  if (area === "packages" && viewer?.package) return file(response, join(packageFolder(name, viewer.package), below));
  if (area === "specs") return file(response, inOutput(`specs${normalize(`/${name}`)}`));
  response.writeHead(404).end();
}

/**
 * @param {Response} response
 * @param {string} body
 */
function html(response, body) {
  response.writeHead(200, headers(".html"));
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><body>${body}`);
}

/**
 * @param {Response} response
 * @param {string} path
 */
async function file(response, path) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { ...headers(extname(path)), "content-length": found.size });
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), response);
}

/** @param {string} extension */
const headers = (extension) => ({
  "content-type": TYPES[extension] ?? "application/octet-stream",
  "cache-control": "no-store",
});
