// Starts the web worker. What the page says meanwhile waits until there is somebody to hear it.
import start from "./assets/worker.js";

// The page hears of errors only, not of promises that fail.
self.addEventListener("unhandledrejection", ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});

const early = [];
self.onmessage = (message) => early.push(message);
await start();
for (const message of early) self.onmessage(message);
