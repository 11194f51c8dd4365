// Starts the web worker. What the page says meanwhile waits until there is somebody to hear it.
import start from "./assets/worker.js";

// The page hears of errors only, not of promises that fail.
self.addEventListener("unhandledrejection", ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});

/** Where the pieces of the early answer go. */
let body, settle;

/**
 * Puts the answer together again that boot.js passes on piece by piece. The engine finds it in
 * `self.early = { url, response: Promise<Response> }`, and leaves alone what is said here.
 */
const HEARD = {
  early(url) {
    const stream = new ReadableStream({ start: (controller) => (body = controller) });
    const head = new Promise((resolve, reject) => (settle = { resolve, reject }));
    const response = head.then((head) => new Response(head.status === 204 ? null : stream, head));
    response.catch(() => {}); // The engine awaits it, and says what is wrong.
    self.early = { url, response };
  },
  head: (head) => settle.resolve(head),
  piece: (piece) => body.enqueue(piece),
  end: () => body.close(),
  broken(reason) {
    settle.reject(reason);
    body.error(reason);
  },
};

self.addEventListener("message", ({ data }) => {
  if (typeof data === "object") for (const what in data) HEARD[what]?.(data[what]);
});

await start();
