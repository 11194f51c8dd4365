// size.mjs [DIST]: what the first view of the portal loads from DIST, in bytes after brotli, by kind, and what follows when
// other pages are opened; and whether the first view and the worker are within their budgets.
import { access, readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** Bytes; architecture.md, "Budgets": HTML, CSS, JS and wasm of the first catalog view. */
const BUDGET = 250_000;

/** The worker, which is loaded when a reference is opened. */
const WORKER_BUDGET = 350_000;

const [dist = "dist"] = process.argv.slice(2);
const shell = await readFile(join(dist, "index.html"), "utf8");
// What the worker is made of and the second style sheet are named for later.
const html = shell.replace(/<meta[^>]*\bportico-(?:worker|later)\b[^>]*>/g, "");

/** Paths of the files in DIST that the shell names, in whatever attribute, and those that boot.js asks for. */
const named = [...html.matchAll(/=["']?\/([\w./-]+\.(?:js|css|wasm|svg|json))\b/g)].map(([, path]) => path);
const files = [...new Set(["index.html", "config.json", ...named])];

/** Bytes of a file as a browser receives it. */
async function transferred(path) {
  const compressed = `${join(dist, path)}.br`;
  const exists = await access(compressed).then(() => true, () => false);
  return (await stat(exists ? compressed : join(dist, path))).size;
}

const kinds = new Map();
for (const file of files) {
  const kind = extname(file).slice(1);
  kinds.set(kind, (kinds.get(kind) ?? 0) + (await transferred(file)));
}

const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
const row = (label, bytes) => console.log(`${label.padEnd(8)}${bytes.toLocaleString("en").padStart(9)} bytes`);
console.log(`First view after brotli (${files.length} files of ${dist}/):`);
for (const [kind, bytes] of [...kinds].sort((a, b) => b[1] - a[1])) row(kind, bytes);
row("total", total);
row("budget", BUDGET);

// The program is split by pages (src/lazy_pages.rs); which files a page needs is the splitter's secret.
const chunks = (await readdir(join(dist, "assets"))).filter((name) => /^((split|chunk)_.*\.wasm|later.*\.css)$/.test(name));
const later = await Promise.all(chunks.map((name) => transferred(join("assets", name))));
row("later", later.reduce((sum, bytes) => sum + bytes, 0));

const inWorker = (await readdir(join(dist, "assets"))).filter((name) => /^worker.*\.(js|wasm)$/.test(name));
const worker = (await Promise.all(inWorker.map((name) => transferred(join("assets", name))))).reduce((sum, bytes) => sum + bytes, 0);
row("worker", worker);
row("budget", WORKER_BUDGET);

for (const [what, bytes, budget] of [["first view", total, BUDGET], ["worker", worker, WORKER_BUDGET]]) {
  if (bytes > budget || bytes === 0) {
    console.error(`portico: the ${what} has ${bytes.toLocaleString("en")} bytes; its budget is ${budget.toLocaleString("en")}.`);
    process.exitCode = 1;
  }
}
