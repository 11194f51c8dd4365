// The reference is read by a program of its own, in a worker. When that does not come or breaks, the page says so and
// begins anew when asked.

import type { Page, Route } from "@playwright/test";

import { somebody } from "../../support/people.ts";
import { navigation, operations } from "../../support/reference.ts";
import { signIn, signOut } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet" });

const SCRIPT = /\/assets\/worker[^/]*\.js$/;
const PROGRAM = /\/assets\/worker[^/]*\.wasm$/;

let address: string;

test.beforeEach(async ({ api }) => {
  address = `/spec/${(await api.product("Fleet")).id}`;
});

const fulfil = (contentType: string, body: string, status = 200) => (route: Route) => route.fulfill({ status, contentType, body });

/** Lets time pass until the page has given up waiting. */
async function expectFailure(page: Page): Promise<void> {
  // What comes by other ways must not be given up, too.
  await expect(navigation(page).getByRole("link").first()).toBeVisible();
  const alert = page.getByRole("main").getByRole("alert").filter({ hasText: /came to an end|took too long/ });
  await expect(async () => {
    await page.clock.fastForward(31_000);
    await expect(alert).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.locator("main .skeleton")).toHaveCount(0);
}

for (const [name, file, answer] of [
  ["a script that does not arrive", SCRIPT, (route: Route) => route.abort()],
  ["a script that is gone", SCRIPT, fulfil("text/plain", "Not Found", 404)],
  ["a web page for the script", SCRIPT, fulfil("text/html", "<!doctype html><h1>Portal</h1>")],
  ["a script that breaks at once", SCRIPT, fulfil("text/javascript", "throw new Error('broken on purpose')")],
  ["a script that does nothing", SCRIPT, fulfil("text/javascript", "")],
  ["a program that does not arrive", PROGRAM, (route: Route) => route.abort()],
  ["a program that is gone", PROGRAM, fulfil("text/plain", "Not Found", 404)],
  ["garbage for the program", PROGRAM, fulfil("application/wasm", "garbage")],
  ["a program without what the script wants", PROGRAM, (route: Route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) })],
] as const) {
  test(`${name}: is said, and trying again works`, async ({ page, watch }) => {
    await page.clock.install();
    await page.route(file, answer);
    await page.goto(address);
    await expectFailure(page);
    await page.unroute(file);
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await expect(operations(page).first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    watch.forgive(/worker|wasm|wbindgen|WebAssembly|module|MIME|on purpose|Failed to|import/i);
  });
}

test("a worker that breaks while one reads is started anew by the next question", async ({ page, watch }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
  });
  await page.goto(address);
  await expect(operations(page).first().getByText("Line 1 about")).toBeVisible();
  await page.evaluate(() => {
    const [worker] = (window as unknown as { workers: Worker[] }).workers;
    worker!.dispatchEvent(new ErrorEvent("error", { message: "crashed on purpose" }));
  });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect(operations(page).first()).not.toHaveAttribute("id", "operations-ships-readShip1");
  await expect(operations(page).last().getByText(/Line 1 about|Well\./).first()).toBeAttached();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)).toBe(2);
  watch.forgive(/on purpose/);
});

test("the worker ends when somebody else signs in: what one was shown is not for the next", async ({ page, api, developer }) => {
  const next = somebody();
  await api.register(next);
  let fetched = 0;
  page.on("request", (request) => {
    // The catalogue asks as well, but only whether there is one.
    if (request.url().endsWith("/spec") && request.headers().accept?.includes("openapi")) fetched += 1;
  });
  const read = async () => {
    // Right after signing in the list is asked for anew: a press that comes before that may go nowhere.
    await expect(async () => {
      const link = page.getByRole("main").getByRole("link", { name: "Fleet", exact: true });
      if (!page.url().includes("/spec/")) await link.click({ timeout: 2_000 });
      await expect(operations(page).first().getByText("Line 1 about")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 20_000 });
  };
  await page.goto("/");
  await read();
  const first = page.workers()[0]!;

  await signOut(page);
  await signIn(page, developer);
  await read();
  expect(fetched, "who comes back finds what was open").toBe(1);
  expect(page.workers()).toContain(first);

  await signOut(page);
  await signIn(page, next);
  await read();
  expect(fetched).toBe(2);
  await expect.poll(() => page.workers().includes(first)).toBe(false);
});
