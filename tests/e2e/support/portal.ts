// Runs the real server: one process on a port of its own, with an empty database.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { inRepository } from "./repository.ts";

const SERVER = process.env.PORTICO_SERVER ?? inRepository("target/release/portico-server");
const WEB = process.env.PORTICO_WEB ?? inRepository("dist");

/** A portal that answers. */
export interface Portal {
  /** Its origin. */
  readonly url: string;
  /** What the server has said so far. */
  log(): string;
  /** Ends the process and forgets the database. */
  stop(): Promise<void>;
}

/** Starts a server for the portal declared in `folder`; returns when it answers. */
export async function startPortal(folder: string): Promise<Portal> {
  for (const needed of [SERVER, join(WEB, "index.html")]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: build it first (make serve, make test)`);
  }
  const data = await mkdtemp(join(tmpdir(), "portico-e2e-"));
  const args = ["--portal", folder, "--database", join(data, "portal.db"), "--listen", "127.0.0.1:0", "--web", WEB];
  const child = spawn(SERVER, args, { stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const stop = async () => {
    await end(child);
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url: await address(child), log: () => log, stop };
  } catch (error) {
    await stop();
    throw new Error(`the server did not start:\n${log}`, { cause: error });
  }
}

/** Reads the line `listening on http://…`. */
async function address(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  for await (const line of lines) {
    const url = /listening on (http:\/\/\S+)/.exec(line)?.[1];
    if (url) return url.replace(/\/$/, "");
  }
  throw new Error("it ended without saying where it listens");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
}
