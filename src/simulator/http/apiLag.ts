/** What a cloud knows only older api-versions of. Clouds get new versions months after each other, and so do routes. */
export interface ApiLag {
  /** A namespace, or a type with everything below it: `Microsoft.Compute`, `Microsoft.Compute/galleries`; `*` for all. */
  of: string;
  /** The newest version that it knows: `2024-03-03`. A date that is no version stands for the last one before it. */
  newest: string;
  /** The provider lists newer versions all the same: only the route lags. */
  listed?: boolean;
}

/** The newest version that a cloud knows of a type. Undefined if it doesn't lag. */
export function newestKnown(type: string, lag: readonly ApiLag[]): string | undefined {
  const name = `${type.toLowerCase()}/`;
  return lag
    .filter(({ of }) => of === '*' || name.startsWith(`${of.toLowerCase()}/`))
    .map(({ newest }) => newest)
    .toSorted()[0];
}

/**
 * Reads `2024-03-03`, for everything, or `Microsoft.Compute=2024-03-03,Microsoft.Compute/disks=2023-04-02!`, where `!` is
 * for a route that lags behind what the provider lists.
 * @throws Error with one sentence if the text is neither
 */
export function readApiLag(text: string): ApiLag[] {
  return text.split(',').map(part => {
    const found = /^(?:([\w.]+(?:\/\w+)*)=)?(\d{4}-\d{2}-\d{2}(?:-preview)?)(!?)$/.exec(part.trim());
    if (!found) throw new Error(`A lag is a date, or namespaces and types with dates, not '${part}'.`);
    return { of: found[1] ?? '*', newest: found[2] ?? '', ...(found[3] === '!' && { listed: true }) };
  });
}
