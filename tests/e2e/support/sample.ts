// The sample API behind the portal: what a developer's own program would do with a key.

import type { APIRequestContext } from "@playwright/test";

/** Status of a request to the sample API. */
export async function callSample(request: APIRequestContext, path: string, key?: string): Promise<number> {
  const answer = await request.get(`/sample${path}`, { headers: key === undefined ? {} : { apikey: key } });
  return answer.status();
}

/** How many requests the application of this key has made. */
export async function usage(request: APIRequestContext, key: string): Promise<number> {
  const answer = await request.get("/sample/lighthouse/usage", { headers: { apikey: key } });
  return ((await answer.json()) as { requests: number }).requests;
}
