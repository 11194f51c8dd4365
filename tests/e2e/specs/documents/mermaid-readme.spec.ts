// Diagrams as others write them: ten kinds, one after the other.

import { readFile } from "node:fs/promises";

import { realInputIsThere } from "../../support/content/real.ts";
import { inShared } from "../../support/repository.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "real" });
test.skip(!realInputIsThere(), "the shared documents are not there");

test("every diagram of Mermaid's own readme is drawn", async ({ page }) => {
  test.setTimeout(150_000);
  const text = await readFile(inShared("docs/mermaid-readme.md"), "utf8");
  const products = await page.request.get("/api/v2/products?page%5Bsize%5D=100&page%5Bnumber%5D=1");
  const { data } = (await products.json()) as { data: { id: string; document_count: number }[] };
  const { id } = data.find((product) => product.document_count > 0)!;
  await page.goto(`/docs/${id}/mermaid-readme`);
  await expect(page.locator("img.drawing")).toHaveCount(text.match(/^```mermaid$/gm)!.length, { timeout: 120_000 });
});
