// check-port.mjs HOST PORT [VARIABLE]: fails with one sentence if nothing can listen there. VARIABLE is the setting that would help.
import { createServer } from "node:net";

const [host, port, variable] = process.argv.slice(2);
const reasons = {
  EADDRINUSE: `port ${port} of ${host} is taken`,
  EACCES: `port ${port} needs root`,
  EADDRNOTAVAIL: `${host} is no address of this machine`,
  ENOTFOUND: `${host} is no address of this machine`,
};

/** Ends the process with one sentence. */
function fail(reason) {
  const remedy = variable ? `choose another one with ${variable}=…` : "end what uses it and start again";
  console.error(`portico: ${reason}; ${remedy}.`);
  process.exit(1);
}

if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) fail(`«${port}» is no port`);
createServer()
  .on("error", (error) => fail(reasons[error.code] ?? `cannot listen at ${host}:${port} (${error.code})`))
  .listen({ host, port: Number(port) }, function listening() { this.close(); });
