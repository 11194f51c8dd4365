// Watches a browser during a test: the app must not complain, and must talk to nobody but its portal.

import type { BrowserContext } from "@playwright/test";

/** What went wrong in the browser without a test asking for it. */
export class Watch {
  #complaints: string[] = [];

  constructor(context: BrowserContext, origin: string) {
    // Panics, violations of the security policy and thrown errors all end here. That a request failed is the browser's
    // own remark; tests of failures cause it on purpose and look at what the app made of it.
    context.on("console", (message) => {
      const text = message.text();
      if (message.type() === "error" && !text.startsWith("Failed to load resource")) this.#complaints.push(`console: ${text}`);
    });
    context.on("weberror", (error) => this.#complaints.push(`uncaught: ${error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (["http:", "https:"].includes(url.protocol) && url.origin !== origin) this.#complaints.push(`another origin: ${url}`);
    });
  }

  /** Forgets the complaints that a test caused on purpose. */
  forgive(complaint: RegExp): void {
    this.#complaints = this.#complaints.filter((text) => !complaint.test(text));
  }

  /** Everything so far. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }
}
