// `test` with an API and an identity provider of the tests' own, published on a portal that has a relay.

import { declaredFolder } from "../content.ts";
import { Portal } from "../portal.ts";
import { test as base } from "../test.ts";
import { goToOperation, Trial } from "./form.ts";
import { IdentityProvider } from "./provider.ts";
import { PRODUCT, trialPortal } from "./spec.ts";
import { Upstream } from "./upstream.ts";

export { expect } from "../test.ts";

interface PerWorker {
  /** Whether nobody needs to sign in; a file may say otherwise with `test.use`. */
  isPublic: boolean;
  /** The API, with the provider that it believes. */
  neighbours: { readonly upstream: Upstream; readonly provider: IdentityProvider };
  /** The API. */
  upstream: Upstream;
}

interface PerTest {
  /** Goes to an operation of the API and opens its form. */
  trying(title: string): Promise<Trial>;
}

export const test = base.extend<PerTest, PerWorker>({
  isPublic: [true, { scope: "worker", option: true }],

  neighbours: [
    async ({}, use) => {
      const [upstream, provider] = [await Upstream.start(), await IdentityProvider.start()];
      upstream.trust((token) => provider.isGood(token));
      await use({ upstream, provider });
      upstream.stop();
      provider.stop();
    },
    { scope: "worker" },
  ],

  upstream: [async ({ neighbours }, use) => use(neighbours.upstream), { scope: "worker" }],

  portal: [
    async ({ neighbours: { upstream, provider }, isPublic }, use) => {
      const folder = await declaredFolder(trialPortal(upstream, provider.url, isPublic));
      const portal = await Portal.start(folder.path, ["--relay", "--relay-allow-private"]);
      provider.serve(portal.url);
      await use(portal);
      await portal.stop();
      await folder.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  // What is tried goes to its neighbours, and what they do not allow the browser remarks on.
  watch: async ({ watch, neighbours: { upstream, provider } }, use) => {
    await use(watch);
    const known = [upstream.open, upstream.closed, upstream.gone, provider.url].join("|");
    watch.forgive(new RegExp(`^another origin: (${known})/`));
    watch.forgive(/^console: (Access to fetch at .* has been blocked by CORS policy|Clear-Site-Data header on)/);
  },

  trying: async ({ page, api }, use) =>
    use(async (title) => {
      await goToOperation(page, (await api.product(PRODUCT)).id, title);
      const trial = new Trial(page, title);
      await trial.open();
      return trial;
    }),
});
