import { defineConfig } from "@playwright/test";

/**
 * Every test runs against a real `portico-server` (support/portal.ts) in the system's Chromium.
 * Nothing is tried twice: a test that passes sometimes is a failure.
 */
export default defineConfig({
  testDir: "specs",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "../../test-results/e2e.json" }]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" },
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    colorScheme: "light",
    // Contrast and geometry are read when nothing moves.
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 10_000,
    trace: "retain-on-failure",
  },
});
