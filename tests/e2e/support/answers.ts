// Failures that a healthy server does not produce, put in the place of one answer.

import type { Page, Route } from "@playwright/test";

/** A request of the portal API, or of what our server answers beyond it. */
export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under `/api/v2`, or from the root when it begins with `/portico/`; `*` stands for one segment. */
  readonly path: string;
  /** A parameter that the query must have; without it any query will do. */
  readonly query?: readonly [name: string, value: string];
}

/** What takes the place of an answer. */
export type Answer = (route: Route) => Promise<void>;

/** An error in the contract's shape. */
export function problem(
  status: number,
  fields: { title?: string; detail?: string; headers?: Record<string, string> } = {},
): Answer {
  const { headers = {}, title = "Problem", ...rest } = fields;
  const body = JSON.stringify({ status, title, instance: "portico:trace:0123456789abcdef", ...rest });
  return (route) => route.fulfill({ status, headers, contentType: "application/problem+json", body });
}

/** A web page with status 200: what a static host answers to everything. */
export const webPage: Answer = (route) =>
  route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Portal</title><h1>Portal</h1>" });

/** No answer at all. */
export const nothing: Answer = (route) => route.abort("connectionreset");

/** Puts `answer` in the place of the next answer to `call`, and of that one only. */
export async function interrupt(page: Page, call: Call, answer: Answer): Promise<void> {
  let waiting = true;
  await page.route(matches(call), async (route) => {
    if (!waiting || route.request().method() !== call.method) return route.fallback();
    waiting = false;
    await answer(route);
  });
}

/** The server's own answer, but only when `release` is called. */
export function late(): { answer: Answer; release(): void } {
  const gate = closedGate();
  const answer: Answer = async (route) => {
    await gate.opened;
    await route.fallback();
  };
  return { answer, release: gate.open };
}

/** Holds back every answer to `call` until the returned function is called. */
export async function holdBack(page: Page, call: Call): Promise<() => void> {
  const gate = closedGate();
  await page.route(matches(call), async (route) => {
    if (route.request().method() === call.method) await gate.opened;
    await route.fallback();
  });
  return gate.open;
}

/** Counts the requests of `call` from now on. */
export function countRequests(page: Page, call: Call): () => number {
  let count = 0;
  const isCall = matches(call);
  page.on("request", (request) => {
    if (request.method() === call.method && isCall(new URL(request.url()))) count += 1;
  });
  return () => count;
}

function closedGate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

function matches({ path, query }: Call): (url: URL) => boolean {
  const wanted = (path.startsWith("/portico/") ? path : `/api/v2${path}`).split("/");
  return ({ pathname, searchParams }) => {
    const segments = pathname.split("/");
    const samePath =
      segments.length === wanted.length && wanted.every((segment, at) => segment === "*" || segment === segments[at]);
    return samePath && (query === undefined || searchParams.get(query[0]) === query[1]);
  };
}
