const known = new Set<string>();

/** From now on, `redact` removes this password or client secret from every text, in whatever encoding. */
export function rememberSecret(secret: string | undefined): void {
  if (secret !== undefined) known.add(secret);
}

/** The passwords and client secrets that the user has given in this window. */
export function knownSecrets(): Iterable<string> {
  return known;
}
