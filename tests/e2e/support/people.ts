// Accounts for tests; each is somebody else's nobody.

/** Somebody who has, or is about to have, an account. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody whom no portal knows yet. */
export function somebody(): Person {
  const id = crypto.randomUUID();
  return { name: "Robin Newcomer", email: `robin.${id}@portico.example`, password: `password ${id}` };
}
