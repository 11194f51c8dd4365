// Says what was measured on.

import { cpus, loadavg } from "node:os";

/** One sentence about the machine, and one more when it had other work. */
export function machine() {
  const all = cpus();
  const [, load = 0] = loadavg();
  const busy = load > all.length ? ` It was busy (a load of ${load.toFixed(1)}): ratios say more than times.` : "";
  return `On ${all.length} processors (${all[0]?.model.trim()}).${busy}`;
}
