// Addresses of operations: they lead to the operation, under the header and with the focus, and it stays there.

import type { Page } from "@playwright/test";

import { shipAnchor, shipTitle, SHIPS } from "../../support/content/fleet.ts";
import { expectAtTop, navigation, operation, operations } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet", permissions: ["clipboard-read", "clipboard-write"] });

let product: string;

test.beforeEach(async ({ api }) => {
  product = `/spec/${(await api.product("Fleet")).id}`;
});

async function expectRead(page: Page, ship: number): Promise<void> {
  const wanted = operation(page, shipTitle(ship));
  await expectAtTop(wanted);
  await expect(wanted).toBeFocused();
  await expect(wanted.getByText(`Line 1 about ship ${ship}.`)).toBeVisible();
  await expect(navigation(page).locator("[aria-current]")).toHaveText(new RegExp(shipTitle(ship)));
}

for (const ship of [1, 2, 31, SHIPS - 1]) {
  test(`the address of operation ${ship} leads to it`, async ({ page }) => {
    await page.goto(`${product}#${shipAnchor(ship)}`);
    await expectRead(page, ship);
    await expect(page).toHaveURL(new RegExp(`#${shipAnchor(ship)}$`));
  });
}

test("another portal's address of an operation leads to it, too", async ({ page }) => {
  await page.goto(`${product}#/ships/readShip31`);
  await expectRead(page, 31);
});

test("a tag and an id that are written with escapes are understood", async ({ page }) => {
  await page.goto(`${product}#/Port%20calls/announceCall`);
  await expect(page.locator("#operations-Port_calls-announceCall")).toBeFocused();
});

test("an address that no operation has leaves the page at its beginning", async ({ page, watch }) => {
  for (const hash of ["operations-ships-sunk", "/ships/sunk", "%E0%A4%A", "/", '"><script>']) {
    await page.goto(`${product}#${hash}`);
    await page.reload();
    await expect(operations(page).first()).toBeAttached();
    expect(await page.evaluate(() => scrollY), hash).toBe(0);
  }
  expect(watch.complaints).toEqual([]);
});

test("a press in the navigation leads there, again and again", async ({ page }) => {
  await page.goto(product);
  for (const ship of [5, 44, 6]) {
    await navigation(page).getByRole("searchbox").fill(shipTitle(ship));
    const link = navigation(page).getByRole("link", { name: shipTitle(ship), exact: false }).first();
    await link.click();
    await expectRead(page, ship);
    // The reader scrolls away and asks for the same again.
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 250);
    await expect.poll(() => operation(page, shipTitle(ship)).evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(0);
    await link.click();
    await expectRead(page, ship);
  }
});

test("a new hash in the address bar leads there", async ({ page }) => {
  await page.goto(`${product}#${shipAnchor(3)}`);
  await expectRead(page, 3);
  await page.evaluate((hash) => (location.hash = hash), shipAnchor(50));
  await expectRead(page, 50);
});

test("a copied link leads whoever gets it to the operation", async ({ page, context }) => {
  await page.goto(`${product}#${shipAnchor(20)}`);
  await operation(page, shipTitle(20)).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/spec/[^/#]+/[^/#]+#${shipAnchor(20)}$`));
  const other = await context.newPage();
  await other.goto(link);
  await expectRead(other, 20);
});

test("that an address names an operation which is not there is said", async ({ page }) => {
  await page.goto(`${product}#operations-ships-sunk`);
  await expect(page.getByText("This version has no operation by the name in the address.")).toBeVisible();
  await expect(operation(page, shipTitle(1))).toBeVisible();
});

test("Back from a guide returns to the operation", async ({ page }) => {
  await page.goto(`${product}#${shipAnchor(31)}`);
  await expectRead(page, 31);
  await page.getByRole("navigation", { name: "Guides" }).getByRole("link", { name: "Mooring" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mooring" })).toBeVisible();
  await page.goBack();
  await expectAtTop(operation(page, shipTitle(31)));
});

test("Back returns to the place inside an operation, and so does a reload; a link goes to its beginning", async ({ page }) => {
  const top = async () => (await operation(page, shipTitle(31)).boundingBox())?.y ?? 0;
  await page.goto(`${product}#${shipAnchor(31)}`);
  await expectRead(page, 31);
  const beginning = await top();
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 150);
  await expect.poll(top).toBeLessThan(beginning - 100);
  // The place is taken note of when the reader has come to rest.
  await page.waitForTimeout(500);
  const place = await top();
  await page.getByRole("navigation", { name: "Guides" }).getByRole("link", { name: "Mooring" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mooring" })).toBeVisible();
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(3);
  await page.reload();
  await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(3);
  await page.goto("/");
  await page.goto(`${product}#${shipAnchor(31)}`);
  await expectAtTop(operation(page, shipTitle(31)));
});

test("Back returns to the operation before", async ({ page }) => {
  await page.goto(`${product}#${shipAnchor(2)}`);
  await expectRead(page, 2);
  await navigation(page).getByRole("searchbox").fill("ship 40");
  await navigation(page).getByRole("link", { name: shipTitle(40) }).click();
  await expectRead(page, 40);
  await page.goBack();
  await expectAtTop(operation(page, shipTitle(2)));
  await page.goForward();
  await expectAtTop(operation(page, shipTitle(40)));
});

test("Forward from the beginning returns to the operation, whatever has changed its height above it", async ({ page }) => {
  // One column, in which what opens beside an operation makes it higher.
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(product);
  await expect(operation(page, shipTitle(1))).toBeVisible();
  await navigation(page).getByRole("searchbox").fill("ship 40");
  await navigation(page).getByRole("link", { name: shipTitle(40) }).click();
  await expectRead(page, 40);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  // Without going there.
  await operation(page, shipTitle(1)).getByRole("button", { name: "Edit" }).dispatchEvent("click");
  await expect(operation(page, shipTitle(1)).getByLabel("Other base URL")).toBeAttached();
  await page.goForward();
  await expectRead(page, 40);
});
