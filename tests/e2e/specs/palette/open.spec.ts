// What opens and closes the search over everything, and where the keys mean something else.

import { Palette } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

const CHUNK = "**/assets/split_palette*.wasm";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
});

test("the button, Ctrl K, the command key and the slash open it, Escape closes it, and the focus returns", async ({ page }) => {
  const palette = new Palette(page);
  const trigger = page.getByRole("banner").getByRole("button", { name: "Search APIs and guides" });
  await trigger.click();
  await expect(palette.field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toHaveCount(0);
  await expect(trigger).toBeFocused();

  const link = page.getByRole("link", { name: "Museum API", exact: true });
  for (const keys of ["Control+k", "Meta+k", "/"]) {
    await link.focus();
    await page.keyboard.press(keys);
    await expect(palette.field, keys).toBeFocused();
    await expect(palette.field, "the key itself is not typed").toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(palette.dialog, keys).toHaveCount(0);
    await expect(link, keys).toBeFocused();
  }
});

test("it closes by its own key, by the button and by a press beside it", async ({ page }) => {
  const palette = await Palette.open(page);
  await page.keyboard.press("Control+k");
  await expect(palette.dialog).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await palette.dialog.getByRole("button", { name: "Close" }).click();
  await expect(palette.dialog).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(palette.field).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(palette.dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(palette.dialog, "on a button Enter presses that button").toHaveCount(0);
  await expect(page, "and opens nothing").toHaveURL("/");
  await expect(page.getByRole("banner")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette.field).toBeFocused();
  await palette.dialog.getByText("Type to search").click();
  await expect(palette.dialog, "a press inside is none beside it").toHaveCount(1);
  await page.mouse.click(20, 400);
  await expect(palette.dialog).toHaveCount(0);
});

test("a slash and a question mark stay what they are in a field, Ctrl K works there", async ({ page }) => {
  const field = page.getByRole("searchbox");
  await field.click();
  await page.keyboard.type("a/b?");
  await expect(field).toHaveValue("a/b?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(new Palette(page).field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
});

test("nothing opens over a dialog", async ({ page, api }) => {
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  await page.getByTestId("app-reg-v2-register-btn").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  for (const keys of ["Control+k", "/", "?"]) await page.keyboard.press(keys);
  await expect(new Palette(page).dialog).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("the question mark lists the shortcuts", async ({ page }) => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toContainText("Search everything");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("its code comes when it is wanted: by pointing at the button, or by opening it", async ({ page }) => {
  const fetched = page.waitForRequest(/\/assets\/split_palette.*\.wasm/);
  await page.getByRole("button", { name: "Search APIs and guides" }).hover();
  await fetched;
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("code that does not come is said, and the next press asks again", async ({ page, watch }) => {
  await page.route(CHUNK, (route) => route.abort());
  await page.keyboard.press("Control+k");
  await expect(page.getByText("The search could not be loaded.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.unroute(CHUNK);
  await Palette.open(page);
  watch.forgive(/Failed to (?:load|fetch)/);
});

test("code that takes long shows that it is coming", async ({ page }) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(CHUNK, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("Loading");
  release();
  await expect(new Palette(page).field).toBeFocused();
});
