// The reference page for everybody: axe, narrow screens, and people who do not want things to move.

import type { Page } from "@playwright/test";

import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { navigation, operation, operations, pressAll } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

async function openAll(page: Page): Promise<void> {
  const first = operations(page).first();
  await expect(first.getByRole("heading", { name: "Responses" })).toBeVisible();
  await pressAll(first.locator("details:not([open]) > summary"));
  await pressAll(first.locator(".toggle[aria-expanded=false]"));
  await expect(page.locator(".skeleton")).toHaveCount(0);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const name of ["Museum API", "Payments"]) {
    test(`${name}, opened, at ${width} px`, async ({ page, api }) => {
      await page.setViewportSize({ width, height });
      const { id } = await api.product(name);
      await page.goto(`/spec/${id}`);
      await openAll(page);
      await expectAccessible(page);
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await over(), "nothing sticks out").toBeLessThanOrEqual(0);
      await expectNoSidewaysScroll(page);
    });
  }
}

test("nothing sticks out at 320 px, from the beginning to the end", async ({ page, api }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  await expect(page.getByRole("main").getByText(/^\d+ operations$/)).toBeVisible();
  for (let screens = 0; screens < 60; screens += 1) {
    await page.evaluate(() => scrollBy(0, innerHeight));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `screen ${screens}`).toBeLessThanOrEqual(0);
  }
  await expect(operations(page).last(), "all of them were passed").toBeAttached();
});

test("on a phone the contents lead to an operation and close", async ({ page, api }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  await expect(operations(page).first()).toBeAttached();
  await page.getByRole("button", { name: "Contents" }).click();
  const link = navigation(page).getByRole("link").nth(3);
  const title = await link.locator(".t").textContent();
  await link.click();
  await expect(page.getByRole("complementary", { name: "Museum API" })).toBeHidden();
  const wanted = operation(page, title!);
  await expect(wanted).toBeFocused();
  await expect(wanted.getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
  const covered = await wanted.getByRole("heading", { level: 2 }).evaluate((heading) => {
    const { left, top, width, height } = heading.getBoundingClientRect();
    return !heading.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(covered, "nothing covers its title").toBe(false);
});

for (const reducedMotion of ["reduce", "no-preference"] as const) {
  test(`an operation is gone to at once (${reducedMotion})`, async ({ page, api }) => {
    await page.emulateMedia({ reducedMotion });
    const { id } = await api.product("Museum API");
    await page.goto(`/spec/${id}`);
    await expect(operations(page).first()).toBeAttached();
    await navigation(page).getByRole("link").nth(5).click();
    const places = await page.evaluate(async () => {
      const seen = new Set<number>();
      for (let frame = 0; frame < 40; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen.add(Math.round(scrollY));
      }
      return seen.size;
    });
    expect(places, "places that were passed on the way").toBeLessThan(8);
  });
}
