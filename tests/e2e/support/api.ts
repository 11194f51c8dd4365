// The portal API as a script would use it: what a test needs before it begins, without the screens it does not test.

import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";

import type { Person } from "./people.ts";

/** A product and its versions, newest first. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly Version[];
}

/** A version of a product. */
export interface Version {
  readonly id: string;
  readonly name: string;
}

/** An application of the signed-in developer. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly reference_id: string;
}

interface Listed<T> {
  readonly data: readonly T[];
}

/** Speaks to one portal with the cookies of one browser. */
export class Api {
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** Makes an account. */
  async register({ name, email, password }: Person): Promise<void> {
    await this.#post("/developer", { full_name: name, email, password });
  }

  /** Starts a session; the browser has its cookies afterwards. */
  async signIn({ email, password }: Person): Promise<void> {
    await this.#post("/developer/authenticate", { username: email, password });
  }

  /** Finds a product by its name. */
  async product(name: string): Promise<Product> {
    const found = await this.#list<{ id: string; name: string }>(`/products?filter[name][eq]=${encodeURIComponent(name)}`);
    const product = only(found, `product ${name}`);
    const versions = await this.#list<Version & { created_at: string }>(`/products/${product.id}/versions`);
    return { ...product, versions: versions.toSorted((a, b) => b.created_at.localeCompare(a.created_at)) };
  }

  /** Makes an application that works with the strategy of that name. */
  async createApplication(name: string, strategy: string, fields: Record<string, string> = {}): Promise<Application> {
    const strategies = await this.#list<{ id: string; name: string }>("/applications/auth-strategies");
    const auth_strategy_id = only(
      strategies.filter((one) => one.name === strategy),
      `strategy ${strategy}`,
    ).id;
    const reference_id = crypto.randomUUID();
    const answer = await this.#post("/applications", { name, auth_strategy_id, reference_id, ...fields });
    return (await answer.json()) as Application;
  }

  /** Deletes an application. */
  async deleteApplication(application: Application): Promise<void> {
    await this.#answered(await this.#request.delete(`/api/v2/applications/${application.id}`));
  }

  /** Registers an application for a version; returns the id of the registration. */
  async requestAccess(application: Application, version: Version): Promise<string> {
    const answer = await this.#post(`/applications/${application.id}/registrations`, { product_version_id: version.id });
    return ((await answer.json()) as { id: string }).id;
  }

  /** Takes a registration back. */
  async unregister(application: Application, registration: string): Promise<void> {
    await this.#answered(await this.#request.delete(`/api/v2/applications/${application.id}/registrations/${registration}`));
  }

  /** Generates a key and returns it. */
  async generateKey(application: Application, display_name: string): Promise<string> {
    const answer = await this.#post(`/applications/${application.id}/credentials`, { display_name });
    return ((await answer.json()) as { credential: string }).credential;
  }

  /** Deletes the key of that name. */
  async revokeKey(application: Application, display_name: string): Promise<void> {
    const path = `/applications/${application.id}/credentials`;
    const keys = await this.#list<{ id: string; display_name: string }>(path);
    const key = only(
      keys.filter((one) => one.display_name === display_name),
      `key ${display_name}`,
    );
    await this.#answered(await this.#request.delete(`/api/v2${path}/${key.id}`));
  }

  /** Names of the developer's applications. */
  async applicationNames(): Promise<string[]> {
    return (await this.#list<Application>("/applications")).map((application) => application.name);
  }

  async #list<T>(path: string): Promise<readonly T[]> {
    const paged = `${path}${path.includes("?") ? "&" : "?"}page[size]=100&page[number]=1`;
    const answer = await this.#answered(await this.#request.get(`/api/v2${paged}`));
    return ((await answer.json()) as Listed<T>).data;
  }

  async #post(path: string, data: Record<string, string>): Promise<APIResponse> {
    return this.#answered(await this.#request.post(`/api/v2${path}`, { data }));
  }

  async #answered(answer: APIResponse): Promise<APIResponse> {
    expect(answer.ok(), `${answer.url()} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
    return answer;
  }
}

function only<T>(list: readonly T[], what: string): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`${list.length} of ${what}, not one`);
  return first;
}
