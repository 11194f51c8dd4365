// What the first visit costs, as the browser counts it. scripts/size.mjs holds the files to their budget; this looks at
// everything that comes over the wire, against what is replaced: konnect-portal's first view of the same page.

import type { CDPSession } from "@playwright/test";

import { expect, signedIn as test } from "../../support/test.ts";

const KONNECT = { requests: 30, bytes: 912_000 };

interface Received {
  readonly url: string;
  readonly kind: string;
  bytes: number;
}

test("the first view of the catalogue is lighter than konnect-portal's", async ({ page, context }) => {
  const received = await receive(await context.newCDPSession(page));
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.waitForLoadState("networkidle");

  const all = [...received.values()];
  const kinds = new Map<string, Received[]>();
  for (const one of all) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  for (const [kind, list] of kinds)
    console.log(
      `  ${kind.padEnd(6)}${String(list.length).padStart(4)} requests${sum(list).toLocaleString("en").padStart(10)} bytes`,
    );
  console.log(`  total ${String(all.length).padStart(4)} requests${sum(all).toLocaleString("en").padStart(10)} bytes`);

  expect([...kinds.keys()]).toEqual(expect.arrayContaining(["html", "css", "js", "wasm", "api"]));
  expect(all.filter(({ kind }) => kind === "wasm"), "the code of other pages waits").toHaveLength(1);
  expect(all.length).toBeLessThanOrEqual(KONNECT.requests);
  expect(sum(all)).toBeLessThanOrEqual(KONNECT.bytes);
});

test("a second view loads the app from the browser's cache", async ({ page, context }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  const received = await receive(await context.newCDPSession(page));
  await page.reload();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  const wasm = [...received.values()].filter(({ kind }) => kind === "wasm");
  expect(sum(wasm), "what is named by its content is not loaded twice").toBe(0);
});

/** Collects what comes over the wire, headers included, by request. */
async function receive(session: CDPSession): Promise<Map<string, Received>> {
  const received = new Map<string, Received>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.startsWith("http")) {
      received.set(requestId, { url: response.url, kind: kindOf(response.mimeType, response.url), bytes: 0 });
    }
  });
  // An answer that is cancelled on the way never finishes, but what came of it counts.
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const one = received.get(requestId);
    if (one) one.bytes += encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = received.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return received;
}

function kindOf(mime: string, url: string): string {
  if (new URL(url).pathname.startsWith("/api/")) return "api";
  if (mime.includes("javascript")) return "js";
  return ["html", "css", "wasm", "json", "svg", "image"].find((kind) => mime.includes(kind)) ?? mime;
}

function sum(list: readonly Received[]): number {
  return list.reduce((total, { bytes }) => total + bytes, 0);
}
