// A real identity provider on this machine: people sign in by pressing a link, and may refuse.

import type { IncomingMessage, Server, ServerResponse } from "node:http";

import { type Context, Provider } from "oidc-provider";

import { listening, originOf } from "./upstream.ts";

/** A client that runs in a page, and so has no secret. */
export const PAGE_CLIENT = "portal-page";

/** A program with a secret. Both are full of characters that mean something in an address. */
export const MACHINE = { id: "night watch+1", secret: "s3cret &%:/=?" };

/** The scope of the tests' API. */
export const SCOPE = "lights:read";

/** The provider. */
export class IdentityProvider {
  /** Its origin. */
  readonly url: string;
  readonly #server: Server;
  #provider: Provider | undefined;

  private constructor(server: Server) {
    this.url = originOf(server);
    this.#server = server;
  }

  /** Takes an address; answers when [`serve`] has told it whom. */
  static async start(): Promise<IdentityProvider> {
    return new IdentityProvider(await listening());
  }

  /** Answers the pages of a portal. */
  serve(portal: string): void {
    const provider = new Provider(this.url, configuration(portal));
    const answer = provider.callback();
    this.#provider = provider;
    this.#server.on("request", (request, response) => {
      if (request.url!.startsWith("/interaction/")) void signIn(provider, request, response);
      else void answer(request, response);
    });
  }

  /** Whether it gave out this token, for the scope of the tests' API. */
  async isGood(token: string): Promise<boolean> {
    const found = (await this.#provider!.AccessToken.find(token)) ?? (await this.#provider!.ClientCredentials.find(token));
    return found?.scope?.split(" ").includes(SCOPE) ?? false;
  }

  /** Ends it. */
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A page with two links; each of them ends the interaction. */
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url!.endsWith("/allow")) {
    await provider.interactionFinished(request, response, { login: { accountId: "robin" } });
  } else if (request.url!.endsWith("/deny")) {
    const error = { error: "access_denied", error_description: "Robin said <b>no</b>" };
    await provider.interactionFinished(request, response, error);
  } else {
    const page = `<!doctype html><link rel="icon" href="data:,"><title>Sign in</title><a href="${request.url}/allow">Allow</a> <a href="${request.url}/deny">Deny</a>`;
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  }
}

function configuration(portal: string): object {
  return {
    clients: [
      {
        client_id: PAGE_CLIENT,
        token_endpoint_auth_method: "none",
        redirect_uris: [`${portal}/oauth2-redirect.html`],
        scope: `openid ${SCOPE}`,
      },
      {
        client_id: MACHINE.id,
        client_secret: MACHINE.secret,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
        scope: SCOPE,
      },
    ],
    scopes: ["openid", SCOPE],
    cookies: { keys: ["not a secret"] },
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    pkce: { required: () => true },
    clientBasedCORS: (_context: unknown, origin: string) => origin === portal,
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant,
    renderError: (context: { body: string }, { error }: { error: string }) => void (context.body = error),
  };
}

/** Whoever signs in has consented. */
async function loadExistingGrant(this: void, { oidc }: Context & { oidc: { provider: Provider } }): Promise<object> {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(`openid ${SCOPE}`);
  await grant.save();
  return grant;
}
