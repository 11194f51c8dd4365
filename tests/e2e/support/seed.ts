// A developer who has been here before.

import type { Api, Application, Product } from "./api.ts";

/** What there is to look at. */
export interface Seeded {
  /** Approved for `open`, pending for `byHand`, with one key. */
  readonly kiosk: Application;
  /** Works with another strategy. */
  readonly intranet: Application;
  /** Approves at once. */
  readonly open: Product;
  /** Approved by a person. */
  readonly byHand: Product;
  /** Not registered for; approves at once, with the strategy of `kiosk`. */
  readonly museum: Product;
  /** The key. */
  readonly key: string;
}

/** Gives the signed-in developer of a demo portal two applications, two registrations and a key. */
export async function seed(api: Api): Promise<Seeded> {
  const [open, byHand, museum] = await Promise.all([
    api.product("Lighthouse API"),
    api.product("Tides API"),
    api.product("Museum API"),
  ]);
  const kiosk = await api.createApplication("Kiosk", "Portal keys", { description: "The screens in the foyer." });
  const intranet = await api.createApplication("Intranet", "Company login (OpenID Connect)");
  await api.requestAccess(kiosk, open.versions[0]!);
  await api.requestAccess(kiosk, byHand.versions[0]!);
  const key = await api.generateKey(kiosk, "kiosk-west-wing");
  return { kiosk, intranet, open, byHand, museum, key };
}
