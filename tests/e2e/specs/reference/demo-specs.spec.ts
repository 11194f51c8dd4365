// Every spec of the demo opens with all its operations.

import { readFileSync } from "node:fs";

import { parse } from "yaml";

import { expectAllOperations } from "../../support/all-operations.ts";
import { inRepository } from "../../support/repository.ts";
import { signedIn as test } from "../../support/test.ts";

interface Demo {
  readonly products: readonly { name: string; versions?: readonly { name: string; spec?: string }[] }[];
}

const { products } = parse(readFileSync(inRepository("demo/portal.yaml"), "utf8")) as Demo;
for (const { name, versions = [] } of products) {
  for (const { name: version, spec } of versions) {
    if (spec === undefined) continue;
    test(`demo: ${spec}`, async ({ page, api }) => {
      const { id } = await api.product(name);
      await page.goto(`/spec/${id}/${version}`);
      await expectAllOperations(page, readFileSync(inRepository(`demo/${spec}`), "utf8"));
    });
  }
}
