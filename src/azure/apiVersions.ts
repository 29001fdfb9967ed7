/** The api-version we ask each kind of resource with: for Compute those of the SDK that writes them, so that what is read can be written back. */
const versions: readonly (readonly [RegExp, string])[] = [
  [/^microsoft\.compute\/galleries(\/|$)/i, '2025-12-03'],
  [/^microsoft\.compute\/(disks|snapshots)$/i, '2026-03-02'],
  [/^microsoft\.compute\/skus$/i, '2021-07-01'],
  [/^microsoft\.compute\//i, '2026-04-01'],
  [/^microsoft\.authorization\//i, '2022-04-01'],
  [/^microsoft\.resources\/subscriptions\/locations$/i, '2022-12-01'],
  [/^microsoft\.resources\//i, '2021-04-01'],
];

/** Undefined for a type we do not read. */
export function apiVersionOf(type: string): string | undefined {
  return versions.find(([pattern]) => pattern.test(type))?.[1];
}
