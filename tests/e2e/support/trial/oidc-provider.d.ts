// What the tests use of the package, which comes without types.

declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
    };
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    readonly Grant: new (owner: { clientId: string; accountId: string }) => Grant;
    readonly AccessToken: { find(token: string): Promise<{ scope?: string } | undefined> };
    readonly ClientCredentials: { find(token: string): Promise<{ scope?: string } | undefined> };
  }

  export type { Context };
}
