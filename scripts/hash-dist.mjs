// hash-dist.mjs DIST: names every file in DIST/assets by its own content and updates the references to it.
// Trunk names script and wasm by cargo's output, before wasm-bindgen and wasm-opt: a new version of either would change
// the content under a name that browsers keep for a year. The splitter gives its files no hash at all.
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [dist] = process.argv.slice(2);
const assets = join(dist, "assets");

/** Files first that refer to no other, so that a name is final before the file that mentions it is hashed. */
const order = [".css", ".wasm", ".js"];

/** The name with a hash of the content, in place of the one that Trunk gave it if it did. */
function contentName(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return name.replace(/(?:-[0-9a-f]{8,16}(?=[._])|(?=\.\w+$))/, `-${hash}`);
}

const names = await readdir(assets);
const unknown = names.filter((name) => !order.some((extension) => name.endsWith(extension)));
if (unknown.length > 0) throw new Error(`hash-dist.mjs does not know how to name ${unknown.join(", ")}`);

const renames = new Map();
const withNewNames = (text) => [...renames].reduce((result, [from, to]) => result.replaceAll(from, to), text);

for (const extension of order) {
  for (const name of names.filter((candidate) => candidate.endsWith(extension))) {
    const path = join(assets, name);
    if (extension === ".js") await writeFile(path, withNewNames(await readFile(path, "utf8")));
    const renamed = contentName(name, await readFile(path));
    await rename(path, join(assets, renamed));
    renames.set(name, renamed);
  }
}

const shell = join(dist, "index.html");
await writeFile(shell, withNewNames(await readFile(shell, "utf8")));
