import assert from "node:assert/strict";
import { get } from "node:http";
import { test } from "node:test";

import { serve } from "./serve.mjs";

/**
 * The status for a path as it is written here: `fetch` would change some.
 * @param {string} url
 * @param {string} path
 * @returns {Promise<number | undefined>}
 */
const status = (url, path) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    get({ hostname, port, path, agent: false }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });

test("what is no path is a bad request, and ends nothing", async () => {
  const server = await serve();
  try {
    for (const path of ["/%", "/specs/%E0%A4%A", "//", "/pages/%zz/x.json"]) assert.equal(await status(server.url, path), 400, path);
    assert.equal(await status(server.url, "/blank"), 200);
    for (const path of ["/", "/specs/none.json", "/specs/%00", "/packages/none/..%2f..%2fREADME.md"]) {
      assert.equal(await status(server.url, path), 404, path);
    }
  } finally {
    server.stop();
  }
});
