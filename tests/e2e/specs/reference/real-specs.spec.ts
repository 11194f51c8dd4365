// Every real spec opens with all its operations.

import { expectAllOperations } from "../../support/all-operations.ts";
import { productName, realInputIsThere, realSpec, realSpecs } from "../../support/content/real.ts";
import { signedIn as test } from "../../support/test.ts";

test.use({ content: "real" });

if (realInputIsThere()) {
  for (const file of realSpecs()) {
    test(file, async ({ page, api }) => {
      test.slow();
      const { id } = await api.product(productName(file));
      await page.goto(`/spec/${id}`);
      await expectAllOperations(page, await realSpec(file));
    });
  }
} else {
  test.skip("real specs are not beside this repository (../shared)", () => {});
}
