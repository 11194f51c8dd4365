// count-tests.mjs RUNNER FILE: reads what a test runner left and prints "PASSED FAILED SKIPPED". Fails if it holds no counts.
// Reasons for skipping go to the standard error, one line each.
import { readFileSync } from "node:fs";

const [runner, file] = process.argv.slice(2);

const readers = {
  /** The JUnit report of nextest. Rust's tests cannot report that they skipped, so ours say it: `skipped: reason`. */
  nextest(junit) {
    const cases = junit.match(/<testcase\b[^>]*\/>|<testcase\b[\s\S]*?<\/testcase>/g) ?? [];
    const failed = cases.filter((test) => /<(failure|error)\b/.test(test));
    const reasons = cases
      .filter((test) => !failed.includes(test))
      .flatMap((test) => /^skipped: .*$/m.exec(test.replaceAll(/<system-(out|err)>/g, "\n"))?.[0] ?? []);
    for (const reason of new Set(reasons)) {
      console.error(`${reason} (tests: ${reasons.filter((other) => other === reason).length})`);
    }
    return [cases.length - failed.length - reasons.length, failed.length, reasons.length];
  },

  /** What Rust's own test harness prints: "test result: FAILED. 3 passed; 1 failed; 0 ignored; …", once for each binary. */
  libtest(log) {
    const results = [...log.matchAll(/test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/g)];
    return [1, 2, 3].map((group) => results.reduce((sum, result) => sum + Number(result[group]), 0));
  },

  /** The JSON report of Playwright. Errors outside of tests count as a failure. */
  playwright(json) {
    const { stats, errors } = JSON.parse(json);
    return [stats.expected, stats.unexpected + stats.flaky + (errors.length > 0 ? 1 : 0), stats.skipped];
  },
};

try {
  const counts = readers[runner](readFileSync(file, "utf8"));
  if (counts.every((count) => count === 0)) throw new Error(`${file} tells of no tests`);
  console.log(counts.join(" "));
} catch (error) {
  console.error(`portico: ${error.message}`);
  process.exit(1);
}
