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

/** A server with its database. */
export class Portal {
  /** Its origin; stays the same over a restart. */
  readonly url: string;
  readonly #folder: string;
  readonly #data: string;
  readonly #options: readonly string[];
  #server: ChildProcess;

  private constructor(url: string, folder: string, data: string, options: readonly string[], server: ChildProcess) {
    this.url = url;
    this.#folder = folder;
    this.#data = data;
    this.#options = options;
    this.#server = server;
  }

  /** Starts a server for the portal declared in `folder`, with further options; returns when it answers. */
  static async start(folder: string, options: readonly string[] = []): Promise<Portal> {
    for (const needed of [SERVER, join(WEB, "index.html")]) {
      if (!existsSync(needed)) throw new Error(`${needed} is missing: build it first (make serve, make test)`);
    }
    const data = await mkdtemp(join(tmpdir(), "portico-e2e-"));
    const { server, url } = await launch(folder, data, "127.0.0.1:0", options);
    return new Portal(url, folder, data, options, server);
  }

  /** Ends the process without warning, as a power cut does. */
  async kill(): Promise<void> {
    await end(this.#server, "SIGKILL");
  }

  /** Starts again after [`kill`], at the same address, with what the database holds. */
  async revive(): Promise<void> {
    const { server } = await launch(this.#folder, this.#data, new URL(this.url).host, this.#options);
    this.#server = server;
  }

  /** Ends the process and forgets the database. */
  async stop(): Promise<void> {
    await end(this.#server, "SIGTERM");
    await rm(this.#data, { recursive: true, force: true });
  }
}

async function launch(
  folder: string,
  data: string,
  listen: string,
  options: readonly string[],
): Promise<{ server: ChildProcess; url: string }> {
  const args = ["--portal", folder, "--database", join(data, "portal.db"), "--listen", listen, "--web", WEB, ...options];
  const server = spawn(SERVER, args, { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  server.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-10_000)));
  try {
    return { server, url: await address(server) };
  } catch (error) {
    await end(server, "SIGKILL");
    throw new Error(`the server did not start:\n${complaint}`, { cause: error });
  }
}

/** Reads the line `listening on http://…`, and goes on emptying the pipe. */
async function address(server: ChildProcess): Promise<string> {
  const lines = createInterface({ input: server.stdout! });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const url = /listening on (http:\/\/[^\s/]+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
    lines.on("close", () => reject(new Error("it ended without saying where it listens")));
    server.on("error", reject);
  });
}

async function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill(signal);
  const timer = setTimeout(() => server.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
}
