// The page answers while the largest real specification opens and goes by: no task holds the main thread for long.

import type { Browser, BrowserContextOptions } from "@playwright/test";

import { productName, realInputIsThere } from "../../support/content/real.ts";
import { operations, walk } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

// Recording a trace of the test would cost the page's own main thread more than some of its tasks.
test.use({ content: "real", trace: "off" });

/** Longest task, in milliseconds of processor time: what else the machine does in the meantime does not count. */
const LONGEST = 50;

/** Even that time grows when somebody else empties the processor's caches, so that the median of some runs counts. */
const RUNS = 3;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the main threads of pages, longest first, in milliseconds of processor time. */
function tasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(key));
  return traceEvents
    .filter((event) => event.name === "RunTask" && event.tdur !== undefined && main.has(key(event)))
    .map(({ tdur }) => tdur! / 1_000)
    .toSorted((a, b) => b - a);
}

/** Opens the specification in a browser that knows nothing yet and goes through it; the longest tasks, in milliseconds. */
async function longestTasks(browser: Browser, person: BrowserContextOptions, spec: string): Promise<number[]> {
  const context = await browser.newContext(person);
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await page.goto(spec);
  await expect(operations(page).first()).toBeVisible();
  await walk(page, 20);
  const all = tasks(await browser.stopTracing());
  await context.close();
  expect(all.length, "tasks in the trace").toBeGreaterThan(100);
  return all.slice(0, 5);
}

if (realInputIsThere()) {
  test("no task takes long while EC2 opens and is scrolled through", async ({ browser, context, contextOptions, baseURL, viewport, api }, { annotations }) => {
    test.slow();
    const { id } = await api.product(productName("aws-ec2-3.0.json.gz"));
    const person = { ...contextOptions, baseURL: baseURL!, viewport, storageState: await context.storageState() };
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const all = await longestTasks(browser, person, `/spec/${id}`);
      longest.push(all[0]!);
      annotations.push({ type: "longest tasks, ms", description: all.map((ms) => ms.toFixed(1)).join(", ") });
      console.log(`longest tasks: ${annotations.at(-1)!.description} ms`);
    }
    const [, median] = longest.toSorted((a, b) => a - b);
    expect(median).toBeLessThan(LONGEST);
  });
} else {
  test.skip("real specs are not beside this repository (../shared)", () => {});
}
