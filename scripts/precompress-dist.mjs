// precompress-dist.mjs DIST: writes FILE.br (brotli 11) and FILE.gz (gzip 9) beside every file that gets smaller by it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [dist] = process.argv.slice(2);
const compressible = new Set([".html", ".css", ".js", ".wasm", ".json", ".svg", ".txt"]);
const encodings = {
  br: (data) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  gz: (data) => promisify(gzip)(data, { level: 9 }),
};

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

await Promise.all(
  paths.flatMap((path) =>
    Object.entries(encodings).map(async ([suffix, compress]) => {
      const data = await readFile(path);
      const compressed = await compress(data);
      if (compressed.length < data.length) await writeFile(`${path}.${suffix}`, compressed);
    }),
  ),
);
