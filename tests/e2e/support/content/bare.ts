// A portal whose owner has only just begun.

import type { Declaration } from "./write.ts";

/** No products, no strategies. */
export const BARE: Declaration = {
  portal: { name: "Bare Portal", public: false },
  registration: "password",
  auth_strategies: [],
  products: [],
  files: {},
};
