// Accounts for tests; every test has its own.

import type { PlaywrightWorkerArgs } from "@playwright/test";

import { Api } from "./api.ts";

/** Somebody who has, or is about to have, an account. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody whom no portal knows yet. */
export function somebody(): Person {
  const id = crypto.randomUUID();
  return { name: "Robin Newcomer", email: `robin.${id}@portico.example`, password: `password ${id}` };
}

/** Another developer of a portal, signed in, with a browser's worth of cookies of their own. */
export async function anotherDeveloper(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
): Promise<{ api: Api; leave(): Promise<void> }> {
  const request = await playwright.request.newContext({ baseURL });
  const [api, person] = [new Api(request), somebody()];
  await api.register(person);
  await api.signIn(person);
  return { api, leave: () => request.dispose() };
}
