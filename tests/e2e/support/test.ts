// `test` with a portal for each worker and a developer for each test.

import { test as base, expect } from "@playwright/test";

import { Api } from "./api.ts";
import { type PortalContent, contentFolder } from "./content.ts";
import { type Person, somebody } from "./people.ts";
import { Portal } from "./portal.ts";
import { Watch } from "./watch.ts";

interface PerWorker {
  /** What the portal declares; a file may choose another with `test.use`. */
  content: PortalContent;
  /** The real server of this worker. */
  portal: Portal;
}

interface PerTest {
  /** Somebody without an account. */
  newcomer: Person;
  /** Somebody with an account, signed in to this test's browser. */
  developer: Person;
  /** The portal API with this test's cookies. */
  api: Api;
  /** Fails the test when the app complains; always on. */
  watch: Watch;
}

export { expect };

export const test = base.extend<PerTest, PerWorker>({
  content: ["demo", { scope: "worker", option: true }],

  portal: [
    async ({ content }, use) => {
      const folder = await contentFolder(content);
      const portal = await Portal.start(folder.path);
      await use(portal);
      await portal.stop();
      await folder.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ portal }, use) => use(portal.url),

  newcomer: async ({}, use) => use(somebody()),

  api: async ({ context }, use) => use(new Api(context.request)),

  developer: async ({ newcomer, api }, use) => {
    await api.register(newcomer);
    await api.signIn(newcomer);
    await use(newcomer);
  },

  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(context, new URL(baseURL!).origin);
      await use(watch);
      expect(watch.complaints, "the app complains about nothing and talks to its portal only").toEqual([]);
    },
    { auto: true },
  ],
});

/** A file whose tests all begin signed in. */
export const signedIn = test.extend<{ signedIn: void }>({
  signedIn: [async ({ developer: _ }, use) => use(), { auto: true }],
});
