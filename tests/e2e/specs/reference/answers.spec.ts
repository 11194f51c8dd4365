// What the portal may answer instead of a specification: it is said, and when the answer is well again, so is the page.

import { gzipSync } from "node:zlib";

import type { Page } from "@playwright/test";

import { type Answer, countRequests, interrupt, nothing, problem, webPage } from "../../support/answers.ts";
import { withOperation } from "../../support/content/shapes.ts";
import { navigation, operation, operations, putSpecification, SPEC, specification } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet" });

let address: string;

test.beforeEach(async ({ api }) => {
  address = `/spec/${(await api.product("Fleet")).id}`;
});

/** An answer of this text, with status 200. */
const text = (body: string): Answer => (route) => route.fulfill({ status: 200, contentType: "application/json", body });

const whole = JSON.stringify({ api_type: "openapi", content: withOperation({}) });
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`;

/** Every alias is ten of the one before: ten thousand million at the end. */
const BOMB = ["a0: &a0 x", ...Array.from({ length: 10 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(", ")}]`)].join("\n");

const UNREADABLE = "The portal's answer could not be read.";
const NO_SPECIFICATION = "The specification cannot be read: ";

const ANSWERS: readonly [name: string, answer: Answer, sentence: string][] = [
  ["a web page", webPage, UNREADABLE],
  ["broken JSON", text("{"), UNREADABLE],
  ["an answer cut off in the middle", text(whole.slice(0, whole.length / 2)), UNREADABLE],
  ["JSON of another shape", text('{"data":[]}'), UNREADABLE],
  ["null", text("null"), UNREADABLE],
  ["nothing at all", text(""), UNREADABLE],
  ["bytes that are no text", (route) => route.fulfill({ status: 200, body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) }), UNREADABLE],
  ["30 MB of garbage", text("garbage ".repeat(4_000_000)), UNREADABLE],
  ["30 MB of garbage for a specification", specification("garbage ".repeat(4_000_000)), NO_SPECIFICATION],
  ["compressed bytes for a specification", specification(gzipSync("openapi: 3.1.0").toString("latin1")), NO_SPECIFICATION],
  ["prose for a specification", specification("Coming soon."), NO_SPECIFICATION],
  ["a list for a specification", specification("[1, 2, 3]"), NO_SPECIFICATION],
  ["a specification cut off", specification(withOperation({}).slice(0, 90)), NO_SPECIFICATION],
  ["JSON nested 100,000 deep", specification(deep('{"a":', "}", 100_000)), NO_SPECIFICATION],
  ["YAML nested 100,000 deep", specification(deep("[", "]", 100_000)), NO_SPECIFICATION],
  ["a bomb of aliases", specification(`openapi: 3.1.0\ninfo: {title: Bomb, version: 1}\npaths: {}\n${BOMB}\n`), NO_SPECIFICATION],
  ["error 500", problem(500), "The portal answered with error 500."],
  ["error 429", problem(429, { headers: { "retry-after": "7" } }), "Try again in 7 seconds."],
  ["error 403", problem(403), "You may not do this."],
  ["no answer", nothing, "The portal cannot be reached."],
];

async function expectWell(page: Page): Promise<void> {
  await expect(operations(page).first()).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
}

for (const [name, answer, sentence] of ANSWERS) {
  test(`${name}: is said, and trying again works`, async ({ page }) => {
    await interrupt(page, SPEC, answer);
    await page.goto(address);
    const alert = page.getByRole("alert").filter({ hasText: sentence });
    await expect(alert).toBeVisible({ timeout: 20_000 });
    await expect(page.locator("main .skeleton"), "nothing waits any more").toHaveCount(0);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expectWell(page);
  });
}

test("a specification that cannot be read can be looked at", async ({ page }) => {
  await putSpecification(page, "Coming soon.");
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText(NO_SPECIFICATION);
  await expect(page.getByRole("button", { name: "Download" })).toHaveCount(0);
  await page.getByRole("button", { name: "View raw" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("Coming soon.");
});

test("error 401: the session is renewed and nobody notices", async ({ page }) => {
  const count = countRequests(page, SPEC);
  await interrupt(page, SPEC, problem(401));
  await page.goto(address);
  await expectWell(page);
  expect(count()).toBe(2);
});

for (const [name, answer] of [
  ["error 404", problem(404)],
  ["no content", ((route) => route.fulfill({ status: 204 })) as Answer],
  ["an empty text", specification("  \n")],
] as const) {
  test(`${name}: means that there is no specification`, async ({ page }) => {
    await interrupt(page, SPEC, answer);
    await page.goto(address);
    await expect(page.getByTestId("spec-error-state")).toBeVisible();
    await expect(page.getByTestId("spec-error-catalog-link")).toHaveAttribute("href", "/");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("an answer that never comes is given up after half a minute", async ({ page }) => {
  await page.clock.install();
  await page.route("**/versions/*/spec", () => {});
  const asked = page.waitForRequest("**/versions/*/spec");
  await page.goto(address);
  await asked;
  const alert = page.getByRole("alert").filter({ hasText: "The portal took too long to answer." });
  await expect(async () => {
    await page.clock.fastForward(31_000);
    await expect(alert).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await alert.getByRole("button", { name: "Try again" }).click();
  await expectWell(page);
});

test("without the portal's own list of operations the specification has them", async ({ page }) => {
  await page.route("**/spec/operations", problem(500));
  await page.goto(address);
  await expectWell(page);
  await expect(navigation(page).getByRole("link").first()).toBeVisible();
});

test("without the specification the portal's own list is there", async ({ page }) => {
  await page.route("**/versions/*/spec", problem(500));
  await page.goto(address);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(navigation(page).getByRole("link").first()).toBeVisible();
});

test("a page that is left while its specification is on its way is not disturbed by it", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/versions/*/spec", async (route) => {
    await held;
    await route.fallback().catch(() => {});
  });
  await page.goto(address);
  await page.getByRole("banner").getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
  release();
  await page.goBack();
  await expect(operation(page, "Read ship 1")).toBeVisible();
});
