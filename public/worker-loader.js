// Starts the web worker. What the page says meanwhile waits until there is somebody to hear it.
import start from "./assets/worker.js";

/** The specification's own text, where the portal gives it, else the contract's document. The engine finds it here. */
self.accept = "application/openapi+json, application/openapi+yaml, application/json;q=0.9";

// The page hears of errors only, not of promises that fail.
self.addEventListener("unhandledrejection", ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});

/** Sends the first request for a specification, which need not wait for the engine; the engine finds it in `self.early`. */
function request({ Open: open }) {
  if (!open || self.early) return;
  const { url, credentials } = open.source;
  const response = fetch(url, { credentials, headers: { accept: self.accept } });
  response.catch(() => {}); // The engine awaits it, and says what is wrong.
  self.early = { url, response };
}

const waiting = [];
self.onmessage = (message) => {
  waiting.push(message);
  const [question] = [message.data].flat(); // Files may follow it.
  request(JSON.parse(question).question);
};
// Not awaited here: until a module has run to its end, no message reaches it.
start().then(() => {
  for (const message of waiting) self.onmessage(message);
});
