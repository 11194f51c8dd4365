// count-tests.mjs RUNNER FILE: reads what a test runner wrote and prints "PASSED FAILED SKIPPED". Fails if it holds no counts.
import { readFileSync } from "node:fs";

const [runner, file] = process.argv.slice(2);

/** The first group of `pattern` as a number; 0 if it is not there. */
const number = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0);

const readers = {
  /** "Summary [ 1.2s] 5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped" */
  nextest(log) {
    const summary = /Summary \[.*?\] +(?:\d+\/)?(\d+) tests? run: (.*)/.exec(log);
    if (!summary) return undefined;
    const passed = number(summary[2], /(\d+) passed/);
    // Failed, timed out, not executable: whatever ran and did not pass.
    return [passed, Number(summary[1]) - passed, number(summary[2], /(\d+) skipped/)];
  },

  /** "test result: FAILED. 3 passed; 1 failed; 0 ignored; …", once for each test binary */
  libtest(log) {
    const results = [...log.matchAll(/test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/g)];
    if (results.length === 0) return undefined;
    return [1, 2, 3].map((group) => results.reduce((sum, result) => sum + Number(result[group]), 0));
  },

  /** The JSON report of Playwright; errors outside of tests count as a failure. */
  playwright(json) {
    const { stats, errors } = JSON.parse(json);
    return [stats.expected, stats.unexpected + stats.flaky + (errors.length > 0 ? 1 : 0), stats.skipped];
  },
};

const counts = readers[runner](readFileSync(file, "utf8").replaceAll(/\x1b\[[\d;]*m/g, ""));
if (!counts) process.exit(1);
console.log(counts.join(" "));
