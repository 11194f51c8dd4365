// An API of the tests' own, at origins of its own: one that lets pages of other origins read its answers, and one that
// does not.

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** Says whether a bearer token is good. */
export type IsGood = (token: string) => Promise<boolean>;

/** An answer by its name in the specification. */
type Answers = Readonly<Record<string, (response: ServerResponse) => void>>;

/** The API. */
export class Upstream {
  /** Origin with CORS. */
  readonly open: string;
  /** Origin without CORS. */
  readonly closed: string;
  /** An origin at which nothing listens. */
  readonly gone: string;
  readonly #servers: readonly Server[];
  #hanging = 0;
  #isGood: IsGood = async () => false;

  private constructor(servers: readonly Server[], gone: string) {
    const [open, closed] = servers as [Server, Server];
    [this.open, this.closed, this.gone] = [originOf(open), originOf(closed), gone];
    this.#servers = servers;
    open.on("request", (request, response) => void this.#answer(request, response, true));
    closed.on("request", (request, response) => void this.#answer(request, response, false));
  }

  /** Starts it. */
  static async start(): Promise<Upstream> {
    const gone = await listening();
    const upstream = new Upstream([await listening(), await listening()], originOf(gone));
    gone.close();
    return upstream;
  }

  /** Asks `isGood` about tokens from now on. */
  trust(isGood: IsGood): void {
    this.#isGood = isGood;
  }

  /** How many requests wait for the answer that never comes. */
  get hanging(): number {
    return this.#hanging;
  }

  /** Ends it. */
  stop(): void {
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, withCors: boolean): Promise<void> {
    if (withCors) allow(response);
    const url = new URL(request.url!, "http://upstream");
    const [kind, name] = url.pathname.replace(/^\/v\d/, "").split("/").slice(1);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
    } else if (kind === "secret") {
      const isGood = await this.#isGood((request.headers.authorization ?? "").replace(/^Bearer /, ""));
      sendJson(response, isGood ? 200 : 401, { isGood });
    } else if (name === "never") {
      this.#hanging += 1;
      response.on("close", () => (this.#hanging -= 1));
    } else if (name === "redirect") {
      response.writeHead(302, { location: `${this.gone}/` }).end();
    } else if (kind === "answers" && Object.hasOwn(ANSWERS, name!)) {
      ANSWERS[name!]!(response);
    } else {
      const bytes = Buffer.concat(await request.toArray());
      const [body, base64] = [bytes.toString(), bytes.toString("base64")];
      const { cookie, referer, "content-type": type } = request.headers;
      sendJson(response, 200, { method: request.method, url: request.url, type, body, base64, cookie, referer });
    }
  }
}

/** Bytes that are no text. */
export const BINARY = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]);

/** Some more than 5 MB of JSON. */
export const LARGE = JSON.stringify(
  Array.from({ length: 40_000 }, (_, at) => ({ id: at, name: `Light ${at}`, note: "x".repeat(80), lit: at % 2 === 0 })),
);

/** Tries everything that an answer may do to the page that it belongs to. */
const HOSTILE_HEADERS = {
  "content-type": "text/html",
  "content-security-policy": "script-src 'none'; style-src 'none'",
  "clear-site-data": '"*"',
  "set-cookie": ["portalaccesstoken=stolen; Path=/", "upstream=here; Path=/"],
  refresh: "0; url=http://127.0.0.1:1/",
};

const ANSWERS: Answers = {
  failure: (response) => sendJson(response, 500, { title: "It broke" }),
  empty: (response) => response.writeHead(204).end(),
  binary: (response) => response.writeHead(200, { "content-type": "application/octet-stream" }).end(BINARY),
  large: (response) => response.writeHead(200, { "content-type": "application/json" }).end(LARGE),
  gzip: (response) =>
    response
      .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
      .end(gzipSync(JSON.stringify({ packed: "yes" }))),
  latin: (response) =>
    response.writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" }).end(Buffer.from("Grüße aus Köln", "latin1")),
  broken: (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"a":[1,2,oops {"b":[3]}'),
  half: (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"a": [1, 2,'),
  cut: (response) => {
    response.writeHead(200, { "content-type": "text/plain", "content-length": 100 }).write("the beginning");
    setTimeout(() => response.destroy(), 300);
  },
  trickle: (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    let count = 0;
    const timer = setInterval(() => response.write(`data: event ${++count}, ${"x".repeat(1_000)}\n\n`), 100);
    response.on("close", () => clearInterval(timer));
  },
  pause: (response) =>
    response
      .writeHead(200, { "content-type": "text/plain" })
      .write(Buffer.concat([Buffer.from("the beginning of half a characte"), Buffer.from("\u00e9").subarray(0, 1)])),
  slow: (response) => setTimeout(() => sendJson(response, 200, { slow: true }), 1_500),
  page: (response) =>
    response.writeHead(200, HOSTILE_HEADERS).end("<h1>Upstream</h1><script>window.ran = true</script><img src=x onerror='ran=1'>"),
};

/** The names of the answers that can be asked for. */
export const ANSWER_NAMES = [...Object.keys(ANSWERS), "never", "redirect"];

function allow(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "authorization, content-type, x-trace");
  response.setHeader("access-control-allow-methods", "GET, POST");
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** A server at a port of its own on this machine. */
export async function listening(): Promise<Server> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Where it listens. */
export const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
