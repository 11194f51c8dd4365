// The specification as a file: looked at as published, copied, and downloaded in either syntax.

import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { dataOf } from "../../support/content/operations.ts";
import { operations } from "../../support/reference.ts";
import { inRepository } from "../../support/repository.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** A product of the demo, its file, and the name that a download gets. */
const FILES = [
  ["Museum API", "museum-1.2.1.yaml", "museum-api-1.2.1"],
  ["Tides API", "tides.json", "tides-api-0.9.0"],
] as const;

const published = (file: string): Promise<string> => readFile(inRepository(`demo/specs/${file}`), "utf8");

async function openRaw(page: Page) {
  await page.getByRole("button", { name: "View Raw" }).click();
  const dialog = page.getByRole("dialog", { name: "View Spec" });
  await expect(dialog.locator("#spec-area")).toBeVisible();
  return dialog;
}

for (const [product, file, name] of FILES) {
  test.describe(file, () => {
    test.beforeEach(async ({ page, api }) => {
      const { id } = await api.product(product);
      await page.goto(`/spec/${id}`);
      await expect(operations(page).first()).toBeVisible();
    });

    for (const syntax of ["JSON", "YAML"] as const) {
      test(`is downloaded as ${syntax} with the same data`, async ({ page }) => {
        await page.getByRole("button", { name: "Download" }).click();
        const coming = page.waitForEvent("download");
        await page.getByRole("menuitem", { name: syntax }).click();
        const download = await coming;
        expect(download.suggestedFilename()).toBe(`${name}.${syntax.toLowerCase()}`);
        const text = await readFile(await download.path(), "utf8");
        expect(text.trimStart().startsWith("{")).toBe(syntax === "JSON");
        expect(dataOf(text)).toEqual(dataOf(await published(file)));
      });
    }

    test("is shown as published, copied and downloaded", async ({ page }) => {
      const dialog = await openRaw(page);
      const text = await published(file);
      await expect(dialog.locator("#spec-area")).toHaveValue(text);
      await dialog.getByTestId("copy-btn").click();
      await expect(page.getByText("Copied to clipboard")).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      const coming = page.waitForEvent("download");
      await dialog.getByTestId("download-btn").click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(`${name}${file.slice(file.lastIndexOf("."))}`);
      expect(await readFile(await download.path(), "utf8")).toBe(text);
    });
  });
}

test("the dialog closes by its button and by Escape, and gives the focus back", async ({ page, api }) => {
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  await openRaw(page);
  await expect(page.locator(".view-spec-modal")).toBeVisible();
  await page.getByTestId("close-btn").click();
  await expect(page.locator(".view-spec-modal")).toBeHidden();
  await expect(page.getByRole("button", { name: "View Raw" })).toBeFocused();
  await openRaw(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".view-spec-modal")).toBeHidden();
  await expect(page.getByRole("button", { name: "View Raw" })).toBeFocused();
});

test("without a specification there is nothing to download", async ({ page, api }) => {
  const { id } = await api.product("Fleet Telemetry");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-error-state")).toBeVisible();
  await expect(page.getByRole("button", { name: /Download|View Raw/ })).toHaveCount(0);
});
