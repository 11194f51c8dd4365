// The list of operations at the side: what it finds and hides, and how the keyboard goes through it.

import type { Page } from "@playwright/test";

import { shipTitle, SHIPS } from "../../support/content/fleet.ts";
import { expectAtTop, navigation, operation, operations } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet" });

/** Places: every ship, a call under two tags, and one without a tag. */
const PLACES = SHIPS + 3;

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.product("Fleet");
  await page.goto(`/spec/${id}`);
  await expect(operations(page).first()).toBeVisible();
});

/** Operations that the navigation counts, in all sections together. */
async function counted(page: Page): Promise<number> {
  const counts = await navigation(page).locator("details:not([hidden]) .count").allTextContents();
  return counts.reduce((sum, text) => sum + Number(text), 0);
}

for (const [what, text, found] of [
  ["path", "/ships/17", 1],
  ["summary", "announce a", 2],
  ["id", "readship33", 1],
  ["tag", "port", 2],
  ["method and a word", "get well", 1],
  ["a typo", "anounce", 2],
  ["nothing", "submarine", 0],
  ["spaces only", "   ", PLACES],
] as const) {
  test(`the filter finds by ${what}`, async ({ page }) => {
    await navigation(page).getByRole("searchbox").fill(text);
    await expect.poll(() => counted(page)).toBe(found);
    await expect(page.getByTestId("spec-operations-list-empty")).toHaveCount(found === 0 ? 1 : 0);
    if (text.trim() !== "") await expect(navigation(page).getByRole("status")).toHaveText(new RegExp(`^${found === 0 ? "(No|0)" : found} `));
    await navigation(page).getByRole("searchbox").fill("");
    await expect.poll(() => counted(page)).toBe(PLACES);
  });
}

test("deprecated operations are struck through, said, and can be hidden", async ({ page }) => {
  const old = navigation(page).getByRole("link", { name: `GET ${shipTitle(10)} Deprecated` });
  await expect(old.getByText(shipTitle(10))).toHaveCSS("text-decoration-line", "line-through");
  await navigation(page).getByRole("checkbox", { name: "Hide deprecated" }).check();
  await expect(old).toHaveCount(0);
  expect(await counted(page)).toBe(PLACES - SHIPS / 10);
  await navigation(page).getByRole("checkbox", { name: "Hide deprecated" }).uncheck();
  await expect(old).toHaveCount(1);
});

test("only the rows near the screen are in the page", async ({ page }) => {
  const rows = navigation(page).getByRole("link");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(PLACES);
  // Until the lists have found their places, the last row may go again.
  await expect(() => rows.last().scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
  await expect(navigation(page).getByRole("link", { name: "Are you well?" })).toBeAttached();
});

test("the navigation can be gone through to its end", async ({ page }) => {
  const titles = new Set<string>();
  await page.getByRole("complementary", { name: "Fleet" }).hover();
  await expect(async () => {
    for (const text of await navigation(page).getByRole("link").allTextContents()) titles.add(text);
    await page.mouse.wheel(0, 400);
    expect(titles.size).toBe(SHIPS + 2);
  }).toPass({ intervals: [50] });
});

test("a section folds and unfolds by keyboard", async ({ page }) => {
  const section = page.getByTestId("spec-operations-list-section-ships");
  await section.getByRole("heading").click();
  await expect(section.getByRole("link")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(section.getByRole("link").first()).toBeVisible();
});

test("Tab goes from the filter through the operations, and Enter leads on to the text", async ({ page }) => {
  await navigation(page).getByRole("searchbox").fill("readShip40");
  await navigation(page).getByRole("searchbox").focus();
  const link = navigation(page).getByRole("link", { name: shipTitle(40) });
  for (let press = 0; press < 6 && !(await link.evaluate((it) => it === document.activeElement)); press += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  const wanted = operation(page, shipTitle(40));
  await expectAtTop(wanted);
  await expect(wanted).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(wanted.getByRole("button", { name: "Copy path" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(wanted.getByRole("button", { name: "Copy link" })).toBeFocused();
});

test("Tab goes on from one operation into the next, and back", async ({ page }) => {
  await operations(page).first().getByRole("button", { name: "Copy path" }).focus();
  const visited = new Set<string>();
  const here = () => page.evaluate(() => document.activeElement!.closest("section.op")?.id ?? "");
  for (let press = 0; press < 60 && visited.size < 5; press += 1) {
    await page.keyboard.press("Tab");
    visited.add(await here());
    await page.waitForTimeout(20);
  }
  console.log([...visited]);
  expect([...visited].slice(0, 4)).toEqual([1, 2, 3, 4].map((ship) => `operations-ships-readShip${ship}`));
  for (let press = 0; press < 60 && (await here()) !== "operations-ships-readShip1"; press += 1) {
    await page.keyboard.press("Shift+Tab");
    await page.waitForTimeout(20);
  }
  expect(await here()).toBe("operations-ships-readShip1");
});

test("the focus is kept when the reader scrolls far away from it", async ({ page }) => {
  const button = operation(page, shipTitle(1)).getByRole("button", { name: "Copy path" });
  await button.focus();
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, 20_000);
  await expect(operation(page, shipTitle(3))).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("another version has its own operations, and Back the first ones", async ({ page }) => {
  await page.getByTestId("version-select-dropdown").selectOption("1.0");
  await expect(page.getByRole("main").getByText("5 operations")).toBeVisible();
  await expect.poll(() => counted(page)).toBe(6);
  await expect(operation(page, shipTitle(1))).toBeAttached();
  await page.goBack();
  await expect(page.getByRole("main").getByText(`${SHIPS + 2} operations`)).toBeVisible();
  await expect.poll(() => counted(page)).toBe(PLACES);
});
