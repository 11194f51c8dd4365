// Whoever scrolls sees in the navigation and in the address what they read, and their history does not grow.

import type { Page } from "@playwright/test";

import { shipAnchor, shipTitle } from "../../support/content/fleet.ts";
import { expectAtTop, navigation, operation, operations } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet" });

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.product("Fleet");
  await page.goto(`/spec/${id}`);
  await expect(operations(page).first()).toBeVisible();
  await page.mouse.move(900, 500);
});

/** Turns the wheel until the operation of a ship stands at the top. */
async function turnTo(page: Page, ship: number): Promise<void> {
  const wanted = page.locator(`[id="${shipAnchor(ship)}"]`);
  await expect(async () => {
    const there = await operations(page).evaluateAll((all) => all.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 1000)));
    const way = there.includes(ship)
      ? (await wanted.evaluate((element) => element.getBoundingClientRect().top)) - 100
      : 600 * Math.sign(ship - there[0]!);
    await page.mouse.wheel(0, way);
    await page.waitForTimeout(50);
    expect(Math.abs(way)).toBeLessThan(50);
  }).toPass({ intervals: [0], timeout: 20_000 });
}

test("navigation and address follow, without a new entry in the history", async ({ page }) => {
  const before = await page.evaluate(() => history.length);
  for (const ship of [3, 8, 14, 5]) {
    await turnTo(page, ship);
    await expect(page).toHaveURL(new RegExp(`#${shipAnchor(ship)}$`));
    await expect(navigation(page).locator("[aria-current]")).toHaveText(new RegExp(shipTitle(ship)));
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("the operation that is read is seen in the navigation", async ({ page }) => {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect(page).toHaveURL(/#operations-ships-readShip[345]\d$/);
  await expect(navigation(page).locator("[aria-current]")).toBeInViewport();
});

test("the text moves as far as the wheel turns, whatever becomes known above it", async ({ page }) => {
  await page.evaluate((hash) => (location.hash = hash), shipAnchor(40));
  await expectAtTop(operation(page, shipTitle(40)));
  for (let turn = 0; turn < 40; turn += 1) {
    const moved = await page.evaluate(async () => {
      const seen = [...document.querySelectorAll("section.op")].find((one) => one.getBoundingClientRect().bottom > 300)!;
      const before = seen.getBoundingClientRect().top;
      scrollBy(0, -120);
      for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return seen.getBoundingClientRect().top - before;
    });
    expect(Math.abs(moved - 120), `turn ${turn}`).toBeLessThanOrEqual(2);
  }
});

test("a reload stays at the place", async ({ page }) => {
  const top = async () => (await operation(page, shipTitle(9)).boundingBox())?.y ?? 0;
  await turnTo(page, 9);
  await expect(page).toHaveURL(new RegExp(`#${shipAnchor(9)}$`));
  // The place is taken note of when the reader has come to rest.
  await page.waitForTimeout(500);
  const before = await top();
  await page.reload();
  await expect.poll(async () => Math.abs((await top()) - before), "distance from the place, in pixels").toBeLessThanOrEqual(2);
});

test("a window of another width keeps the operation", async ({ page }) => {
  await page.evaluate((hash) => (location.hash = hash), shipAnchor(40));
  await expectAtTop(operation(page, shipTitle(40)));
  await page.setViewportSize({ width: 800, height: 900 });
  await expectAtTop(operation(page, shipTitle(40)));
});

test("the beginning of the page names no operation", async ({ page }) => {
  await turnTo(page, 3);
  await expect(page).toHaveURL(/#operations-/);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await page.waitForTimeout(400);
  await expect(page.getByRole("heading", { level: 1 }), "and is not left").toBeInViewport();
});
