// The app itself crashes: WebAssembly cannot go on after that, so the page says so and offers to begin again.

import { expect, signedIn as test } from "../../support/test.ts";

test("a crash of the app is said, and a reload mends it", async ({ page, watch }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.evaluate(
    () =>
      void [1, 2].forEach(() =>
        setTimeout(() => {
          throw new WebAssembly.RuntimeError("unreachable, on purpose");
        }),
      ),
  );
  await expect(page.getByRole("alert")).toContainText("The portal stopped working.");
  await page.getByRole("alert").getByRole("button", { name: "Reload" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await expect(page.getByRole("alert")).toHaveCount(0);
  watch.forgive(/on purpose/);
});

test("an ordinary error of a script does not hide the page", async ({ page, watch }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("from an extension, on purpose");
      }),
  );
  await expect.poll(() => watch.complaints.length).toBe(1);
  await expect(page.getByRole("alert")).toHaveCount(0);
  watch.forgive(/on purpose/);
});
