// The portal on real documents, which stand beside the repository where there are any, and the guide with a real spec.

import { productName, realInputIsThere, realSpecs } from "../../support/content/real.ts";
import { callSample } from "../../support/sample.ts";
import { findProduct, generateKey, openRegistration } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "real", permissions: ["clipboard-read", "clipboard-write"] });

if (realInputIsThere()) {
  test("every real document is shown", async ({ page, api }) => {
    test.slow();
    const { id } = await api.product(productName(realSpecs()[0]!));
    await page.goto(`/docs/${id}`);
    const links = page.getByRole("complementary").getByRole("navigation", { name: "Guides" }).locator("a.title");
    await expect(links).not.toHaveCount(0);
    for (const address of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
      await expect(page.getByTestId("portal-document-viewer").getByRole("paragraph").first(), address).toBeVisible();
    }
  });

  test("the guide works for a real product, and then for one that answers", async ({ page, request }) => {
    await page.goto("/");
    await findProduct(page, productName("museum-3.1.yaml"));
    const first = await openRegistration(page);
    await first.getByRole("link", { name: "Create an application" }).click();
    await first.getByLabel("Name").fill("Visitor");
    await first.getByRole("button", { name: "Generate" }).click();
    await first.getByRole("button", { name: "Create" }).click();
    await first.getByRole("button", { name: "Request Access" }).click();
    await expect(first.getByRole("heading", { name: "Approved" })).toBeVisible();
    await first.getByRole("button", { name: "Stay here" }).click();

    await findProduct(page, "Lighthouse");
    const second = await openRegistration(page);
    await second.getByRole("radio", { name: "Visitor" }).check();
    await second.getByRole("button", { name: "Request Access" }).click();
    await second.getByRole("link", { name: "Generate a key" }).click();
    await expect(page.getByTestId("products-list").getByTestId("status-badge")).toHaveText(["approved", "approved"]);
    const key = await generateKey(page, "first");
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
  });
} else {
  test.skip("real specs and documents are not beside this repository (../shared)", () => {});
}
