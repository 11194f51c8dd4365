// configure-dist.mjs DIST API_URL: tells the app (config.json) and the host (_headers) where the portal API is.
// An empty API_URL means the same origin.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [dist, apiUrl] = process.argv.slice(2);
const origin = apiUrl === "" ? "" : originOf(apiUrl);

/** The origin of an API URL, e.g. `https://portal.example`; ends the process with one sentence if it is none. */
function originOf(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    console.error(`portico: API_URL must be an http or https address, not «${url}».`);
    process.exit(1);
  }
  return parsed.origin;
}

const config = join(dist, "config.json");
const settings = JSON.parse(await readFile(config, "utf8"));
await writeFile(config, `${JSON.stringify({ ...settings, apiUrl: apiUrl || settings.apiUrl })}\n`);

const headers = join(dist, "_headers");
await writeFile(headers, (await readFile(headers, "utf8")).replaceAll(" {{api}}", origin && ` ${origin}`));
