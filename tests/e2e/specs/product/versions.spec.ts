// Which version of a product an address means (behaviour.md 2.5).

import { ODD_VERSION } from "../../support/content/harbour.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test("without a version the newest by date is shown, and the address names it", async ({ page, api }) => {
  const product = await api.product("Berths");
  const newest = product.versions.find(({ name }) => name === "1.10")!;
  await page.goto(`/spec/${product.id}`);
  await expect(page).toHaveURL(`/spec/${product.id}/${newest.id}`);
  await expect(page).toHaveTitle("Berths - 1.10 | Developer Portal");
  await expect(page.getByTestId("version-select-dropdown")).toHaveValue(newest.id);
});

test("a name in the address is replaced by the id, whatever its case, and Back does not stop there", async ({ page, api }) => {
  const product = await api.product("Berths");
  const old = product.versions.find(({ name }) => name === "1.9")!;
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.goto(`/spec/${product.id}/1.9#operations-berths-listBerths`);
  await expect(page).toHaveURL(`/spec/${product.id}/${old.id}#operations-berths-listBerths`);
  await expect(page.getByText("This product has no version")).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL("/");
});

for (const [times, encode] of [
  ["once", encodeURIComponent],
  ["twice", (name: string) => encodeURIComponent(encodeURIComponent(name))],
] as const) {
  test(`a name full of reserved characters is found when encoded ${times}`, async ({ page, api }) => {
    const product = await api.product("Berths");
    const odd = product.versions.find(({ name }) => name === ODD_VERSION)!;
    await page.goto(`/spec/${product.id}/${encode(ODD_VERSION)}`);
    await expect(page).toHaveURL(`/spec/${product.id}/${odd.id}`);
    await expect(page).toHaveTitle(`Berths - ${ODD_VERSION} | Developer Portal`);
  });
}

test("an unknown version leads to the newest, and that is said", async ({ page, api }) => {
  const product = await api.product("Berths");
  const newest = product.versions.find(({ name }) => name === "1.10")!;
  await page.goto(`/spec/${product.id}/0.0.1`);
  await expect(page).toHaveURL(`/spec/${product.id}/${newest.id}`);
  await expect(page.getByText("This product has no version by the name in the address.")).toBeVisible();
});

test("choosing a version is a step in the history", async ({ page, api }) => {
  const product = await api.product("Berths");
  const [newest, old] = ["1.10", "1.9"].map((wanted) => product.versions.find(({ name }) => name === wanted)!);
  await page.goto(`/spec/${product.id}`);
  const select = page.getByTestId("version-select-dropdown");
  await expect(select.locator("option")).toHaveText(["1.9 (Deprecated)", ODD_VERSION, "1.10"]);
  await select.selectOption("1.9 (Deprecated)");
  await expect(page).toHaveURL(`/spec/${product.id}/${old!.id}`);
  await page.goBack();
  await expect(page).toHaveURL(`/spec/${product.id}/${newest!.id}`);
  await expect(select).toHaveValue(newest!.id);
});

test("a deprecated version says so, and leads to the newest", async ({ page, api }) => {
  const product = await api.product("Berths");
  const [newest, old] = ["1.10", "1.9"].map((wanted) => product.versions.find(({ name }) => name === wanted)!);
  await page.goto(`/spec/${product.id}/${newest!.id}`);
  await expect(page.getByText("List berths").first()).toBeVisible();
  await expect(page.locator(".deprecated-warning")).toHaveCount(0);
  await page.goto(`/spec/${product.id}/${old!.id}`);
  await page.locator(".deprecated-warning").getByRole("link").click();
  await expect(page).toHaveURL(`/spec/${product.id}/${newest!.id}`);
  await expect(page.locator(".deprecated-warning")).toHaveCount(0);
});

test("a product without versions says so", async ({ page, api }) => {
  const product = await api.product("Unversioned");
  await page.goto(`/spec/${product.id}`);
  await expect(page.getByRole("complementary").getByText("This product has no version yet.")).toBeVisible();
  await expect(page.getByTestId("version-select-dropdown")).toHaveCount(0);
});

test("a product that is not there is a 404", async ({ page }) => {
  for (const id of ["00000000-0000-4000-8000-000000000000", "not-an-id"]) {
    await page.goto(`/spec/${id}`);
    await expect(page).toHaveURL("/404");
    await expect(page.getByTestId("404")).toBeVisible();
  }
});
